import { z } from 'astro/zod';
import { isPlainHost, plainHostFault, text } from './text.ts';

/** What each service needs besides its name. */
const needs = {
	plausible: ['site'],
	matomo: ['address', 'site'],
	umami: ['address', 'site'],
	script: ['address'],
} as const satisfies Record<string, readonly ('address' | 'site')[]>;

const hints = {
	address: 'Add the address of the service, such as address: https://stats.firm.example/.',
	site: 'Add what the service calls your site: a domain (Plausible), a number (Matomo) or an id (Umami).',
};

/** Counting visits, with services that need no consent because they set no cookies. Without it nothing is counted. */
export const analyticsSchema = z
	.strictObject({
		provider: z
			.enum(['plausible', 'matomo', 'umami', 'script'])
			.describe('The service: plausible, matomo, umami, or script for one of your own.'),
		/** Of the service; for `script`, of the file itself. */
		address: z
			.url({
				protocol: /^https$/,
				error:
					'This is not an address that starts with https://.\nWrite it in full, such as https://stats.firm.example/.',
				abort: true,
			})
			.refine(isPlainHost, { error: plainHostFault })
			.optional()
			.describe(
				'The address of the service; leave it out for plausible.io. For another, write it in full, such as https://stats.firm.example/.',
			),
		/** The domain (Plausible), the number (Matomo) or the id (Umami) of the site. */
		site: z
			.preprocess(
				(value) => (typeof value === 'number' ? String(value) : value),
				text('What the service calls your site.'),
			)
			.optional()
			.describe(
				'What the service calls your site: a domain for Plausible, a number for Matomo, an id for Umami.',
			),
	})
	.superRefine((value, context) => {
		for (const field of needs[value.provider]) {
			if (value[field] !== undefined) continue;
			const message = `"${value.provider}" needs the field "${field}".\n${hints[field]}`;
			context.addIssue({ code: 'custom', path: [field], input: value, message });
		}
	});

export type Analytics = z.output<typeof analyticsSchema>;
