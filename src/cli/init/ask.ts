import { createInterface } from 'node:readline/promises';
import { asGiven } from './answers.ts';
import type { Ask } from './question.ts';

/** Asks one question at a time on a terminal, again while the answer cannot be used. */
export class Interview {
	readonly #terminal = createInterface({ input: process.stdin, output: process.stdout });

	/** Whether a person sits at the terminal. */
	static readonly possible = process.stdin.isTTY && process.stdout.isTTY;

	ask: Ask = async ({ ask, complete = asGiven, fault }, usual, known) => {
		for (;;) {
			const typed = (await this.#terminal.question(`${ask}${usual && ` (${usual})`}: `)).trim();
			const said = complete(typed) || usual;
			const wrong = await fault(said, known);
			if (wrong === undefined) return said;
			console.log(`  ${wrong}`);
		}
	};

	end(): void {
		this.#terminal.close();
	}
}
