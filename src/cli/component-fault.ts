import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DiagnosticError } from '../lib/diagnostic.ts';
import { componentsFolder } from '../site/components.ts';
import { diagnosticsOf } from './tell.ts';

/** What Vite, Astro and Node note of an error. */
interface Noted {
	loc?: { file?: string; line?: number };
	id?: string;
	/** Several that were found at once. */
	errors?: unknown[];
}

/**
 * Tells an error in a component of the site folder, or in a file beside it, as something that its developer can mend.
 * @param folder site folder
 * @returns nothing for an error from elsewhere
 */
export function componentFault(error: unknown, folder: string | undefined): DiagnosticError | undefined {
	if (folder === undefined || diagnosticsOf(error)) return undefined;
	const place = join(folder, componentsFolder) + sep;
	for (let current = error; current instanceof Error; current = current.cause) {
		const found = placeIn(current, place);
		if (!found) continue;
		const [message = ''] = current.message.split('\n').filter((line) => line.trim() !== '');
		return new DiagnosticError([
			{
				file: relative(process.cwd(), found.file),
				line: found.line,
				message: `The component fails: ${message.trim()}`,
				hint: 'Mend it there, or leave it out of the texts that use it.',
			},
		]);
	}
	return undefined;
}

function placeIn(error: Error, place: string): { file: string; line?: number | undefined } | undefined {
	const { loc, id, errors = [] } = error as Error & Noted;
	const file = loc?.file ?? id;
	if (file?.startsWith(place)) return { file: file.split('?', 1).join(''), line: loc?.line };
	for (const inner of errors) {
		const found = inner instanceof Error ? placeIn(inner, place) : undefined;
		if (found) return found;
	}
	// Of what ran, the first line that stands in the folder; of what could not be read, where the message says so.
	for (const word of `${error.stack ?? ''}\n${error.message}`.split(/[\s()]+/)) {
		const [, path = '', line] = /^((?:file:\/\/|[A-Z]:\\)?[^:]+):(\d+)/.exec(word) ?? [];
		const named = path.startsWith('file:///') ? fileURLToPath(path) : path;
		if (named.startsWith(place)) return { file: named, line: Number(line) };
	}
	return undefined;
}
