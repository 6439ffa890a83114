import { load } from '../integration/load.ts';
import { dueForReview, reviewAfterDays, unreviewed } from '../library/due.ts';
import { placeOf } from './place.ts';

/**
 * Reads and checks a site without building it, and lists what is due for review.
 * @param named site folder
 * @throws ProblemError with every fault found
 */
export async function check(named: string | undefined): Promise<void> {
	const { root, folder } = placeOf(named);
	const { library } = load(root, folder);
	const { guides, questions, claims } = library;
	console.log(`Sound: ${guides.length} guides, ${questions.length} questions, ${claims.length} claims.`);
	const waiting = unreviewed(library);
	if (waiting.length > 0) {
		console.log('\nNot on the site until somebody reviews them and writes the day at "reviewed":');
		for (const what of waiting) console.log(`  ${what}`);
	}
	const due = dueForReview(library, new Date().toISOString().slice(0, 10));
	if (due.length === 0) return;
	console.log(`\nDue for review, more than ${reviewAfterDays} days old:`);
	for (const { what, since } of due) console.log(`  ${since.padEnd(10)}  ${what}`);
}
