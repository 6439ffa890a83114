import { stringify } from 'yaml';
import { readYaml } from '../lib/yaml/yaml.ts';
import type { Loaded } from '../build/load.ts';
import { partName } from '../library/overrides.ts';
import type { ContentFile } from '../site/files.ts';
import { fallbackLocale } from '../site/fallback-language.ts';

/** Something in a firm's folder, and what of ours it stands in place of. */
export interface Replacement {
	/** What it is, as a person would look for it: `guide en/star-stories`. The same from year to year. */
	name: string;
	/** The firm's file. */
	file: string;
	/** Ours as it reads today; nothing where we have none. */
	ours: string | undefined;
}

/** Everything in a firm's folder that stands in place of something of ours, or is a translation of it. */
export function replacementsOf(all: readonly Pick<Loaded, 'site' | 'factsByFile'>[]): Replacement[] {
	const found = new Map<string, Replacement>();
	for (const replacement of all.flatMap(inLanguage)) {
		const known = found.get(replacement.name);
		// A part has something of ours to stand for only where the guide appears in its language.
		if (known?.ours === undefined) found.set(replacement.name, replacement);
	}
	return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function inLanguage({ site: { files }, factsByFile }: Pick<Loaded, 'site' | 'factsByFile'>): Replacement[] {
	const ours = files.filter(({ origin }) => origin === 'callback');
	const theirs = files.filter(
		({ origin, kind, name }) => origin === 'firm' && !(kind === 'data' && name === 'brand'),
	);
	return theirs.flatMap((file) => {
		if (file.kind === 'data') return ofData(file, ours);
		if (file.kind === 'topic') return ofTopic(file, ours);
		return [file.kind === 'part' ? ofPart(file, ours, factsByFile) : ofText(file, ours)];
	});
}

function ofText({ kind, locale, name, file }: ContentFile, ours: readonly ContentFile[]): Replacement {
	const same = ours.filter((other) => other.kind === kind && other.name === name);
	const twin = same.find((other) => other.locale === locale) ?? same.find(isFallback);
	return { name: `${kind} ${locale}/${name}`, file, ours: twin?.text };
}

function ofPart(
	{ locale, path, name, file }: ContentFile,
	ours: readonly ContentFile[],
	factsByFile: Loaded['factsByFile'],
): Replacement {
	const [, , guide = ''] = path.split('/');
	const host = ours.find(
		(other) => other.kind === 'guide' && other.name === guide && other.locale === locale,
	);
	const laid = factsByFile.get(host?.file ?? '')?.parts.find(({ heading }) => heading === name);
	return { name: partName(locale, guide, name), file, ours: laid?.ours };
}

/** Names of data by the file that holds them. */
const nouns = new Map([
	['strings', 'string'],
	['roles', 'role'],
	['glossary', 'word'],
	['claims', 'claim'],
	['sources', 'source'],
	['laws', 'rule'],
	['wording', 'pair'],
	['sections', 'section'],
	['journey', 'stage'],
]);

function ofData({ name, locale, file, text }: ContentFile, ours: readonly ContentFile[]): Replacement[] {
	const same = ours.filter((other) => other.kind === 'data' && other.name === name);
	const known = new Map([
		...same.filter(isFallback).flatMap((other) => [...entriesOf(other.text)]),
		...same.filter((other) => other.locale === locale).flatMap((other) => [...entriesOf(other.text)]),
	]);
	const noun = nouns.get(name) ?? name;
	return [...entriesOf(text).keys()].map((id) => ({
		name: locale === undefined ? `${noun} ${id}` : `${noun} ${locale}/${id}`,
		file,
		ours: known.get(id),
	}));
}

/** The questions of a file, each of which may stand for one of ours in whatever file, and what it calls its topic. */
function ofTopic({ name, locale, file, text }: ContentFile, ours: readonly ContentFile[]): Replacement[] {
	const same = ours
		.filter((other) => other.kind === 'topic' && (isFallback(other) || other.locale === locale))
		.sort((a, b) => Number(isFallback(b)) - Number(isFallback(a)));
	const topicOf = (id: string, topic: string) =>
		id === 'name' ? `topic ${locale}/${topic}` : `question ${locale}/${id}`;
	const known = new Map(
		same.flatMap((other) =>
			[...entriesOf(other.text)].map(([id, entry]) => [topicOf(id, other.name), entry] as const),
		),
	);
	return [...entriesOf(text).keys()].map((id) => ({
		name: topicOf(id, name),
		file,
		ours: known.get(topicOf(id, name)),
	}));
}

function isFallback({ locale }: ContentFile): boolean {
	return locale === fallbackLocale;
}

/** Every entry of a data file that another can replace, as text. */
function entriesOf(text: string): Map<string, string> {
	const entries = new Map<string, string>();
	const { data } = readYaml(text, '');
	for (const [field, value] of Object.entries((data ?? {}) as Record<string, unknown>)) {
		if (typeof value === 'string') entries.set(field, value);
		else if (Array.isArray(value)) {
			for (const entry of value as unknown[]) {
				const id = idOf(entry);
				if (id !== undefined) entries.set(id, written(entry));
			}
		} else {
			for (const [id, entry] of Object.entries((value ?? {}) as Record<string, unknown>))
				entries.set(id, written(entry));
		}
	}
	return entries;
}

function idOf(entry: unknown): string | undefined {
	const { id, place, uk } = (entry ?? {}) as Partial<Record<string, string>>;
	return id !== undefined && place !== undefined ? `${id} ${place}` : (id ?? uk);
}

function written(entry: unknown): string {
	return typeof entry === 'string' ? entry : stringify(entry, { lineWidth: 0 });
}
