import { z } from 'astro/zod';

/** Megabytes of a language at most, where the firm does not say: several times what the handbook takes. */
const usual = 10;

const error =
	'This does not say how much readers’ devices save.\nWrite true, false, or how many megabytes they save at most, such as 20.';

/**
 * Whether readers' browsers save the site, and how much of it; where it is switched off again, they erase what they have
 * saved. Read as megabytes: none switches it off.
 */
export const offlineSchema = z
	.union([z.boolean(), z.number().min(1, { error })], { error })
	.transform((written) => (typeof written === 'number' ? written : written ? usual : 0))
	.prefault(true)
	.describe(
		`True to let readers’ devices save the site, so that it opens without a network: all of it up to ${usual} MB in each language, of a larger one the main pages. A number such as 20 says how many MB. False erases it there again.`,
	);
