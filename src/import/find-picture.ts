import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FindPicture, FoundPicture } from './pictures.ts';
import { byName } from './addresses.ts';
import { folderAddress } from './post.ts';

const largestPicture = 5_000_000;

/** Finds pictures below one folder: by the address a file of the folder gives, or by WordPress’ folders of uploads. */
export function picturesOf(root: string): FindPicture {
	let all: string[] | undefined;
	return (address) => {
		const url = URL.parse(address);
		if (!url || !['http:', 'https:', 'file:', byName].includes(url.protocol))
			return { missing: 'this address is not used.' };
		const isFile = url.protocol === 'file:';
		const isInside = url.href.startsWith(folderAddress);
		const parts = partsOf(isInside ? url.href.slice(folderAddress.length) : url.pathname.replace(/^\//, ''));
		if (!parts) return { missing: 'it is outside of the imported folder.' };
		const tails = isInside ? [parts] : parts.map((_, index) => parts.slice(index));
		const found = firstOf(tails, (tail) => pictureAt(root, tail));
		if (found) return found;
		// An address from the top of a site, such as /img/desk.png, may stand anywhere in the folder of its sources.
		if ((isFile && !isInside) || url.protocol === byName) {
			all ??= filesBelow(root);
			const ending = `/${parts.map(comparable).join('/')}`;
			const file = all.find((path) => `/${comparable(path)}`.endsWith(ending));
			const other = file === undefined ? undefined : pictureAt(root, file.split('/'));
			if (other) return other;
		}
		const isElsewhere = isFile && !isInside;
		return {
			missing: isElsewhere ? 'it is outside of the imported folder.' : 'it is not in the imported folder.',
		};
	};
}

/** Parts of a path, or nothing if it could lead anywhere else. */
function partsOf(path: string): string[] | undefined {
	try {
		const parts = decodeURIComponent(path.split(/[?#]/, 1)[0] ?? '').split('/');
		return parts.some((part) => part === '..' || /[\\\0:]/.test(part)) ? undefined : parts;
	} catch {
		return undefined;
	}
}

/** A picture by its path, or in its full size where the path names a smaller copy that WordPress has made. */
function pictureAt(root: string, parts: readonly string[]): FoundPicture | undefined {
	const name = parts.at(-1) ?? '';
	const whole = name.replace(/-(?:\d+x\d+|scaled)(?=\.\w+$)/, '');
	return firstOf([name, whole], (last) => fileAt(root, [...parts.slice(0, -1), last]));
}

function fileAt(root: string, parts: readonly string[]): FoundPicture | undefined {
	const file = parts.reduce<string | undefined>((folder, part) => folder && entryOf(folder, part), root);
	const stats = file === undefined ? undefined : statsOf(file);
	if (file === undefined || !stats || stats.isDirectory()) return undefined;
	if (!stats.isFile() || realpathSync(file) !== file)
		return { missing: 'it is a link, and links are not followed.' };
	if (stats.size > largestPicture) return { missing: 'it is larger than 5 MB. Make it smaller.' };
	const ending = kindOf(readFileSync(file).subarray(0, 16));
	return ending === undefined
		? { missing: 'it is not of a kind that can be used. Save it as PNG.' }
		: { file, ending };
}

/** What a folder holds under a name, whatever way its letters are written: `ü` may be one sign or two. */
function entryOf(folder: string, name: string): string | undefined {
	const file = join(folder, name);
	if (statsOf(file)) return file;
	const found = namesIn(folder).find((entry) => comparable(entry) === comparable(name));
	return found === undefined ? undefined : join(folder, found);
}

function comparable(name: string): string {
	return name.normalize('NFC').toLowerCase();
}

function filesBelow(root: string): string[] {
	const entries = readdirSync(root, { withFileTypes: true, recursive: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.filter((path) => !path.includes('node_modules/'))
		.sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder).sort();
	} catch {
		return [];
	}
}

/** The kind of a picture by its first bytes, whatever its name says. */
function kindOf(bytes: Uint8Array): string | undefined {
	const start = Buffer.from(bytes).toString('latin1');
	if (start.startsWith('\x89PNG\r\n')) return 'png';
	if (start.startsWith('ÿØÿ')) return 'jpg';
	if (/^RIFF[\s\S]{4}WEBP/.test(start)) return 'webp';
	return /^[\s\S]{4}ftypavi[fs]/.test(start) ? 'avif' : undefined;
}

/** Nothing for a name that no file can have, such as one of a thousand letters. */
function statsOf(file: string): Stats | undefined {
	try {
		return lstatSync(file);
	} catch {
		return undefined;
	}
}

function firstOf<Thing, Made>(
	things: readonly Thing[],
	make: (thing: Thing) => Made | undefined,
): Made | undefined {
	for (const thing of things) {
		const made = make(thing);
		if (made !== undefined) return made;
	}
	return undefined;
}
