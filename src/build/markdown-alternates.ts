import { existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withFolder } from '../cache/with-folder.ts';
import { markdownAddress } from '../lib/generated-addresses.ts';
import { questionNotes } from '../lib/question-tree.ts';
import { isReviewed } from '../library/held-back.ts';
import { guideAddress } from '../library/links.ts';
import { questionAddress } from '../library/question-address.ts';
import { bodyId } from './body.ts';
import type { Alternate, Alternates } from './make-alternates.ts';
import { absolute, canonicalAnswers, canonicalGuides } from './canonical-texts.ts';
import type { SiteState } from './site-state.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Each guide and each answered question as Markdown, for beside its page: written while the search is made. */
export class MarkdownAlternates {
	readonly #folder: string;
	/** Paths of their files on the site. */
	readonly #paths: readonly string[];
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
		const { paths, alternates } = alternatesOf(state);
		this.#paths = paths;
		const work = { alternates, cache, out: folder };
		this.#made = workers ? workers.run('makeAlternates', work, true) : makeHere(work);
		// Whoever waits for them is told.
		this.#made.catch(() => undefined);
	}

	/** Waits for them and puts them beside the pages, but where a file of the firm's stands already. */
	async finish(out: string): Promise<void> {
		await this.#made;
		for (const [at, path] of this.#paths.entries()) {
			const to = join(out, path);
			if (!existsSync(to)) renameSync(join(this.#folder, String(at)), withFolder(to));
		}
	}
}

/** What turns trees into Markdown is read only where it is needed: it is large. */
async function makeHere(work: Alternates): Promise<void> {
	const { makeAlternates } = await import('./make-alternates.ts');
	return makeAlternates(work);
}

function alternatesOf({ loaded, data, bodies }: Pick<SiteState, 'loaded' | 'data' | 'bodies'>): {
	paths: string[];
	alternates: Alternate[];
} {
	const { t } = loaded.site;
	const guides = canonicalGuides(loaded, data.site.locales);
	const questions = canonicalAnswers(loaded, data.site.locales);
	const ofGuides = guides.map((guide): Alternate => {
		const address = guideAddress(guide.id);
		const finished = bodies.get(bodyId(guide)) ?? '';
		return {
			body: { finished, key: basename(finished) },
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
	const ofQuestions = questions.map((question): Alternate => {
		const address = questionAddress(question);
		const title = question.question;
		return {
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
	const addresses = [...guides.map(({ id }) => guideAddress(id)), ...questions.map(questionAddress)];
	return { paths: addresses.map(markdownAddress), alternates: [...ofGuides, ...ofQuestions] };
}
