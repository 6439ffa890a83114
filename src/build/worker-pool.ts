import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { errorOf, failureOf, type Answer, type Jobs, type Sent } from './work.ts';

interface Waiting {
	sent: Sent;
	done: (answer: Answer) => void;
}

/** Threads beside the main one, which renders the pages. They start when there is work, and each does one thing at a time. */
export class WorkerPool {
	readonly #script: URL;
	#most = Math.max(1, availableParallelism() - 1);
	#isClosed = false;
	readonly #threads = new Set<Worker>();
	readonly #idle: Worker[] = [];
	readonly #waiting: Waiting[] = [];

	/** @param script that each thread runs; it calls `work` */
	constructor(script: URL) {
		this.#script = script;
	}

	/** Whether a job that comes now is begun at once. */
	get isFree(): boolean {
		return this.#waiting.length === 0 && (this.#idle.length > 0 || this.#threads.size < this.#most);
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
			const job = { sent: { name, data }, done };
			if (isNext) this.#waiting.unshift(job);
			else this.#waiting.push(job);
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

	/** Takes no more jobs: threads end as soon as none is left for them. Each takes a while to write what it has compiled. */
	close(): void {
		this.#isClosed = true;
		this.#next();
	}

	/** Ends all threads, whatever they are doing. */
	async stop(): Promise<void> {
		this.#waiting.length = 0;
		await Promise.all([...this.#threads].map((thread) => thread.terminate()));
	}

	#next(): void {
		if (this.#waiting.length === 0) {
			if (this.#isClosed) for (const thread of this.#idle.splice(0)) void thread.terminate();
			return;
		}
		const thread = this.#idle.pop() ?? this.#start();
		const job = thread && this.#waiting.shift();
		if (!thread || !job) return;
		const end = (answer: Answer, goesOn: boolean) => {
			for (const event of ['message', 'error']) thread.removeAllListeners(event);
			if (goesOn) this.#idle.push(thread);
			else this.#threads.delete(thread);
			job.done(answer);
			this.#next();
		};
		thread.once('message', (answer: Answer) => end(answer, true));
		thread.once('error', (error) => end({ error: failureOf(error) }, false));
		thread.postMessage(job.sent);
	}

	#start(): Worker | undefined {
		if (this.#threads.size >= this.#most) return undefined;
		// Threads keep compiled code where the main one does, if it does.
		const code = getCompileCacheDir();
		const thread = new Worker(this.#script, { workerData: code && dirname(code) });
		this.#threads.add(thread);
		return thread;
	}
}
