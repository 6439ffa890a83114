import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { errorOf, failureOf, type Answer, type Jobs, type Sent } from './work.ts';

interface Waiting {
	job: Omit<Sent, 'id'>;
	done: (answer: Answer) => void;
}

interface Thread {
	worker: Worker;
	/** What it was sent and has not answered, by the numbers of the messages. */
	jobs: Map<number, Waiting>;
}

/**
 * In between its pieces of work, a thread that does one of these does other jobs. Without that, and without lots of
 * pages for the search, 300 guides took a fourteenth more time.
 */
const inPieces: ReadonlySet<keyof Jobs> = new Set(['makeAlternates']);

/**
 * Threads beside the main one, which renders the pages. They start when there is work, and each does one thing at a time,
 * or two where one of them is done in pieces.
 */
export class WorkerPool {
	readonly #script: URL;
	#most = Math.max(1, availableParallelism() - 1);
	#isClosed = false;
	#sent = 0;
	readonly #threads = new Set<Thread>();
	readonly #waiting: Waiting[] = [];

	/** @param script that each thread runs; it calls `work` */
	constructor(script: URL) {
		this.#script = script;
	}

	/** Whether a job that comes now, and is not done in pieces, is begun at once. */
	get isFree(): boolean {
		return this.#waiting.length === 0 && (this.#threads.size < this.#most || this.#threadFor() !== undefined);
	}

	/**
	 * Does a job in another thread. Who asks may wait for it later: a failure stays until then.
	 * @param isNext whether it comes before all that are not begun
	 */
	run<Name extends keyof Jobs>(
		name: Name,
		data: Parameters<Jobs[Name]>[0],
		isNext = false,
	): Promise<Awaited<ReturnType<Jobs[Name]>>> {
		const result = new Promise<Awaited<ReturnType<Jobs[Name]>>>((resolve, reject) => {
			const done = (answer: Answer) => {
				if ('result' in answer) resolve(answer.result as Awaited<ReturnType<Jobs[Name]>>);
				else reject(errorOf(answer.error));
			};
			const waiting = { job: { name, data }, done };
			if (isNext) this.#waiting.unshift(waiting);
			else this.#waiting.push(waiting);
		});
		result.catch(() => undefined);
		this.#next();
		return result;
	}

	/** Takes the processor of the main thread as well, which has nothing to do from now on but wait for the others. */
	takeMain(): void {
		this.#most = availableParallelism();
		this.#next();
	}

	/** No more jobs come: threads end as soon as none is left for them. Each takes a while to write what it has compiled. */
	close(): void {
		this.#isClosed = true;
		this.#next();
	}

	/** Ends all threads, whatever they are doing. */
	async stop(): Promise<void> {
		this.#waiting.length = 0;
		await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
	}

	#next(): void {
		const [waiting] = this.#waiting;
		if (!waiting) {
			if (this.#isClosed)
				for (const { worker, jobs } of this.#threads) if (jobs.size === 0) void worker.terminate();
			return;
		}
		const thread = this.#threadFor(waiting) ?? this.#start();
		if (!thread) return;
		this.#waiting.shift();
		this.#sent += 1;
		thread.jobs.set(this.#sent, waiting);
		thread.worker.postMessage({ id: this.#sent, ...waiting.job } satisfies Sent);
		this.#next();
	}

	/** A thread that can begin with a job at once. @param waiting one that is not done in pieces, if none is given */
	#threadFor(waiting?: Waiting): Thread | undefined {
		const isInPieces = ({ job }: Waiting) => inPieces.has(job.name);
		return [...this.#threads].find(({ jobs }) => {
			const running = [...jobs.values()];
			return waiting && isInPieces(waiting) ? running.length === 0 : running.every(isInPieces);
		});
	}

	#start(): Thread | undefined {
		if (this.#threads.size >= this.#most) return undefined;
		// Threads keep compiled code where the main one does, if it does.
		const code = getCompileCacheDir();
		const worker = new Worker(this.#script, { workerData: code && dirname(code) });
		const thread: Thread = { worker, jobs: new Map() };
		this.#threads.add(thread);
		worker.on('message', (answer: Answer) => {
			thread.jobs.get(answer.id)?.done(answer);
			thread.jobs.delete(answer.id);
			this.#next();
		});
		worker.on('error', (error) => {
			this.#threads.delete(thread);
			for (const [id, { done }] of thread.jobs) done({ id, error: failureOf(error) });
			this.#next();
		});
		return thread;
	}
}
