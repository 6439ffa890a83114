import type { z } from 'astro/zod';
import { fenceFault, splitFrontMatter } from '../lib/front-matter.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { validate } from '../lib/validate.ts';
import { readYaml } from '../lib/yaml/yaml.ts';
import type { Body } from '../markdown/compile.ts';
import { notReviewed } from '../schema/text.ts';
import type { ContentFile } from '../site/files.ts';
import { buildTime } from '../lib/environment.ts';
import { isHeldBack, type Unreviewed } from './held-back.ts';

/** A guide or page whose front matter is sound; its body has not been looked at. */
export interface ContentEntry<Data> {
	/** The file's name without ending: the id and the last part of the address. */
	id: string;
	file: ContentFile;
	data: Data;
	/** Line of a front matter field. */
	lineOf: (path: readonly PropertyKey[]) => number;
	body: Required<Body>;
}

/**
 * Reads front matter and lays the firm's files over ours, and the site's language over the fallback language.
 * @param files guides or pages, in rising order of precedence
 * @param unreviewed whether texts that nobody has reviewed yet are held back: what they would replace stays
 * @returns the sound ones, and the ids of those that could not be read, so that links to them are not faults too;
 *   held back are the ids that nothing else stands under
 */
export function readContentEntries<Schema extends z.ZodType<{ reviewed?: string | undefined }>>(
	files: readonly ContentFile[],
	schema: Schema,
	unreviewed: Unreviewed = 'shown',
): {
	entries: ContentEntry<z.output<Schema>>[];
	unread: string[];
	heldBack: string[];
	diagnostics: Diagnostic[];
} {
	const heldBack = new Set<string>();
	const diagnostics: Diagnostic[] = [];
	const entries = new Map<string, ContentEntry<z.output<Schema>>>();
	const unread = new Set<string>();
	const seen = new Map<string, string>();
	let latest = latestToday();
	for (const file of files) {
		const scope = `${file.origin} ${file.locale ?? ''} ${file.name}`;
		const twin = seen.get(scope);
		if (twin !== undefined) {
			const message = `Another file has the same id "${file.name}": ${twin}.`;
			const hint = 'An id is the name of the file: rename one of the two.';
			diagnostics.push({ file: file.file, code: 'duplicate-file', message, hint });
			continue;
		}
		seen.set(scope, file.file);
		const entry = readEntry(file, schema, diagnostics);
		// No text of ours is from a day to come: where one seems to be, the clock of the computer is slow.
		const day = entry?.data.reviewed;
		if (file.origin === 'callback' && day !== notReviewed && day !== undefined && day > latest) latest = day;
		if (!entry) unread.add(file.name);
		else if (isHeldBack(entry.data, unreviewed)) heldBack.add(file.name);
		else entries.set(file.name, entry);
	}
	return {
		entries: [...entries.values()],
		unread: [...unread],
		heldBack: [...heldBack].filter((id) => !entries.has(id)),
		diagnostics: [...diagnostics, ...daysToCome([...entries.values()], latest)],
	};
}

/** Today as `2026-11-22`, where on earth it began first: at UTC+14. */
function latestToday(): string {
	return new Date(buildTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

function daysToCome(
	entries: readonly ContentEntry<{ reviewed?: string | undefined }>[],
	latest: string,
): Diagnostic[] {
	return entries
		.filter(({ data: { reviewed = '' } }) => reviewed !== notReviewed && reviewed > latest)
		.map(({ file: { file }, lineOf, data: { reviewed } }) => ({
			file,
			line: lineOf(['reviewed']),
			field: 'reviewed',
			code: 'future-date',
			message: `The day ${reviewed} has not come yet.`,
			hint: 'Write the day on which somebody last read the text through, or "not yet" to hold it back.',
		}));
}

function readEntry<Schema extends z.ZodType>(
	file: ContentFile,
	schema: Schema,
	diagnostics: Diagnostic[],
): ContentEntry<z.output<Schema>> | undefined {
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(file.name)) {
		const message = `"${file.name}" cannot be the last part of an address.`;
		const hint = 'Name the file with small letters, digits and hyphens, such as star-stories.mdx.';
		diagnostics.push({ file: file.file, code: 'unusable-name', message, hint });
		return undefined;
	}
	const { yaml, yamlLine, body, bodyLine } = splitFrontMatter(file.text);
	if (yaml === undefined) {
		diagnostics.push({
			file: file.file,
			line: 1,
			...(fenceFault(body) ?? {
				code: 'missing-front-matter',
				message: 'The file has no front matter.',
				hint: 'Start it with a line ---, the fields of the manual below it, and another line ---.',
			}),
		});
		return undefined;
	}
	const source = readYaml(yaml, file.file, yamlLine);
	const { value, diagnostics: found } = validate(schema, { ...source, data: source.data ?? {} }, file.file);
	diagnostics.push(...found);
	if (value === undefined) return undefined;
	return {
		id: file.name,
		file,
		data: value,
		lineOf: source.lineOf,
		body: { text: body, file: file.file, firstLine: bodyLine, parts: [] },
	};
}
