import { createInterface } from 'node:readline/promises';

/**
 * Asks a question until the answer is yes or no.
 * @returns nothing when nobody answers
 */
export async function confirm(question: string): Promise<boolean | undefined> {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	terminal.on('SIGINT', () => terminal.close());
	terminal.setPrompt(`${question} (y/n) `);
	terminal.prompt();
	for await (const line of terminal) {
		const answer = line.trim().toLowerCase();
		if (['y', 'yes'].includes(answer)) return true;
		if (['n', 'no'].includes(answer)) return false;
		terminal.prompt();
	}
	return undefined;
}
