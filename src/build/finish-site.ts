import { join } from 'node:path';
import type { Compressor } from '../hosting/compress.ts';
import { styleHashOf } from '../hosting/headers.ts';
import { writeHostFiles } from '../hosting/host-files.ts';
import type { RedirectPageWords } from '../hosting/redirect-page.ts';
import { OfflinePacks, writeEraser, writeWorker, type Saved } from '../offline/prepare.ts';
import type { Weights } from '../offline/estimate-size.ts';
import { readOwnPage } from '../hosting/own-page.ts';
import type { Opened } from '../hosting/policy.ts';
import type { Hosted } from '../hosting/rules.ts';
import type { Loaded } from './load.ts';
import { mainPages } from './main-pages.ts';
import type { SiteState } from './site-state.ts';

/**
 * What happens once the pages in every language stand in one folder: files for hosts, compression, what is saved for
 * readers without a network.
 * @param built the site in each of its languages, the main one first
 * @param compressor has begun with the pages
 * @returns what is saved of the main language; nothing where nothing is saved
 */
export async function finishSite(
	out: string,
	built: readonly [Built, ...Built[]],
	compressor: Compressor,
): Promise<Saved | undefined> {
	const hashes = built.map((one) => styleHashOf(readOwnPage(folderIn(out, one))));
	const [main, ...others] = built;
	writeHostFiles(out, hosted(main, others), hashes, [movedWords(main), ...others.map(movedWords)]);
	const prepared = await Promise.all(built.map(async ({ packs }) => packs?.finish()));
	await compressor.finish(out);
	const told: Saved[] = [];
	for (const [at, built] of [main, ...others].entries()) {
		const folder = folderIn(out, built);
		const saved = prepared[at];
		if (saved) told.push(writeWorker(folder, saved));
		else writeEraser(folder, built.loaded.site.localeBase);
	}
	await compressor.finish(out);
	return told[0];
}

/** The folder of the pages in one language. */
function folderIn(out: string, { loaded: { site } }: Built): string {
	return join(out, decodeURI(site.localeBase.slice(site.siteBase.length)));
}

/**
 * What is saved of the pages in one language for readers without a network; nothing where the brand wants nothing saved.
 * @param out folder of these pages
 * @param bases paths of the pages in all languages
 * @param weights of earlier builds
 */
export function offlinePacks(
	out: string,
	state: Pick<SiteState, 'loaded' | 'data'>,
	bases: readonly string[],
	weights: Weights,
): OfflinePacks | undefined {
	const { localeBase, brand } = state.loaded.site;
	if (brand.offline === 0) return undefined;
	const others = bases.filter((other) => other !== localeBase && other.startsWith(localeBase));
	const limits = { most: brand.offline * 1_000_000, first: mainPages(state.data.library) };
	return new OfflinePacks(out, { localeBase, others, opened: openedBy(state), limits }, weights);
}

/** The site in one language, with its pages. */
export interface Built extends Pick<SiteState, 'loaded' | 'data'> {
	/** What is saved of it. */
	packs: OfflinePacks | undefined;
}

function movedWords({ loaded: { site } }: Built): RedirectPageWords {
	const { lang, dir, t } = site;
	return { base: decodeURI(site.localeBase), lang, dir, title: t('moved.title'), link: t('moved.link') };
}

/** What of other websites the pages may use. */
function openedBy({ data: { site } }: Pick<SiteState, 'data'>): Opened {
	return { counter: site.analytics?.origin, ...site.allow };
}

/** The site as a host sees it: every address with the path of the site before it. */
function hosted(main: Built, others: readonly Built[]): Hosted {
	const { site, redirects } = main.loaded;
	const top = decodeURI(site.siteBase);
	return {
		origin: site.origin,
		siteBase: top,
		others: others.map(({ loaded }) => decodeURI(loaded.site.localeBase)),
		opened: openedBy(main),
		redirects: redirects.map(({ path, below, to }) => ({
			path: top.slice(0, -1) + path,
			below,
			to: to.startsWith('/') ? site.siteBase.slice(0, -1) + to : to,
		})),
	};
}

/** What the person is told of texts that the site is built without. @param all the site in each of its languages */
export function heldBackNote(all: readonly Pick<Loaded, 'heldBack'>[]): string | undefined {
	const named = all.flatMap(({ heldBack: { guides, pages } }) => [
		...[...guides].map((id) => `guide ${id}`),
		...[...pages].map((id) => `page ${id}`),
	]);
	if (named.length === 0) return undefined;
	return `Left out until somebody reviews them: ${[...new Set(named)].sort().join(', ')}.`;
}
