import { z } from 'astro/zod';
import { slug, text, webAddress } from './text.ts';

/** Says which month or day, to the month where that is all that is known. */
function monthOrDay(description: string) {
	return z
		.string()
		.regex(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/, {
			error: 'This is not a month or a day.\nWrite 2026-06 or 2026-06-30.',
		})
		.describe(description);
}

/** `content/<locale>/laws.yaml`: dated rules by place. Information, never legal advice. */
export const lawsSchema = z.strictObject({
	/** Places by id; the order is the order shown. */
	places: z
		.record(
			slug('The id of a place, such as us-ca.'),
			z.strictObject({
				name: text('The name of the place, as printed.'),
				/** The place whose rules hold there too: us for us-ca. */
				within: slug('The id of the place around it.').optional(),
			}),
		)
		.describe('The places, by id.'),
	topics: z
		.record(slug('The id of a topic, such as pay-history.'), text('The question the rows answer.'))
		.describe('The questions the rows answer, by id.'),
	rows: z
		.array(
			z.strictObject({
				/** Topic of the row; with `place` it names the row. */
				id: slug('The id of a topic listed under topics.'),
				place: slug('The id of a place listed under places.'),
				rule: text('The rule in plain words.'),
				asOf: monthOrDay('When it was last known to be true, such as 2026-06.'),
				/** The source is as old as `asOf` says, and somebody has looked since then. */
				reread: monthOrDay(
					'When somebody last looked for a newer source and found none, such as 2026-11.',
				).optional(),
				source: z
					.strictObject({ name: text('The name of the source.'), address: webAddress('Its address.') })
					.describe('Name and address of the source.'),
				confidence: z.enum(['high', 'medium', 'low']).describe('High, medium or low.'),
			}),
		)
		.describe('The list of rows.'),
});

export type LawBook = z.output<typeof lawsSchema>;
