// What Astro and Vite report while a site is shown live, without stack traces: "callback dev --debug" prints them.
// Astro loads this file by its path, so it is JavaScript. What fails while it starts comes back as an error as well.
import { stripVTControlCharacters } from 'node:util';

/** @returns {{ write(event: { message: string }): void }} where Astro writes to */
export default function plainLog() {
	return {
		write: ({ message }) => {
			if (message.startsWith('An unhandled error occurred while running')) return;
			const lines = message.split('\n').filter((line) => !ofTrace.test(stripVTControlCharacters(line)));
			process.stderr.write(`\n${lines.join('\n').trimEnd()}\n`);
		},
	};
}

const ofTrace = /^\s*(?:at .|Stack trace:|\[\.\.\.\] See full stack)/;
