import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import type { Loaded } from '../build/load.ts';
import type { Library } from '../library/library.ts';
import type { Section } from '../check/section.ts';
import { browserPlaces, today } from '../lib/environment.ts';
import { cacheCode } from './code-cache.ts';
import type { Command } from './command.ts';
import { notBuilt } from './output/marker.ts';
import { siteDirectories, type SiteDirectories } from './site-directories.ts';
import { writableCache } from './writable-cache.ts';

export const check: Command = {
	name: 'check',
	takes: '[folder]',
	summary: 'Checks everything without building, lists what waits for you',
	doing: 'checking the site',
	details: `Made for every day and for a build server: brand, guides, pictures, links, colours
and words are checked as "callback build" checks them, in a second or two. It lists
what is due for review, what changed in Callback since you replaced it, what is not
translated, and which files nothing uses. For --look, install playwright-core and
axe-core in the site folder; it takes Chrome, Edge or another browser of their kind.`,
	most: 1,
	options: {
		accept: { says: 'I have read what changed in Callback' },
		look: { says: 'open the built site in a browser, and tell words that are hard to read' },
		links: { says: 'ask other sites whether your links still lead somewhere' },
		strict: { says: 'fail when something changed or a link leads nowhere' },
	},
	run: async ({ names: [name], switches }) => {
		const { root, folder, out, cache: wanted } = siteDirectories(name);
		const cache = writableCache(wanted);
		cacheCode(cache);
		const [{ load }, { CompiledTexts }, { SiteState }, { checkSite }] = await Promise.all([
			import('../build/load.ts'),
			import('../build/compiled-texts.ts'),
			import('../build/site-state.ts'),
			import('../check/check-site.ts'),
		]);
		const unreviewed = 'shown';
		// Apart from those of a build, which throws away what it does not use.
		const texts = new CompiledTexts(join(cache, 'checked-texts'));
		const all = load(root, folder, { unreviewed, texts });
		texts.prune();
		for (const { lang, folder: code } of all[0].site.locales) {
			const cacheDir = join(cache, code);
			// Makes pictures, faces and icons as a build does: what is wrong with them shows only then.
			await SiteState.read({ root, folder, lang, cacheDir, unreviewed }, all);
		}
		for (const { site, library } of all) {
			const language = all.length > 1 ? ` in "${site.lang}"` : '';
			console.log(`Sound${language}${countsOf(library)}.`);
		}
		const sections = await checkSite(all, folder, {
			accept: switches.has('accept'),
			links: switches.has('links'),
			today: today(),
			emphasis: (words) => styleText(['bold', 'underline'], words, { stream: process.stdout }),
		});
		if (switches.has('look')) sections.push(...(await looked({ root, folder, out, all })));
		if (switches.has('accept')) console.log('What Callback says today counts as seen.');
		for (const { title, lines, hint } of sections) {
			console.log(`\n${styleText('bold', `${title}:`, { stream: process.stdout })}`);
			for (const line of lines) console.log(`  ${line}`);
			if (hint !== undefined) console.log(`  → ${hint}`);
		}
		const isToldToFail = switches.has('strict') && sections.some(({ strict }) => strict);
		return isToldToFail ? 1 : 0;
	},
};

/** How much there is of each kind that the site has at all. */
function countsOf({ guides, questions, claims }: Library): string {
	const counted = Object.entries({ guide: guides, question: questions, claim: claims })
		.filter(([, { length }]) => length > 0)
		.map(([noun, { length }]) => `${length} ${noun}${length === 1 ? '' : 's'}`);
	return counted.length === 0 ? '' : `: ${counted.join(', ')}`;
}

/** What is found when the built site is looked at. @throws DiagnosticError when it has not been built */
async function looked({
	root,
	folder,
	out,
	all: [{ site, library }],
}: Omit<SiteDirectories, 'cache'> & { all: readonly [Loaded, ...Loaded[]] }): Promise<Section[]> {
	if (!existsSync(join(out, 'index.html'))) throw notBuilt(out);
	const [{ lookSection }, { findBrowser }, { pagesToLookAt }] = await Promise.all([
		import('../check/look/look.ts'),
		import('../check/look/find-browser.ts'),
		import('../check/look/pages.ts'),
	]);
	const { named, folders } = browserPlaces();
	const section = await lookSection({
		dist: out,
		base: site.siteBase,
		pages: pagesToLookAt(library).filter((path) => existsSync(join(out, path, 'index.html'))),
		browser: named ?? findBrowser(folders),
		from: [...(folder === undefined ? [] : [folder]), root],
	});
	if (section.lines.length > 0) return [section];
	console.log('Looked at: every word can be read, on light and dark screens.');
	return [];
}
