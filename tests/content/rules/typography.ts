import type { Problem } from '../../../src/lib/problem.ts';
import { toldPart, type Passage } from '../passages.ts';

const faults: { pattern: RegExp; cause: string; cure: string; spoken?: false }[] = [
	{ pattern: /"/, cause: 'a straight double quote', cure: 'Write “ and ”.' },
	{
		pattern: /'/,
		cause: 'a straight single quote or apostrophe',
		cure: 'Write ’, or ‘ and ’ inside a quotation.',
	},
	{ pattern: /--/, cause: 'a double hyphen', cure: 'Write – with a space on each side.' },
	{ pattern: /—/, cause: 'a long dash', cure: 'Write – with a space on each side.' },
	{
		pattern: /(?<=\p{L})–|–(?=\p{L})/u,
		cause: 'a dash that touches a letter',
		cure: 'Put a space on each side.',
	},
	{ pattern: / - /, cause: 'a hyphen for a dash', cure: 'Write –.' },
	{ pattern: /\.\.\./, cause: 'three full stops', cure: 'Write ….' },
	{ pattern: / {2}/, cause: 'a double space', cure: 'Write one.' },
	{ pattern: /\s[,.;:?](?=\s|$)/, cause: 'a space before a mark', cure: 'Take it out.' },
	{
		pattern: /!/,
		cause: 'an exclamation mark',
		cure: 'Write a full stop: only a script may be loud.',
		spoken: false,
	},
];

/** Marks that are not set as in a book. What people type into a search is left as they type it. */
export function typographyProblems(passages: readonly Passage[]): Problem[] {
	return passages
		.filter(({ kind }) => kind !== 'search')
		.flatMap((passage) =>
			faults
				.filter(({ pattern, spoken }) => pattern.test(spoken === false ? toldPart(passage) : passage.text))
				.map(({ cause, cure }) => ({
					file: passage.file,
					line: passage.line,
					field: passage.field,
					cause: `There is ${cause}: ${passage.text}`,
					cure,
				})),
		);
}
