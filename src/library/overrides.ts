import { fenceFault, splitFrontMatter } from '../lib/front-matter.ts';
import { suggest } from '../lib/suggest.ts';
import type { Advice, Diagnostic } from '../lib/diagnostic.ts';
import { validate } from '../lib/validate.ts';
import { readYaml } from '../lib/yaml/yaml.ts';
import type { EntryFacts } from '../markdown/compile.ts';
import type { Override } from '../markdown/override.ts';
import { partSchema } from '../schema/override.ts';
import type { ContentFile } from '../site/files.ts';
import type { ContentEntry } from './content-entries.ts';
import type { PlacedGuide } from './place-guides.ts';

/** The firm's text for a part of one of our guides: `content/<locale>/parts/<guide>/<heading>.md`. */
export interface PartDraft {
	guide: string;
	/** Id of the heading under which it stands. */
	heading: string;
	/** In place of the line that sums up the part at the top of the guide. */
	say: string | undefined;
	sayLine: number;
	file: ContentFile;
	text: string;
	/** Line of the file on which the text starts. */
	firstLine: number;
}

/** Reads the parts of guides that a firm has written anew. */
export function readParts(files: readonly ContentFile[]): { parts: PartDraft[]; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const parts = new Map<string, PartDraft>();
	for (const file of files.filter(({ kind }) => kind === 'part')) {
		const part = readPart(file, diagnostics);
		if (!part) continue;
		const key = `${file.locale ?? ''} ${part.guide} ${part.heading}`;
		const twin = parts.get(key);
		if (twin) {
			const message = `Another file replaces the same part: ${twin.file.file}.`;
			const hint = 'Keep one of the two.';
			diagnostics.push({ file: file.file, code: 'duplicate-file', message, hint });
		} else parts.set(key, part);
	}
	return { parts: [...parts.values()], diagnostics };
}

function readPart(file: ContentFile, diagnostics: Diagnostic[]): PartDraft | undefined {
	const { yaml, yamlLine, body, bodyLine } = splitFrontMatter(file.text);
	const misplaced = yaml === undefined ? fenceFault(body) : undefined;
	if (misplaced) {
		diagnostics.push({ file: file.file, ...misplaced });
		return undefined;
	}
	const source = readYaml(yaml ?? '', file.file, yamlLine);
	diagnostics.push(...source.diagnostics);
	if (source.diagnostics.length > 0) return undefined;
	const { value, diagnostics: found } = validate(
		partSchema,
		{ ...source, data: source.data ?? {} },
		file.file,
	);
	diagnostics.push(...found);
	if (body.trim() === '') {
		const hint = 'Write the new text of the part, or delete the file and ours stays.';
		diagnostics.push({ file: file.file, code: 'empty-file', message: 'The file holds no text.', hint });
		return undefined;
	}
	const [, , guide = ''] = file.path.split('/');
	return {
		guide,
		heading: file.name,
		say: value?.say,
		sayLine: source.lineOf(['say']),
		file,
		text: body,
		firstLine: bodyLine,
	};
}

interface Shelf {
	/** Guides of the site, those that are hidden among them. */
	guides: readonly ContentEntry<PlacedGuide>[];
	hidden: ReadonlySet<string>;
	/** Ids of guides that could not be read. */
	unread: readonly string[];
	/** What of ours the firm has replaced, by its name, as it read then. */
	seen: Readonly<Record<string, string>>;
}

/**
 * Gives each part to its guide.
 * @returns guides with their parts, the parts that this site has no use for, and faults
 */
export function giveParts(
	parts: readonly PartDraft[],
	{ guides, hidden, unread, seen }: Shelf,
): { guides: ContentEntry<PlacedGuide>[]; unused: PartDraft[]; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const unused: PartDraft[] = [];
	const given = new Map<string, PartDraft[]>();
	for (const part of parts) {
		const guide = guides.find(({ id }) => id === part.guide);
		const fault = guide ? faultOf(part, guide, hidden) : unknownGuide(part, guides, unread);
		if (fault) diagnostics.push({ file: part.file.file, ...fault });
		else if (guide?.file.locale !== part.file.locale) unused.push(part);
		else given.set(part.guide, [...(given.get(part.guide) ?? []), part]);
	}
	return {
		guides: guides.map((guide) => ({
			...guide,
			body: { ...guide.body, parts: bodies(given.get(guide.id), seen) },
		})),
		unused,
		diagnostics,
	};
}

function bodies(parts: readonly PartDraft[] = [], seen: Shelf['seen']): Override[] {
	return parts.map(({ guide, heading, text, file, firstLine }) => ({
		heading,
		text,
		file: file.file,
		firstLine,
		before: seen[partName(file.locale, guide, heading)],
	}));
}

/** The name of a part of ours, as the lock file has it. */
export function partName(locale: string | undefined, guide: string, heading: string): string {
	return `part ${locale}/${guide}#${heading}`;
}

function unknownGuide(
	{ guide }: PartDraft,
	guides: readonly ContentEntry<PlacedGuide>[],
	unread: readonly string[],
): Advice | undefined {
	if (unread.includes(guide)) return undefined;
	const ours = guides.filter(({ file }) => file.origin === 'callback').map(({ id }) => id);
	const message = `There is no guide "${guide}" of which to replace a part.`;
	const hint = `The folder is named after a guide. ${suggest(guide, ours)}`;
	return { code: 'unknown-guide', message, hint };
}

function faultOf(
	{ guide: id, file }: PartDraft,
	guide: ContentEntry<PlacedGuide>,
	hidden: ReadonlySet<string>,
): Advice | undefined {
	if (hidden.has(id)) {
		const message = `The guide "${id}" is hidden, and its parts with it.`;
		const hint = 'Take it out of hide in brand.yaml, or delete this file.';
		return { code: 'hidden-target', message, hint };
	}
	if (guide.file.origin === 'firm' && guide.file.locale === file.locale) {
		const message = `You replace the guide "${id}" as a whole, so there is no part of ours left to replace.`;
		const hint = `Write the text into ${guide.file.file} and delete this file.`;
		return { code: 'nothing-to-replace', message, hint };
	}
	return undefined;
}

/**
 * Makes the front matter of a guide fit the parts that were laid into it: what led to a heading that went leads to the
 * one above it, our claims go with our words, and the firm's line stands for ours.
 */
export function fitToParts(
	data: PlacedGuide,
	{ parts: laid, headings }: Pick<EntryFacts, 'parts' | 'headings'>,
	parts: readonly PartDraft[],
): PlacedGuide {
	const above = headingsAbove(laid);
	const said = new Set<string>();
	const hurry = data.hurry.flatMap((line) => {
		const to = above.get(line.to);
		if (to === undefined) return [line];
		const say = parts.find(({ heading }) => heading === to)?.say;
		if (say === undefined) return [{ ...line, to }];
		if (said.has(to)) return [];
		said.add(to);
		return [{ say, to }];
	});
	const ours = Object.entries(data.claims).filter(([, to]) => !above.has(to));
	const theirs = laid
		.filter(({ heading }) => headings.some(({ id }) => id === heading))
		.flatMap(({ heading, claims }) => claims.map((claim) => [claim, heading] as const));
	return { ...data, hurry, claims: Object.fromEntries([...theirs, ...ours]) };
}

/** Lines for readers in a hurry that nothing shows, as none of ours leads to their part. */
export function checkSaid(
	data: PlacedGuide,
	laid: EntryFacts['parts'],
	parts: readonly PartDraft[],
): Diagnostic[] {
	const above = headingsAbove(laid);
	return parts
		.filter(({ heading }) => laid.some((part) => part.heading === heading))
		.filter(
			({ say, heading }) => say !== undefined && !data.hurry.some(({ to }) => above.get(to) === heading),
		)
		.map(({ file, sayLine: line, guide }) => ({
			file: file.file,
			line,
			field: 'say',
			code: 'nothing-to-replace',
			message: `No line at the top of the guide "${guide}" leads to this part, so there is none to replace.`,
			hint: 'Take say out.',
		}));
}

/** Headings of parts by the ids that lead to them: their own, and those that went. */
function headingsAbove(laid: EntryFacts['parts']): Map<string, string> {
	return new Map(laid.flatMap(({ heading, gone }) => [heading, ...gone].map((id) => [id, heading])));
}
