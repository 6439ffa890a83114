import { existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withFolder } from '../cache/with-folder.ts';
import { markdownAddress } from '../lib/generated-addresses.ts';
import { questionNotes } from '../lib/question-tree.ts';
import { isReviewed } from '../library/held-back.ts';
import { guideAddress } from '../library/links.ts';
import { questionAddress } from '../library/question-address.ts';
import { filesBelow } from '../site/files-below.ts';
import { bodyId } from './body.ts';
import type { Alternate, Alternates } from './make-alternates.ts';
import { absolute, answersHere, guidesHere } from './shared-files.ts';
import type { SiteState } from './site-state.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Each guide and each answered question as Markdown, for beside its page: written while the search is made. */
export class MarkdownAlternates {
	readonly #folder: string;
	readonly #made: Promise<void>;

	/**
	 * @param workers threads that write them; without any, where all of them make documents, this one does
	 * @param folder an empty one of this build, where files wait until the pages stand
	 */
	constructor(
		state: Pick<SiteState, 'loaded' | 'data' | 'bodies' | 'places'>,
		workers: WorkerPool | undefined,
		folder: string,
	) {
		this.#folder = folder;
		const cache = join(state.places.cacheDir, 'markdown');
		const work = { alternates: alternatesOf(state), cache, out: folder };
		this.#made = workers ? workers.run('makeAlternates', work, true) : makeHere(work);
		// Whoever waits for them is told.
		this.#made.catch(() => undefined);
	}

	/** Waits for them and puts them beside the pages, but where a file of the firm's stands already. */
	async finish(out: string): Promise<void> {
		await this.#made;
		for (const { path, absolute: from } of filesBelow(this.#folder)) {
			const to = join(out, path);
			if (!existsSync(to)) renameSync(from, withFolder(to));
		}
	}
}

/** What turns trees into Markdown is read only where it is needed: it is large. */
async function makeHere(work: Alternates): Promise<void> {
	const { makeAlternates } = await import('./make-alternates.ts');
	return makeAlternates(work);
}

function alternatesOf({ loaded, data, bodies }: Pick<SiteState, 'loaded' | 'data' | 'bodies'>): Alternate[] {
	const { t } = loaded.site;
	const guides = guidesHere(loaded, data.site.locales).map((guide): Alternate => {
		const address = guideAddress(guide.id);
		const file = bodies.get(bodyId(guide)) ?? '';
		return {
			path: markdownAddress(address),
			body: { file: `${file}.json`, key: basename(file) },
			head: {
				title: guide.title,
				promise: guide.promise,
				address: absolute(loaded, address),
				reviewed: isReviewed(guide) ? t('guide.reviewed', { date: guide.reviewed }) : undefined,
				hurry: {
					title: t('guide.hurry'),
					lines: guide.hurry.map(({ say, to }) => ({
						say: say.map(({ text }) => text).join(''),
						anchor: to,
					})),
				},
			},
		};
	});
	const answers = answersHere(loaded, data.site.locales).map((question): Alternate => {
		const address = questionAddress(question);
		const title = question.question;
		return {
			path: markdownAddress(address),
			body: { type: 'root', children: questionNotes(question, loaded.site, true) },
			head: {
				title,
				promise: undefined,
				address: absolute(loaded, address),
				reviewed: undefined,
				hurry: undefined,
			},
		};
	});
	return [...guides, ...answers];
}
