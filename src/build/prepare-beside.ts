import { preparePages } from '../search/indexing/prepare-pages.ts';
import type { WorkerPool } from './worker-pool.ts';

/** So many at once are worth the way to another thread. */
const atOnce = 12;

/** So many lots may be in other threads: the next one is there when one of them is done. */
const mostBeside = 3;

/** Milliseconds after which fewer are sent. */
const patience = 20;

interface Waiting {
	page: string;
	done: (prepared: Uint8Array) => void;
	failed: (error: unknown) => void;
}

/** Makes pages ready for the search index: in another thread where one has nothing to do, in this one where none has. */
export function prepareBeside(
	workers: Pick<WorkerPool, 'isFree' | 'run'>,
): (page: string) => Promise<Uint8Array> {
	let waiting: Waiting[] = [];
	let beside = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const send = () => {
		clearTimeout(timer);
		const sent = waiting;
		waiting = [];
		const pages = sent.map(({ page }) => page);
		// Where no thread is free and none has a lot, longer jobs hold them all. One that has a lot soon takes the next.
		const isBeside = workers.isFree || (beside > 0 && beside < mostBeside);
		if (isBeside) beside += 1;
		const prepared = isBeside ? workers.run('preparePages', pages).finally(() => (beside -= 1)) : here(pages);
		prepared.then(
			(all) => {
				for (const [at, one] of all.entries()) sent[at]?.done(one);
			},
			(error: unknown) => {
				for (const { failed } of sent) failed(error);
			},
		);
	};
	return (page) =>
		new Promise((done, failed) => {
			waiting.push({ page, done, failed });
			if (waiting.length === 1) timer = setTimeout(send, patience);
			if (waiting.length === atOnce) send();
		});
}

async function here(pages: readonly string[]): Promise<Uint8Array[]> {
	return preparePages(pages);
}
