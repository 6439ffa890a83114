import type { Command } from './command.ts';
import { placeOf } from './place.ts';

export const check: Command = {
	name: 'check',
	takes: '[folder]',
	summary: 'Checks everything without building, lists what is due for review',
	details: `Made for every day and for a build server: brand, guides, links, colours and
words are checked as "callback build" checks them, in a second or two.`,
	most: 1,
	options: {},
	run: async ({ names: [name] }) => {
		const { root, folder } = placeOf(name);
		const [{ load }, { dueForReview, reviewAfterDays, unreviewed }] = await Promise.all([
			import('../integration/load.ts'),
			import('../library/due.ts'),
		]);
		const { library } = load(root, folder);
		const { guides, questions, claims } = library;
		console.log(`Sound: ${guides.length} guides, ${questions.length} questions, ${claims.length} claims.`);
		const waiting = unreviewed(library);
		if (waiting.length > 0) {
			console.log('\nNot on the site until somebody reviews them and writes the day at "reviewed":');
			for (const what of waiting) console.log(`  ${what}`);
		}
		const due = dueForReview(library, new Date().toISOString().slice(0, 10));
		if (due.length === 0) return 0;
		console.log(`\nDue for review, more than ${reviewAfterDays} days old:`);
		for (const { what, since } of due) console.log(`  ${since.padEnd(10)}  ${what}`);
		return 0;
	},
};
