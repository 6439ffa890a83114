import { z } from 'astro/zod';
import { slug, text } from './text.ts';

/** Id of a claim, such as C094. */
export const claimId = z
	.string()
	.regex(/^C\d{3}$/, { error: 'This is not the id of a claim.\nWrite C and three digits, such as C094.' })
	.describe('The id of a claim, such as C094.');

/** What claims are about, in the order of the evidence page. */
export const claimTopics = [
	'understanding',
	'preparation',
	'questions-to-expect',
	'questions-to-ask',
	'assessments',
	'dos-and-donts',
	'day-of',
	'fit',
	'salary',
	'follow-up',
	'decision',
] as const;

/** `content/evidence/claims.yaml`: each piece of advice the sources give, and where they disagree. */
export const claimsSchema = z.strictObject({
	claims: z
		.array(
			z.strictObject({
				id: claimId,
				/** What it is about; the evidence page is grouped by it. */
				topic: z.enum(claimTopics).describe('The topic, such as questions-to-ask.'),
				kind: z.enum(['advice', 'fact', 'question', 'reason']).describe('Advice, fact, question or reason.'),
				claim: text('The claim, in our own words.'),
				sources: z.array(slug('The id of a source.')).min(1).describe('Ids of the sources that say so.'),
			}),
		)
		.describe('The list of claims.'),
	disagreements: z
		.array(
			z.strictObject({
				id: z
					.string()
					.regex(/^X\d{2}$/)
					.describe('X and two digits.'),
				/** `contradiction`: the sources say different things. `tension`: both hold, with a rule for when. */
				nature: z.enum(['contradiction', 'tension']).describe('Contradiction or tension.'),
				sides: z
					.tuple([z.array(claimId).min(1), z.array(claimId).min(1)])
					.describe('Two lists of claim ids.'),
				about: text('What they disagree on.'),
				position: text('What the handbook says.'),
			}),
		)
		.describe('The list of disagreements; [] when there are none.'),
});

export type Claim = z.output<typeof claimsSchema>['claims'][number];
export type Disagreement = z.output<typeof claimsSchema>['disagreements'][number];
