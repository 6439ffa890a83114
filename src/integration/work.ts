import { parentPort } from 'node:worker_threads';
import { drawPictures } from './draw-pictures.ts';
import { makeDocuments } from './make-documents.ts';

/** What other threads do for a build. Each takes plain data and gives plain data back. */
const jobs = { drawPictures, makeDocuments };

export type Jobs = typeof jobs;

/** A piece of work as it is sent to a thread. */
export interface Sent<Name extends keyof Jobs = keyof Jobs> {
	name: Name;
	data: Parameters<Jobs[Name]>[0];
}

/** What comes back. */
export type Answer = { result: unknown } | { error: unknown };

/** Does in this thread what the main one sends, one after the other. */
export function work(): void {
	parentPort?.on('message', ({ name, data }: Sent) => {
		(jobs[name] as (data: unknown) => Promise<unknown>)(data).then(
			(result) => parentPort?.postMessage({ result } satisfies Answer),
			(error: unknown) => parentPort?.postMessage({ error } satisfies Answer),
		);
	});
}
