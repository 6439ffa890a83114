import { createInterface } from 'node:readline/promises';

/**
 * Asks a question until the answer is yes or no.
 * @param signal ends the question
 * @returns nothing when nobody answers
 */
export async function confirm(question: string, signal: AbortSignal): Promise<boolean | undefined> {
	const terminal = createInterface({ input: process.stdin, output: process.stdout, signal });
	terminal.on('SIGINT', () => terminal.close());
	terminal.setPrompt(`${question} (y/n) `);
	terminal.prompt();
	try {
		for await (const line of terminal) {
			const answer = line.trim().toLowerCase();
			if (['y', 'yes'].includes(answer)) return true;
			if (['n', 'no'].includes(answer)) return false;
			terminal.prompt();
		}
	} finally {
		// Until then, a terminal keeps the program running.
		terminal.close();
	}
	return undefined;
}
