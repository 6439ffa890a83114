import { createHash } from 'node:crypto';
import type { Loaded } from '../build/load.ts';
import { splitFrontMatter } from '../lib/front-matter.ts';
import { readYaml } from '../lib/yaml/yaml.ts';
import type { Lock } from '../site/lock.ts';
import type { Section } from './section.ts';

/** How the guides of ours on a site compare with what the firm has seen. */
export interface SeenGuides {
	/** What changed, a line for each guide that the site shows as it is. */
	lines: string[];
	/** Each guide of ours, with its digest and title as they were when first seen. */
	seen: Lock;
	/** The same, as they are today. */
	today: Lock;
}

/** Compares our guides with what a firm has seen of them. Where nothing is noted yet, all of it counts as seen. */
export function seenGuides(all: readonly Pick<Loaded, 'site'>[], lock: Lock): SeenGuides {
	const today: Record<string, string> = Object.fromEntries(
		all.flatMap(({ site }) =>
			site.files.filter(isOurs).map((file) => [`${prefix}${nameOf(file)}`, noteOf(file)]),
		),
	);
	const noted = Object.fromEntries(Object.entries(lock).filter(([name]) => name.startsWith(prefix)));
	const isShown = shownBy(all);
	if (Object.keys(noted).length === 0 || Object.keys(today).length === 0)
		return { lines: [], seen: today, today };
	const names = [...new Set([...Object.keys(noted), ...Object.keys(today)])].sort();
	const lines = names.flatMap((name) => {
		const words = isShown(name) ? changeOf(noted[name], today[name]) : undefined;
		return words === undefined ? [] : [`${name.slice(prefix.length)}  ${words}`];
	});
	return { lines, seen: noted, today };
}

/** What stands above the list of guides that changed. */
export const seenTitle = 'Changed in guides of ours since you last accepted them';

/** What to tell of it. */
export function seenSection({ lines }: SeenGuides): Section {
	return {
		title: seenTitle,
		lines,
		hint: 'Read them on your site; with --accept this is not told again. "callback upgrade --full" shows the lines when you move to a newer Callback.',
	};
}

type File = Loaded['site']['files'][number];

/** In the lock file, before the name of a guide. */
const prefix = 'ours ';

function isOurs({ origin, kind }: File): boolean {
	return origin === 'callback' && kind === 'guide';
}

function nameOf({ locale = '', name }: File): string {
	return `${locale}/${name}`;
}

/**
 * A guide as the lock file notes it: short, and with the title that the firm knew it by. The day on which it was last
 * read again does not count: nothing else need have changed.
 */
function noteOf({ text }: File): string {
	const { yaml, body } = splitFrontMatter(text);
	const fields = Object(readYaml(yaml ?? '', '').data) as Record<string, unknown>;
	const told = Object.entries(fields).filter(([name]) => !['title', 'reviewed'].includes(name));
	const digest = createHash('sha256')
		.update(JSON.stringify([told, body]))
		.digest('hex')
		.slice(0, 12);
	return `${digest} ${String(fields['title'])}`;
}

/** A few words for a guide that is not as it was noted; nothing where it is. */
function changeOf(before: string | undefined, now: string | undefined): string | undefined {
	if (before === now) return undefined;
	if (before === undefined) return 'new';
	if (now === undefined) return 'gone';
	const [was, is] = [partsIn(before), partsIn(now)];
	const words = [
		...(was.title === is.title ? [] : [`title was “${was.title}”`]),
		...(was.digest === is.digest ? [] : ['text changed']),
	];
	return words.join('; ');
}

function partsIn(note: string): { digest: string; title: string } {
	const end = note.indexOf(' ');
	return { digest: note.slice(0, end), title: note.slice(end + 1) };
}

/** Whether a guide stands on the site as we wrote it: neither hidden nor replaced. */
function shownBy(all: readonly Pick<Loaded, 'site'>[]): (name: string) => boolean {
	const own = all.flatMap(({ site }) =>
		site.files.filter(({ origin, kind }) => origin === 'firm' && kind === 'guide').map(nameOf),
	);
	const hidden = all.flatMap(({ site }) => site.brand.hide);
	return (name) => {
		const note = name.slice(prefix.length);
		return !own.includes(note) && !hidden.includes(note.slice(note.indexOf('/') + 1));
	};
}
