import { styleText } from 'node:util';
import type { Command } from './command.ts';
import { placeOf } from './place.ts';

export const check: Command = {
	name: 'check',
	takes: '[folder]',
	summary: 'Checks everything without building, lists what waits for you',
	doing: 'checking the site',
	details: `Made for every day and for a build server: brand, guides, pictures, links, colours
and words are checked as "callback build" checks them, in a second or two. It lists
what is due for review, what changed in Callback since you replaced it, what is
not translated, and which files nothing uses.`,
	most: 1,
	options: {
		accept: { says: 'I have read what changed in Callback' },
		links: { says: 'ask other sites whether your links still lead somewhere' },
		strict: { says: 'fail when something changed or a link leads nowhere' },
	},
	run: async ({ names: [name], switches }) => {
		const { root, folder, cache } = placeOf(name);
		const [{ SiteState }, { checkSite }] = await Promise.all([
			import('../integration/site-state.ts'),
			import('../check/check-site.ts'),
		]);
		const { loaded } = await SiteState.read({ root, folder, cacheDir: cache, unreviewed: 'shown' });
		const { guides, questions, claims } = loaded.library;
		console.log(`Sound: ${guides.length} guides, ${questions.length} questions, ${claims.length} claims.`);
		const sections = await checkSite(loaded, folder, {
			accept: switches.has('accept'),
			links: switches.has('links'),
			today: new Date().toISOString().slice(0, 10),
			emphasis: (words) => styleText(['bold', 'underline'], words, { stream: process.stdout }),
		});
		if (switches.has('accept')) console.log('What Callback says today counts as seen.');
		for (const { title, lines, cure } of sections) {
			console.log(`\n${styleText('bold', `${title}:`, { stream: process.stdout })}`);
			for (const line of lines) console.log(`  ${line}`);
			if (cure !== undefined) console.log(`  → ${cure}`);
		}
		return switches.has('strict') && sections.some(({ strict }) => strict) ? 1 : 0;
	},
};
