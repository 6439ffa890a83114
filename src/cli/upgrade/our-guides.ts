import { join } from 'node:path';
import { guideChanges, type GuideChange, type GuideText } from '../../check/guide-changes.ts';
import { readContent } from '../../site/files.ts';
import { folderOf } from '../../site/locales.ts';
import { readSite } from '../../site/site.ts';
import { fallbackLocale } from '../../site/fallback-language.ts';
import { packageRoot } from '../site-directories.ts';

/** A guide of ours that changed, and whether the firm has its own in place of it. */
export interface OurChange extends GuideChange {
	/** What of it the firm replaced; nothing where all of it is ours. */
	replaced: 'all' | 'parts' | undefined;
}

/** The guides of ours that a site shows, in the version that was installed when this was made. */
export class OurGuides {
	readonly #folder: string;
	readonly #isShown: (file: GuideText) => boolean;
	readonly #before: GuideText[];

	/** @param root folder of the installed Callback */
	constructor(root: string, folder: string) {
		const { brand } = readSite(packageRoot, folder).checkable;
		const locales = new Set([fallbackLocale, ...brand.locales.map(folderOf)]);
		this.#folder = folder;
		this.#isShown = ({ locale = '', name }) =>
			brand.interviews && locales.has(locale) && !brand.hide.includes(name);
		this.#before = this.#in(root);
	}

	/** What is not the same in another version. @param root folder of the Callback that is installed now */
	changesTo(root: string): OurChange[] {
		const theirs = readContent(join(this.#folder, 'content'), 'firm', String).files;
		const wholes = new Set(theirs.filter(({ kind }) => kind === 'guide').map(({ name }) => name));
		const parts = new Set(
			theirs.filter(({ kind }) => kind === 'part').map(({ path }) => path.split('/')[2] ?? ''),
		);
		return guideChanges(this.#before, this.#in(root)).map((change) => ({
			...change,
			replaced: wholes.has(change.id) ? 'all' : parts.has(change.id) ? 'parts' : undefined,
		}));
	}

	#in(root: string): GuideText[] {
		return readContent(join(root, 'content'), 'callback', String).files.filter(this.#isShown);
	}
}
