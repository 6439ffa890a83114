import type { Finding } from '../finding.ts';
import { readLink } from '../../../src/library/links.ts';
import type { DataText, Guide } from '../texts.ts';
import { toldPart, type Passage } from '../passages.ts';

/** A sentence that sounds like a figure or a rule of law and needs no source. */
export interface Excuse {
	/** Name of the file, without folder and ending. */
	in: string;
	/** Words of the sentence, as they stand there. */
	words: string;
	because: string;
}

/** What gives such a sentence away. `spoken` ones count in scripts and examples too, where figures are made up. */
const signs = [
	{
		name: 'a share',
		spoken: false,
		counted: true,
		pattern:
			/\d\s?%|\bper ?cents?\b|\bpercent\w*|\bone in (?:two|three|four|five|six|ten|\d+)\b|\b(?:two|three) (?:thirds|quarters)\b|\bhalf of (?!the time|a |an |your |my )|\b\d+ (?:out )?of (?:every )?\d+\b|\bon average\b/i,
	},
	{
		name: 'a usual length',
		spoken: false,
		counted: true,
		pattern:
			/\b(?:usually|often|typically|normally|commonly|most|average)\b.*\b(?:\d+|one|two|three|four|five|six|ten|half)\b.*\b(?:minutes|hours?|days?|weeks?|months?)\b/i,
	},
	{
		name: 'research',
		spoken: false,
		counted: true,
		pattern:
			/\b(?:surveys?|surveyed|polls?|polled|statistics (?:say|show)|researchers?|scientists?|psychologists?|lab tasks?|experts)\b|\bresearch (?:has |have )?(?:says?|shows?|shown|finds?|found|suggests?)\b|(?<!case |no )\bstud(?:y|ies)\b(?! (?:the|your|their|it|them|what|how)\b)|\bexperiments? (?:shows?|showed|found)\b/i,
	},
	{ name: 'a year', spoken: false, counted: true, pattern: /\b(?:19|20)\d\d\b/ },
	{
		name: 'law',
		spoken: true,
		counted: false,
		pattern:
			/\blaws?\b(?! (?:firm|clinic)s?\b)|\b(?:un)?lawful\w*|\b(?:il)?legal(?:ly)?\b(?!,? (?:[a-z]+ or [a-z]+ )?advice\b)|\b(?:legislation|statut\w+|courts?|directive|bans|banned|discriminat\w+|forbids?|forbidden)\b|\bprotected (?:ground|characteristic|fact)s?\b|\b(?:have|has|had) (?:a|the|no) right to\b|\bentitled to\b/i,
	},
] as const;

/** A guide, a page, or a data file, which has no pieces. */
type Checked = DataText & Partial<Pick<Guide, 'pieces' | 'data' | 'facts'>>;

type Sign = (typeof signs)[number];

/** Sentences with a figure, a study or a rule of law that carry no source where they stand. Questions state nothing. */
export function unsourcedDiagnostics(texts: readonly Checked[], excuses: readonly Excuse[]): Finding[] {
	const lawGuides = new Set(
		texts.filter(({ pieces = [] }) => pieces.some(({ name }) => name === 'law')).map(({ id }) => id),
	);
	const used = new Set<Excuse>();
	const found = texts.flatMap((text) =>
		text.passages
			.filter(({ kind }) => kind !== 'note' && kind !== 'search')
			.flatMap((passage) =>
				signsIn(passage)
					.filter(({ sign }) => !isSourced(passage, sign, text, lawGuides))
					.filter(({ sentence }) => {
						const excuse = excuses.find(({ in: id, words }) => id === text.id && sentence.includes(words));
						if (excuse) used.add(excuse);
						return !excuse;
					})
					.map(({ sign, sentence }) => ({
						file: passage.file,
						line: passage.line,
						field: passage.field,
						message: `This sounds like ${sign.name} and names no source: ${sentence}`,
						hint: 'Add a footnote, put <Law> or <Evidence> next to it, say it without the figure, or excuse it in tests/content/exceptions.ts.',
					})),
			),
	);
	const idle = excuses
		.filter((excuse) => !used.has(excuse))
		.map(({ in: id, words }) => ({
			file: 'tests/content/exceptions.ts',
			message: `The excuse “${words}” in ${id} is not needed.`,
			hint: 'Take it out.',
		}));
	return [...found, ...idle];
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

function signsIn(passage: Passage): { sign: Sign; sentence: string }[] {
	const told = toldPart(passage);
	const stated = [...sentences.segment(passage.text)].filter(({ segment }) => !/\?[”’)]*\s*$/.test(segment));
	return stated.flatMap(({ segment, index }) =>
		signs
			.filter(({ spoken, pattern }) =>
				pattern.test(spoken ? segment : told.slice(index, index + segment.length)),
			)
			.map((sign) => ({ sign, sentence: segment.trim() })),
	);
}

/**
 * Whether a source stands where the sign is: a footnote in the same paragraph or table, or a directive next to it.
 * An evidence note counts articles, so it bears out what they advise and never a figure; rows of law bear out law.
 */
function isSourced(passage: Passage, sign: Sign, text: Checked, lawGuides: ReadonlySet<string>): boolean {
	const { kind, block, section } = passage;
	const notes = text.passages.filter((other) => other.notes.length > 0);
	const bearing = (text.pieces ?? []).filter(
		({ name }) => name === 'law' || (name === 'evidence' && !sign.counted),
	);
	// Title, promise and the words before the first heading speak of the whole text; a hurry line of one part of it.
	const part = kind === 'field' ? hurrySection(passage, text) : section;
	if (kind === 'field' || kind === 'heading' || part === 0) {
		return [...bearing, ...notes].some((source) => part === 0 || source.section === part);
	}
	if (passage.notes.length > 0) return true;
	if (kind === 'cell' && notes.some((other) => other.block === block)) return true;
	if (passage.within.includes('evidence') && !sign.counted) return true;
	if (sign.name === 'law') {
		const leadsToLaw = passage.links.some((to) =>
			lawGuides.has(to.startsWith('#') ? text.id : (readLink(to)?.guide ?? '')),
		);
		if (leadsToLaw || bearing.some((piece) => piece.name === 'law' && piece.section === section)) return true;
	}
	return bearing.some((piece) => Math.abs(piece.block - block) === 1);
}

/** Number of the section that a hurry line leads to; 0 for any other field. */
function hurrySection({ field = '' }: Passage, text: Checked): number {
	const [list, index] = field.split('.');
	if (list !== 'hurry' || !text.data || !text.facts) return 0;
	const to = text.data.hurry[Number(index)]?.to;
	return text.facts.headings.findIndex(({ id }) => id === to) + 1;
}
