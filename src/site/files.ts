import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import type { Problem } from '../lib/problem.ts';

/** One text file of a content folder. */
export interface ContentFile {
	/** `callback` for ours, `firm` for a file of the site folder. */
	origin: 'callback' | 'firm';
	/** Path as people know it: from the current folder. */
	file: string;
	/** Path inside `content/`, with forward slashes: `en/guides/salary/x.md`. */
	path: string;
	/** First folder below `content/` when it is a language, such as `en`. */
	locale: string | undefined;
	kind: 'guide' | 'page' | 'part' | 'topic' | 'data';
	/** File name without its ending. */
	name: string;
	text: string;
}

const largest = 2_000_000;

/**
 * Reads every YAML, Markdown and MDX file below a `content/` folder, in a stable order.
 * Files that cannot be meant (too large, not UTF-8, links that leave the folder) are reported, not read.
 */
export function readContent(
	folder: string,
	origin: ContentFile['origin'],
	shown: (path: string) => string,
): { files: ContentFile[]; problems: Problem[] } {
	const files: ContentFile[] = [];
	const problems: Problem[] = [];
	if (!existsSync(folder)) return { files, problems };
	const top = realpathSync(folder);
	for (const absolute of walk(folder)) {
		const path = relative(folder, absolute).split(sep).join('/');
		const file = shown(absolute);
		const fault = faultOf(absolute, top) ?? placeFault(path);
		if (fault) {
			problems.push({ file, ...fault });
			continue;
		}
		const bytes = readFileSync(absolute);
		const text = decode(bytes);
		if (text === undefined) {
			problems.push({
				file,
				cause: 'The file is not UTF-8 text.',
				cure: 'Save it again with the encoding UTF-8.',
			});
			continue;
		}
		files.push({ origin, file, path, ...classify(path), name: basename(path, extname(path)), text });
	}
	return { files, problems };
}

function* walk(folder: string): Generator<string> {
	const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const entry of entries) {
		if (entry.name.startsWith('.')) continue;
		const path = join(folder, entry.name);
		if (entry.isDirectory()) yield* walk(path);
		else if (entry.isSymbolicLink() && isFolder(path)) yield path;
		else if (/\.(?:ya?ml|mdx?)$/i.test(entry.name)) yield path;
	}
}

function isFolder(path: string): boolean {
	return existsSync(path) && statSync(path).isDirectory();
}

function faultOf(path: string, top: string): { cause: string; cure: string } | undefined {
	if (isFolder(path))
		return { cause: 'The folder is a link to another one.', cure: 'Put the folder itself here.' };
	let real: string;
	try {
		real = realpathSync(path);
	} catch {
		return { cause: 'The file is a link that leads nowhere.', cure: 'Put the file itself here.' };
	}
	if (!real.startsWith(top + sep)) {
		return {
			cause: 'The file is a link that leaves the content folder.',
			cure: 'Copy the file itself into the folder.',
		};
	}
	const { size } = statSync(real);
	if (size === 0) return { cause: 'The file is empty.', cure: 'Write its content or delete it.' };
	if (size > largest)
		return { cause: 'The file is larger than 2 MB.', cure: 'Split it; a guide is a few kilobytes.' };
	return undefined;
}

const dataNames = ['roles', 'laws', 'glossary', 'strings', 'search', 'sections', 'journey'];
const topicCure =
	'Put questions into content/<language>/questions/, in a file named after their topic with small letters and hyphens: night-shifts.yaml.';
const language = /^[a-z]{2,3}$/;

/** Tells a file that stands where nothing reads it, so that a misplaced guide is not lost in silence. */
function placeFault(path: string): { cause: string; cure: string } | undefined {
	const cause = 'Nothing reads a file at this place.';
	const ending = /\.\w+$/.exec(path)?.[0] ?? '';
	if (ending !== ending.toLowerCase()) {
		return { cause, cure: `Write its ending with small letters: ${ending.toLowerCase()}` };
	}
	if (/\.yml$/i.test(path)) return { cause, cure: 'Name it with the ending .yaml.' };
	const { kind, locale } = classify(path);
	if (kind === 'part' && path.split('/').length !== 4) {
		return {
			cause,
			cure: 'Put it into content/<language>/parts/<guide>/ and name it after the heading it belongs to.',
		};
	}
	if (kind === 'topic') {
		return /^\w+\/questions\/[a-z\d]+(?:-[a-z\d]+)*\.yaml$/.test(path)
			? undefined
			: { cause, cure: topicCure };
	}
	if (kind !== 'data') return undefined;
	if (/(?:^|\/)questions\.yaml$/.test(path)) return { cause, cure: topicCure };
	const name = basename(path);
	const known =
		path === 'brand.yaml' ||
		path === 'redirects.yaml' ||
		path === 'en/wording.yaml' ||
		/^evidence\/(?:sources|claims)\.yaml$/.test(path) ||
		(locale !== undefined && [...dataNames, 'brand'].some((data) => path === `${locale}/${data}.yaml`));
	if (known) return undefined;
	return name.endsWith('.yaml')
		? {
				cause,
				cure: `Put it into a language folder and name it ${dataNames.join('.yaml, ')}.yaml; content/ itself holds brand.yaml and redirects.yaml.`,
			}
		: { cause, cure: 'Put guides into content/<language>/guides/ and pages into content/<language>/pages/.' };
}

function classify(path: string): Pick<ContentFile, 'locale' | 'kind'> {
	const [first = '', second] = path.split('/');
	const locale = language.test(first) ? first : undefined;
	const isText = /\.mdx?$/i.test(path);
	if (locale && !isText && second === 'questions') return { locale, kind: 'topic' };
	if (locale && isText && second === 'guides') return { locale, kind: 'guide' };
	if (locale && isText && second === 'pages') return { locale, kind: 'page' };
	if (locale && isText && second === 'parts') return { locale, kind: 'part' };
	return { locale, kind: 'data' };
}

function decode(bytes: Uint8Array): string | undefined {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		// Text of other encodings can look like UTF-8 with a zero in every second place.
		return text.includes('\0') ? undefined : text;
	} catch {
		return undefined;
	}
}
