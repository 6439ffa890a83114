import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import { attempt } from '../lib/attempt.ts';
import type { Advice, Diagnostic } from '../lib/diagnostic.ts';
import { nearest } from '../lib/suggest.ts';
import { misnamedFault } from './misnamed.ts';

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
	kind: 'guide' | 'page' | 'part' | 'topic' | 'data' | 'style';
	/** File name without its ending. */
	name: string;
	text: string;
}

const largest = 2_000_000;

/** Endings of the files that are read. */
const read = /\.(?:ya?ml|mdx?|css)$/i;

/** Folder of ours that holds what does not speak of interviews. */
export const neutralFolder = 'neutral';

/** Folders of ours that hold a site of its own, or what only such sites need. */
const apart: readonly string[] = ['manual', neutralFolder];

/**
 * Reads every YAML, Markdown and MDX file below a `content/` folder, and `brand.css`, in a stable order.
 * Files that cannot be meant (too large, not UTF-8, links that leave the folder) are reported, not read.
 */
export function readContent(
	folder: string,
	origin: ContentFile['origin'],
	shown: (path: string) => string,
): { files: ContentFile[]; diagnostics: Diagnostic[] } {
	const files: ContentFile[] = [];
	const diagnostics: Diagnostic[] = [];
	if (!existsSync(folder)) return { files, diagnostics };
	const top = realpathSync(folder);
	for (const absolute of walk(folder)) {
		const path = relative(folder, absolute).split(sep).join('/');
		// These stand beside the handbook, and are no part of it.
		if (origin === 'callback' && apart.some((name) => path.startsWith(`${name}/`))) continue;
		const file = shown(absolute);
		const isRead = read.test(path) || isFolder(absolute);
		const fault =
			misnamedFault(path, absolute) ?? (isRead ? (faultOf(absolute, top) ?? placeFault(path)) : undefined);
		if (fault) {
			diagnostics.push({ file, ...fault });
			continue;
		}
		if (!isRead) continue;
		const bytes = readFileSync(absolute);
		const text = decode(bytes);
		if (text === undefined) {
			const message = 'The file is not UTF-8 text.';
			const hint = 'Save it again with the encoding UTF-8.';
			diagnostics.push({ file, code: 'not-utf8', message, hint });
			continue;
		}
		files.push({ origin, file, path, ...classify(path), name: basename(path, extname(path)), text });
	}
	return { files, diagnostics };
}

function* walk(folder: string): Generator<string> {
	const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const entry of entries) {
		if (entry.name.startsWith('.')) continue;
		const path = join(folder, entry.name);
		if (entry.isDirectory()) yield* walk(path);
		else yield path;
	}
}

function isFolder(path: string): boolean {
	return existsSync(path) && statSync(path).isDirectory();
}

function faultOf(path: string, top: string): Advice | undefined {
	if (isFolder(path))
		return {
			code: 'outside-folder',
			message: 'The folder is a link to another one.',
			hint: 'Put the folder itself here.',
		};
	const real = attempt(() => realpathSync(path));
	if (real === undefined) {
		const message = 'The file is a link that leads nowhere.';
		const hint = 'Put the file itself here.';
		return { code: 'outside-folder', message, hint };
	}
	if (!real.startsWith(top + sep)) {
		const message = 'The file is a link that leaves the content folder.';
		const hint = 'Copy the file itself into the folder.';
		return { code: 'outside-folder', message, hint };
	}
	const { size } = statSync(real);
	if (size === 0)
		return { code: 'empty-file', message: 'The file is empty.', hint: 'Write its content or delete it.' };
	if (size > largest)
		return {
			code: 'file-too-large',
			message: 'The file is larger than 2 MB.',
			hint: 'Split it; a guide is a few kilobytes.',
		};
	return undefined;
}

const dataNames = ['roles', 'laws', 'glossary', 'strings', 'search', 'sections', 'journey'];
const topicCure =
	'Put questions into content/<language>/questions/, in a file named after their topic with small letters and hyphens: night-shifts.yaml.';
const language = /^[a-z]{2,3}$/;

/** Tells a file that stands where nothing reads it, so that a misplaced guide is not lost in silence. */
function placeFault(path: string): Advice | undefined {
	const place = placeHint(path);
	if (place === undefined) return undefined;
	const message = 'Nothing reads a file at this place.';
	return { code: 'misplaced-file', message, hint: misspeltHint(path) ?? place };
}

/** For a file whose place would be right in small letters, or in a folder named after the language alone. */
function misspeltHint(path: string): string | undefined {
	const ending = extname(path);
	const small = path.slice(0, path.length - ending.length).toLowerCase() + ending;
	const meant = small.replace(/^([a-z]{2,3})[-_][a-z]{2,4}\//, '$1/');
	if (meant === path || placeHint(meant) !== undefined) return undefined;
	return meant === small
		? `Small and capital letters count: its place is content/${meant}`
		: `The folder of a language is named after the language alone: its place is content/${meant}`;
}

/** Where a file is to stand that nothing reads at its place; nothing for one that is read. */
function placeHint(path: string): string | undefined {
	const ending = /\.\w+$/.exec(path)?.[0] ?? '';
	if (ending !== ending.toLowerCase()) return `Write its ending with small letters: ${ending.toLowerCase()}`;
	if (/\.yml$/i.test(path)) return 'Name it with the ending .yaml.';
	const { kind, locale } = classify(path);
	if (ending === '.css' && kind !== 'style')
		return 'A style sheet of your own is content/brand.css, one for all pages.';
	if (kind === 'part' && path.split('/').length !== 4)
		return 'Put it into content/<language>/parts/<guide>/ and name it after the heading it belongs to.';
	if (kind === 'topic')
		return /^\w+\/questions\/[a-z\d]+(?:-[a-z\d]+)*\.yaml$/.test(path) ? undefined : topicCure;
	if (kind !== 'data') return undefined;
	if (/(?:^|\/)questions\.yaml$/.test(path)) return topicCure;
	const name = basename(path);
	const known =
		path === 'brand.yaml' ||
		path === 'redirects.yaml' ||
		path === 'en/wording.yaml' ||
		/^evidence\/(?:sources|claims)\.yaml$/.test(path) ||
		(locale !== undefined && [...dataNames, 'brand'].some((data) => path === `${locale}/${data}.yaml`));
	if (known) return undefined;
	if (dataNames.some((data) => name === `${data}.yaml`))
		return `Put it into the folder of its language: content/en/${name}.`;
	return name.endsWith('.yaml')
		? dataHint(path, basename(name, '.yaml'))
		: 'Put guides into content/<language>/guides/ and pages into content/<language>/pages/.';
}

/** @param name of a file of data that nothing is called, without its ending */
function dataHint(path: string, name: string): string {
	const folder = path.split('/').slice(0, -1).join('/');
	const known =
		folder === '' ? ['brand', 'redirects'] : folder === 'evidence' ? ['sources', 'claims'] : dataNames;
	const near = nearest(name, known);
	if (near !== undefined && (known !== dataNames || language.test(folder)))
		return `Did you mean "${near}.yaml"?`;
	const ofSite = folder === '' ? undefined : nearest(name, ['redirects']);
	if (name === 'wording') return 'It is about our English: its place is content/en/wording.yaml';
	if (ofSite !== undefined) return `It holds for all languages: its place is content/${ofSite}.yaml`;
	const ofLanguage = nearest(name, dataNames);
	if (ofLanguage !== undefined)
		return `Put it into the folder of its language: content/en/${ofLanguage}.yaml.`;
	return language.test(folder)
		? `Name it ${dataNames.join('.yaml, ')}.yaml, or put it elsewhere: these alone are read in the folder of a language.`
		: `Put it into a language folder and name it ${dataNames.join('.yaml, ')}.yaml; content/ itself holds brand.yaml and redirects.yaml.`;
}

function classify(path: string): Pick<ContentFile, 'locale' | 'kind'> {
	const [first = '', second] = path.split('/');
	const locale = language.test(first) ? first : undefined;
	const isText = /\.mdx?$/i.test(path);
	if (path === 'brand.css') return { locale: undefined, kind: 'style' };
	if (locale && !isText && second === 'questions') return { locale, kind: 'topic' };
	if (locale && isText && second === 'guides') return { locale, kind: 'guide' };
	if (locale && isText && second === 'pages') return { locale, kind: 'page' };
	if (locale && isText && second === 'parts') return { locale, kind: 'part' };
	return { locale, kind: 'data' };
}

function decode(bytes: Uint8Array): string | undefined {
	const text = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	// Text of other encodings can look like UTF-8 with a zero in every second place.
	// The names of files and addresses in it are those that readers ask for: letters whole, marks and all.
	return text?.includes('\0') ? undefined : text?.normalize('NFC');
}
