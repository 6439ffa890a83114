import type { Command } from './command.ts';
import { placeOf } from './place.ts';

export const check: Command = {
	name: 'check',
	takes: '[folder]',
	summary: 'Checks everything without building, lists what is due for review',
	details: `Made for every day and for a build server: brand, guides, pictures, links, colours
and words are checked as "callback build" checks them, in a second or two.`,
	most: 1,
	options: {},
	run: async ({ names: [name] }) => {
		const { root, folder, cache } = placeOf(name);
		const [{ SiteState }, { dueForReview, reviewAfterDays, unreviewed }, { isOver }] = await Promise.all([
			import('../integration/site-state.ts'),
			import('../library/due.ts'),
			import('../site/announcement.ts'),
		]);
		const state = await SiteState.read({ root, folder, cacheDir: cache, unreviewed: 'shown' });
		const { site, library } = state.loaded;
		const { guides, questions, claims } = library;
		const today = new Date().toISOString().slice(0, 10);
		console.log(`Sound: ${guides.length} guides, ${questions.length} questions, ${claims.length} claims.`);
		if (site.brand.announcement && isOver(site.brand.announcement, today)) {
			const { until } = site.brand.announcement;
			console.log(
				`\nThe announcement ended on ${until} and is no longer shown: take it out of ${site.brandFile}.`,
			);
		}
		const waiting = unreviewed(library);
		if (waiting.length > 0) {
			console.log('\nNot on the site until somebody reviews them and writes the day at "reviewed":');
			for (const what of waiting) console.log(`  ${what}`);
		}
		const due = dueForReview(library, today);
		if (due.length === 0) return 0;
		console.log(`\nDue for review, more than ${reviewAfterDays} days old:`);
		for (const { what, since } of due) console.log(`  ${since.padEnd(10)}  ${what}`);
		return 0;
	},
};
