import { parentPort } from 'node:worker_threads';
import { compileAhead } from './compile-ahead.ts';
import { drawPictures } from './draw-pictures.ts';
import { makeAlternates } from './make-alternates.ts';
import { makeDocuments } from './make-documents.ts';

/** What other threads do for a build. Each takes plain data and gives plain data back. */
const jobs = { compileAhead, drawPictures, makeAlternates, makeDocuments };

export type Jobs = typeof jobs;

/** A piece of work as it is sent to a thread. */
export interface Sent<Name extends keyof Jobs = keyof Jobs> {
	name: Name;
	data: Parameters<Jobs[Name]>[0];
}

/** What comes back. */
export type Answer = { result: unknown } | { error: Failure };

/** An error as plain data: on its way, it would lose what the system says of it, such as `ENOSPC`. */
export interface Failure {
	message: string;
	stack: string | undefined;
	facts: object;
	cause: Failure | undefined;
}

/** Does in this thread what the main one sends, one after the other. */
export function work(): void {
	parentPort?.on('message', ({ name, data }: Sent) => {
		(jobs[name] as (data: unknown) => Promise<unknown>)(data).then(
			(result) => parentPort?.postMessage({ result } satisfies Answer),
			(error: unknown) => parentPort?.postMessage({ error: failureOf(error) } satisfies Answer),
		);
	});
}

/** What is told of an error. */
export function failureOf(error: unknown): Failure {
	if (!(error instanceof Error)) return failureOf(new Error(String(error)));
	const { message, stack, cause } = error;
	const facts = JSON.parse(JSON.stringify(error)) as object;
	return { message, stack, facts, cause: cause === undefined ? undefined : failureOf(cause) };
}

/** The error that a failure was. */
export function errorOf({ message, stack, facts, cause }: Failure): Error {
	const error = new Error(message, cause && { cause: errorOf(cause) });
	return Object.assign(error, facts, stack === undefined ? {} : { stack });
}
