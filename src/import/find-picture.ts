import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { attempt } from '../lib/attempt.ts';
import { formatOf } from '../lib/picture-format.ts';
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
		const [found] = tails.flatMap((tail) => pictureAt(root, tail) ?? []);
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
	const parts = attempt(() => decodeURIComponent(path.split(/[?#]/, 1)[0] ?? '').split('/'));
	return parts?.some((part) => part === '..' || /[\\\0:]/.test(part)) ? undefined : parts;
}

/** A picture by its path, or in its full size where the path names a smaller copy that WordPress has made. */
function pictureAt(root: string, parts: readonly string[]): FoundPicture | undefined {
	const name = parts.at(-1) ?? '';
	const whole = name.replace(/-(?:\d+x\d+|scaled)(?=\.\w+$)/, '');
	const found = [...new Set([name, whole])].flatMap(
		(last) => fileAt(root, [...parts.slice(0, -1), last]) ?? [],
	);
	return found[0];
}

function fileAt(root: string, parts: readonly string[]): FoundPicture | undefined {
	const file = parts.reduce<string | undefined>((folder, part) => folder && entryOf(folder, part), root);
	const stats = file === undefined ? undefined : statsOf(file);
	if (file === undefined || !stats || stats.isDirectory()) return undefined;
	if (!stats.isFile() || realpathSync(file) !== file)
		return { missing: 'it is a link, and links are not followed.' };
	if (stats.size > largestPicture) return { missing: 'it is larger than 5 MB. Make it smaller.' };
	const ending = formatOf(readFileSync(file));
	return ending === undefined || ending === 'svg'
		? { missing: 'it is not of a kind that can be used. Save it as PNG.' }
		: { file, ending };
}

/** What a folder holds under a name, whatever way its letters are written: `ü` may be one sign or two. */
function entryOf(folder: string, name: string): string | undefined {
	const file = join(folder, name);
	if (statsOf(file)) return file;
	const names = attempt(() => readdirSync(folder).sort());
	const found = names?.find((entry) => comparable(entry) === comparable(name));
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

/** Nothing for a name that no file can have, such as one of a thousand letters. */
function statsOf(file: string): Stats | undefined {
	return attempt(() => lstatSync(file));
}
