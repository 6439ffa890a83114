import { join } from 'node:path';
import { buildIfChanged } from '../build.ts';
import { readPort } from '../arguments.ts';
import type { Command } from '../command.ts';
import { preview } from '../preview.ts';
import { siteDirectories } from '../site-directories.ts';
import { currentFolder } from '../../lib/environment.ts';
import { shownPath } from '../../site/shown-path.ts';

/** Builds the manual and shows it. @param others every other command: the manual lists them */
export function manualOf(others: readonly Command[]): Command {
	const manual: Command = {
		name: 'manual',
		takes: '',
		summary: 'Shows the manual of this version',
		doing: 'showing the manual',
		details: `The manual is a site as yours is, about how to make one: every file, every field,
every command, every message, and a recipe for each host. It is built the first
time, into .callback/manual of the folder you are in.`,
		most: 0,
		options: {
			out: { value: '<folder>', says: 'build it there, and do not show it' },
			port: { value: '<number>', says: 'the port, 4321 if you do not say; the next free one is taken' },
		},
		run: async (given) => {
			const { out } = given.values;
			// Building takes long: a slip is told before.
			readPort(given, 4321);
			const { writeManual } = await import('./write-manual.ts');
			const folder = join(currentFolder(), '.callback', 'manual');
			writeManual(folder, [...others, manual]);
			const place = siteDirectories(folder, out);
			await buildIfChanged(place, false);
			if (out === undefined) return preview.run({ ...given, names: [folder] });
			console.log(`The manual is in ${shownPath(place.out)}.`);
			return 0;
		},
	};
	return manual;
}
