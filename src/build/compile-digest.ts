import { sha256 } from '../cache/sha256.ts';
import { formsOf } from '../library/glossary.ts';
import type { Knowledge } from '../library/knowledge.ts';
import type { Site } from '../site/site.ts';
import { highlighterVersion } from './highlighter.ts';

/** Files whose words any text may show. */
const spoken = new Set(['strings', 'wording']);

/**
 * Changes with everything that any text of a site in one language may use, whichever it is: interface strings, the
 * wording of the region, terms of the glossary, the firm.
 */
export function compileDigest(
	{ brand, lang, files, components }: Site,
	{ glossary, sources }: Knowledge,
): string {
	const { name, contact, consultants, analytics, allow, region, locales, interviews } = brand;
	return sha256(
		JSON.stringify([
			highlighterVersion,
			[lang, region, locales, interviews, name, contact !== undefined || consultants.length > 0],
			[analytics, allow],
			components.map((component) => component.name),
			sources.map((source) => [source.id, source.name]),
			glossary.map((entry) => [entry.id, entry.lang, formsOf(entry)]),
			files.filter(({ kind, name: file }) => kind === 'data' && spoken.has(file)).map(({ text }) => text),
		]),
	);
}
