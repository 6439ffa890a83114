import { serialize } from 'node:v8';
import { readData, writeCached } from '../cache/cached-file.ts';
import { sha256 } from '../cache/sha256.ts';
import type { Reads, WatchedSite } from './watched-site.ts';

/** A page as it was rendered, with all that may be another one the next time. */
interface KeptPage {
	reads: Reads;
	/** A digest of what it was told, and of what rendered it. */
	key: string;
	/** Without its style sheet, which is two thirds of a page, and the same on all: see {@link Sheet}. */
	text: Buffer;
	sheet: { at: number; of: Sheet } | undefined;
}

/** Pages with the same sheet have the same object, so that it is kept once. */
interface Sheet {
	text: string;
}

/** Pages as they were rendered before: one is rendered again only where something that it reads has changed. */
export class KeptPages {
	/** How many pages were rendered, and not taken from what was kept. */
	rendered = 0;
	readonly #file: string;
	readonly #site: Pick<WatchedSite, 'reading' | 'told'>;
	readonly #renderer: string;
	readonly #before: Map<string, KeptPage>;
	readonly #now = new Map<string, KeptPage>();
	readonly #sheets = new Map<string, Sheet>();

	/**
	 * @param file that holds them between builds; there need not be one yet
	 * @param site that the pages read
	 * @param renderer a digest of the code that renders them
	 */
	constructor(file: string, site: Pick<WatchedSite, 'reading' | 'told'>, renderer: string) {
		this.#file = file;
		this.#site = site;
		this.#renderer = renderer;
		this.#before = (readData(file) as Map<string, KeptPage> | undefined) ?? new Map<string, KeptPage>();
		for (const { sheet } of this.#before.values()) if (sheet) this.#sheets.set(sheet.of.text, sheet.of);
	}

	/** Takes a page as it was rendered before, or renders it. @param path that no other page has */
	async page(path: string, render: () => Promise<string>): Promise<string> {
		const before = this.#before.get(path);
		if (before && this.#isSound(before)) {
			this.#now.set(path, before);
			return whole(before);
		}
		this.rendered += 1;
		const { result, reads } = await this.#site.reading(render);
		this.#now.set(path, { reads, key: this.#key(reads), ...this.#withoutSheet(result) });
		return result;
	}

	/** Keeps the pages that were asked for, and no others. None of them is in memory any more. */
	save(): void {
		const isSame = this.rendered === 0 && this.#now.size === this.#before.size;
		if (!isSame) writeCached(this.#file, serialize(this.#now));
		for (const held of [this.#now, this.#before, this.#sheets]) held.clear();
	}

	#withoutSheet(page: string): Pick<KeptPage, 'text' | 'sheet'> {
		const at = page.indexOf('<style>');
		const end = page.indexOf('</style>', at);
		if (at === -1 || end === -1) return { text: Buffer.from(page), sheet: undefined };
		const text = page.slice(at, end);
		const of = this.#sheets.get(text) ?? { text };
		this.#sheets.set(text, of);
		return { text: Buffer.from(page.slice(0, at) + page.slice(end)), sheet: { at, of } };
	}

	#isSound({ key, reads }: KeptPage): boolean {
		return key === this.#key(reads);
	}

	#key(reads: Reads): string {
		return sha256(this.#renderer, this.#site.told(reads));
	}
}

function whole({ text, sheet }: KeptPage): string {
	const rest = text.toString();
	return sheet ? rest.slice(0, sheet.at) + sheet.of.text + rest.slice(sheet.at) : rest;
}
