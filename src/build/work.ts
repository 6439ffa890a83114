import { parentPort } from 'node:worker_threads';

/** What other threads do for a build, read when it is asked for. Each takes plain data and gives plain data back. */
const jobs = {
	drawPictures: async () => (await import('./draw-pictures.ts')).drawPictures,
	makeAlternates: async () => (await import('./make-alternates.ts')).makeAlternates,
	makeDocument: async () => (await import('./make-document.ts')).makeDocument,
	preparePages: async () => (await import('../search/indexing/prepare-pages.ts')).preparePages,
	workAhead: async () => (await import('./work-ahead.ts')).workAhead,
};

export type Jobs = { [Name in keyof typeof jobs]: Awaited<ReturnType<(typeof jobs)[Name]>> };

/** A piece of work as it is sent to a thread. */
export interface Sent<Name extends keyof Jobs = keyof Jobs> {
	/** Stands in the answer too. */
	id: number;
	name: Name;
	data: Parameters<Jobs[Name]>[0];
}

/** What comes back. */
export type Answer = { id: number } & ({ result: unknown } | { error: Failure });

/** An error as plain data: on its way, it would lose what the system says of it, such as `ENOSPC`. */
export interface Failure {
	message: string;
	stack: string | undefined;
	facts: object;
	cause: Failure | undefined;
}

/** Does in this thread what the main one sends. */
export function work(): void {
	parentPort?.on('message', ({ id, name, data }: Sent) => {
		done(name, data).then(
			(result) => parentPort?.postMessage({ id, result } satisfies Answer),
			(error: unknown) => parentPort?.postMessage({ id, error: failureOf(error) } satisfies Answer),
		);
	});
}

async function done(name: keyof Jobs, data: unknown): Promise<unknown> {
	const job = (await jobs[name]()) as (data: unknown) => Promise<unknown>;
	return job(data);
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
