import type { Finding } from '../finding.ts';
import { toldPart, type Passage } from '../passages.ts';

const faults: { pattern: RegExp; message: string; hint: string; spoken?: false; quoted?: false }[] = [
	{ pattern: /"/, message: 'a straight double quote', hint: 'Write “ and ”.' },
	{
		pattern: /'/,
		message: 'a straight single quote or apostrophe',
		hint: 'Write ’, or ‘ and ’ inside a quotation.',
	},
	{
		pattern: /‘/,
		message: 'a single quotation mark with no double ones around it',
		hint: 'Write “ and ”; ‘ and ’ are for a quotation inside a quotation.',
		quoted: false,
	},
	{ pattern: /--/, message: 'a double hyphen', hint: 'Write – with a space on each side.' },
	{ pattern: /—/, message: 'a long dash', hint: 'Write – with a space on each side.' },
	{
		pattern: /(?<=\p{L})–|–(?=\p{L})/u,
		message: 'a dash that touches a letter',
		hint: 'Put a space on each side.',
	},
	{ pattern: / - /, message: 'a hyphen for a dash', hint: 'Write –.' },
	{ pattern: /\.\.\./, message: 'three full stops', hint: 'Write ….' },
	{ pattern: / {2}/, message: 'a double space', hint: 'Write one.' },
	{ pattern: /\s[,.;:?](?=\s|$)/, message: 'a space before a mark', hint: 'Take it out.' },
	{
		pattern: /!/,
		message: 'an exclamation mark',
		hint: 'Write a full stop: only a script may be loud.',
		spoken: false,
	},
];

/** Marks that are not set as in a book. What people type into a search is left as they type it. */
export function typographyDiagnostics(passages: readonly Passage[]): Finding[] {
	return passages
		.filter(({ kind }) => kind !== 'search')
		.flatMap((passage) =>
			faults
				.filter(({ pattern, ...fault }) => pattern.test(textFor(passage, fault)))
				.map(({ message, hint }) => ({
					file: passage.file,
					line: passage.line,
					field: passage.field,
					message: `There is ${message}: ${passage.text}`,
					hint,
				})),
		);
}

function textFor(passage: Passage, { spoken, quoted }: { spoken?: false; quoted?: false }): string {
	if (spoken === false) return toldPart(passage);
	return quoted === false ? passage.text.replaceAll(/“[^”]*/g, '') : passage.text;
}
