import { z } from 'astro/zod';
import { day } from './text.ts';

/** What `security.txt` says (RFC 9116): it must have an end, so that nobody relies on an old one. */
export const securitySchema = z.strictObject({
	contact: z
		.string()
		.regex(/^(?:mailto:|tel:|https:\/\/)[^\s]+$/, {
			error:
				'This is not an address to which somebody can write.\nWrite it starting with mailto:, tel: or https://, such as mailto:security@firm.example.',
		})
		.describe('Where to write, such as mailto:security@firm.example.'),
	until: day('The last day on which that holds, at most a year from now, such as 2027-11-22.'),
});
