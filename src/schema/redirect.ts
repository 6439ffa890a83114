import { z } from 'astro/zod';
import { text } from './text.ts';

/** `content/redirects.yaml`: addresses that people may still use, and where each leads now. */
export const redirectsSchema = z.strictObject({
	redirects: z
		.array(
			z
				.strictObject({
					/** From the top of the site. `*` at the end stands for everything below. */
					from: text('The old address, from the top of the site, such as /interview-tips/.'),
					to: text(
						'The id of a guide, an address such as /guides/, or one elsewhere that starts with https://.',
					),
				})
				.describe('An old address, such as { from: /tips/, to: /guides/ }.'),
		)
		.describe('The list of old addresses, each with from and to.'),
});
