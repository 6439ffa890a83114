import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerFile } from '../lib/generated-addresses.ts';
import { readOwnPage } from '../hosting/own-page.ts';
import { pack, packSize, readKept, type Packed } from './bundle.ts';
import { choose, type Limits } from './choose.ts';
import { savedPaths } from './saved-files.ts';
import { eraser } from './eraser.ts';
import type { Opened } from '../hosting/policy.ts';
import { securityHeaders } from '../hosting/rules.ts';
import { styleHashOf, styleOf } from '../hosting/headers.ts';
import { hashOf } from './worker/hash.ts';
import { isZipped, type SavedFile, type SavedSite } from './worker/saved-site.ts';

/** The pages in one language, as the worker has to know them. */
export interface OfflineSite {
	/** Path of the pages, as it stands in addresses. */
	localeBase: string;
	/** Paths of the pages in other languages, where they stand below it. */
	others: readonly string[];
	/** What of other websites the pages may use. */
	opened: Opened | undefined;
	limits: Limits;
}

/** What is known of a site before its files are compressed. */
export interface Prepared {
	site: OfflineSite;
	/** Of every page. */
	headers: Record<string, string>;
	packs: { path: string; files: Hashed[] }[];
	single: Hashed[];
	left: Left;
}

/** What is not saved with the site. */
interface Left {
	/** How many pages: they are saved when they are visited. */
	pages: number;
	search: boolean;
}

/** What is saved of a site. */
export interface Saved {
	/** Of all of it, as it is sent. */
	bytes: number;
	pages: number;
	left: Left;
}

/** A file, its hash, and its length as it is kept. */
type Hashed = readonly [path: string, hash: string, length: number];

/**
 * Writes the packs of the pages in one language. The worker follows once all is compressed: it tells readers how much
 * that is.
 * @param out folder of these pages
 */
export async function preparePacks(out: string, site: OfflineSite): Promise<Prepared> {
	const others = site.others.map((other) =>
		decodeURI(other.slice(site.localeBase.length)).replace(/\/$/, ''),
	);
	const page = readOwnPage(out);
	const sheet = Buffer.from(styleOf(page));
	const all = savedPaths(out, site.localeBase, others);
	const { pages, index, parts, left } = choose(out, all, sheet, site.limits);
	const packed = index.filter(isZipped);
	const shown = pages.flatMap(({ shows }) => shows);
	const single = [...new Set([...parts, ...shown, ...index.filter((path) => !isZipped(path))])].sort();
	const paths = pages.map(({ path }) => path);
	return {
		site,
		headers: Object.fromEntries(securityHeaders([styleHashOf(page)], site.opened)),
		packs: [...(await writePacks(out, paths, sheet)), ...(await writePacks(out, packed, Buffer.alloc(0)))],
		single: await Promise.all(single.map((path) => hashed(readKept(out, path)))),
		left: { pages: left, search: all.index.length > index.length },
	};
}

/** Packs of about the same size: a small one at the end would only be one more request. */
async function writePacks(out: string, paths: readonly string[], sheet: Buffer): Promise<Prepared['packs']> {
	const files = paths.map((path) => readKept(out, path));
	const size = ({ bytes }: Packed) => Math.max(1, bytes.length - sheet.length);
	const whole = sum(files.map(size));
	const count = Math.max(1, Math.round(whole / packSize));
	const parts: Packed[][] = [];
	let before = 0;
	for (const file of files) {
		if (before >= (whole * parts.length) / count) parts.push([]);
		parts.at(-1)?.push(file);
		before += size(file);
	}
	return Promise.all(
		parts.map(async (part) => {
			const bytes = pack(part, sheet);
			// The name says what is in it, so that browsers may keep it; its ending, that hosts compress it.
			const path = `_assets/offline.${await hashOf(bytes)}.txt`;
			writeFileSync(join(out, path), bytes);
			return { path, files: await Promise.all(part.map(hashed)) };
		}),
	);
}

async function hashed({ path, bytes }: Packed): Promise<Hashed> {
	return [path, await hashOf(bytes), bytes.length];
}

/**
 * Writes the worker of the pages in one language, above its script, which stands there already.
 * @param out folder of these pages, compressed
 * @returns what is saved
 */
export function writeWorker(out: string, { site, headers, packs, single, left }: Prepared): Saved {
	const file = join(out, workerFile);
	const script = readFileSync(file, 'utf8');
	const saved = ([path, hash]: Hashed): SavedFile => [path, hash, inHundreds(sentBytes(join(out, path)))];
	const sent = packs.map(({ path, files }) => ({
		path,
		bytes: sentBytes(join(out, path)),
		files: files.map(saved),
	}));
	const files = single.map(saved);
	const savedSite: SavedSite = {
		localeBase: site.localeBase,
		others: site.others,
		bytes: sum(sent.map(({ bytes }) => bytes)) + sum(files.map(([, , bytes]) => bytes)),
		whole: left.pages === 0 && !left.search,
		room: sum([...packs.flatMap((one) => one.files), ...single].map(([, , length]) => length)),
		headers,
		packs: sent,
		files,
	};
	writeFileSync(file, `const savedSite = ${JSON.stringify(savedSite)};\n${script}`);
	const pages = sum(packs.map((one) => one.files.filter(([path]) => path.endsWith('.html')).length));
	return { bytes: savedSite.bytes, pages, left };
}

function inHundreds(bytes: number): number {
	return Math.ceil(bytes / 100) * 100;
}

/** Bytes of a file as a good host sends it. */
function sentBytes(file: string): number {
	const compressed = `${file}.br`;
	return statSync(existsSync(compressed) ? compressed : file).size;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((all, number) => all + number, 0);
}

/** Writes the worker of a site that saves nothing. @param base path of the pages, as it stands in addresses */
export function writeEraser(out: string, base: string): void {
	writeFileSync(join(out, workerFile), eraser(base));
}

/** What to tell somebody whose site is built. */
export function offlineNote({ bytes, pages, left }: Saved): string {
	const size = `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;
	if (left.pages === 0 && !left.search)
		return `Readers’ devices save the site, ${size}, so that it opens without a network. "offline: false" in brand.yaml switches that off.`;
	const count = `${pages} of ${pages + left.pages} pages${left.search ? ' and no search' : ''}`;
	return `Readers’ devices save the main pages, ${size} (${count}), and others when they are visited. A number of MB at "offline:" in brand.yaml changes that.`;
}
