import { appendFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../command.ts';
import { ownData } from '../own-data.ts';
import { packageRoot } from '../site-directories.ts';
import { commandsText } from './commands-text.ts';
import { fieldsText, referencePages } from './reference.ts';

/** Where the manual stands in the package: a site folder whose reference pages lack what is told by the code. */
const source = join(packageRoot, 'content', 'manual');

/**
 * Writes the manual as a site folder: its texts, with every field and every command at the end of the pages of the
 * reference.
 * @param folder its content is replaced; what was built there stays
 */
export function writeManual(folder: string, commands: readonly Command[]): void {
	mkdirSync(folder, { recursive: true });
	for (const part of ['content', 'public']) {
		rmSync(join(folder, part), { recursive: true, force: true });
		cpSync(join(source, part), join(folder, part), { recursive: true });
	}
	const reference = join(folder, 'content', 'en', 'guides', 'reference');
	const strings = ownData('strings') as Record<string, string>;
	for (const id of ['commands', ...Object.keys(referencePages)]) {
		const text = id === 'commands' ? commandsText(commands) : fieldsText(id, strings);
		appendFileSync(join(reference, `${id}.md`), `\n${text}\n`);
	}
}
