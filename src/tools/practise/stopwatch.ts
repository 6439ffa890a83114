/** Measures time that can be stopped and goes on. */
export class Stopwatch {
	readonly #now: () => number;
	#before = 0;
	#since: number | undefined;

	/** @param now clock in milliseconds that never jumps */
	constructor(now: () => number = () => performance.now()) {
		this.#now = now;
	}

	get running(): boolean {
		return this.#since !== undefined;
	}

	/** Time measured so far. */
	get milliseconds(): number {
		return this.#before + (this.#since === undefined ? 0 : this.#now() - this.#since);
	}

	/** The same in whole seconds. */
	get seconds(): number {
		return Math.floor(this.milliseconds / 1000);
	}

	/** Starts from nothing. */
	restart(): void {
		this.#before = 0;
		this.#since = this.#now();
	}

	pause(): void {
		if (this.#since !== undefined) this.#before += this.#now() - this.#since;
		this.#since = undefined;
	}

	resume(): void {
		this.#since ??= this.#now();
	}
}
