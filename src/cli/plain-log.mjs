// What Astro and Vite report while a site is shown live, without stack traces: "callback dev --debug" prints them.
// Astro loads this file by its path, so it is JavaScript. What fails while it starts comes back as an error as well.
import { stripVTControlCharacters } from 'node:util';

/**
 * @param {{ components?: string }} config folder of components, whose faults are told elsewhere
 * @returns {{ write(event: { message: string }): void }} where Astro writes to
 */
export default function plainLog({ components } = {}) {
	let last = '';
	return {
		write: ({ message }) => {
			if (message.startsWith('An unhandled error occurred while running')) return;
			if (components !== undefined && (message.includes(components) || message.startsWith('[CompilerError]')))
				return;
			const lines = stripVTControlCharacters(message)
				.split('\n')
				.filter((line) => !ofTrace.test(line));
			const text = lines.join('\n').trimEnd();
			// Vite and Astro both tell some errors.
			if (text !== last) process.stderr.write(`\n${text}\n`);
			last = text;
		},
	};
}

const ofTrace = /^\s*(?:at .|Stack trace:|\[\.\.\.\] See full stack)/;
