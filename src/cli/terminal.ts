import { styleText } from 'node:util';

/** Progress of long work on one line of a terminal. Where nobody watches, in a log or a pipe, it says nothing. */
export class Progress {
	readonly #watched = process.stderr.isTTY;

	/** Replaces what was said before. */
	say(doing: string): void {
		if (this.#watched)
			process.stderr.write(`\r\u001b[2K${styleText('dim', `${doing} …`, { stream: process.stderr })}`);
	}

	/** Takes the line away. */
	end(): void {
		if (this.#watched) process.stderr.write('\r\u001b[2K');
	}
}

/** Emphasis for a terminal; plain text elsewhere and where NO_COLOR is set. */
export function bold(text: string): string {
	return styleText('bold', text, { stream: process.stdout });
}

/** Seconds since a moment of `performance.now()`, such as `4.8 s`. */
export function secondsSince(started: number): string {
	return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
