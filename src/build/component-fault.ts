import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { DiagnosticError, diagnosticsOf } from '../lib/diagnostic.ts';
import { componentsFolder } from '../site/components.ts';
import { shownPath } from '../site/shown-path.ts';

/** What Vite, Astro and Node note of an error. */
interface Noted {
	loc?: { file?: string; line?: number };
	id?: string;
	/** Several that were found at once. */
	errors?: unknown[];
}

/**
 * Tells an error in a component of the site folder, or in a file beside it, as something that its developer can mend.
 * @returns nothing for an error from elsewhere
 */
export function componentFault(error: unknown, folder: string | undefined): DiagnosticError | undefined {
	if (folder === undefined || diagnosticsOf(error)) return undefined;
	const place = join(folder, componentsFolder) + sep;
	for (let current = error; current instanceof Error; current = current.cause) {
		const found = placeIn(current, place);
		if (!found) continue;
		return new DiagnosticError([
			{
				file: shownPath(found.file),
				line: found.line,
				code: 'component-fails',
				message: `The component fails: ${firstWords(found.error.message)}`,
				hint: 'Mend it there, or leave it out of the texts that use it.',
			},
		]);
	}
	return undefined;
}

/** What is wrong, without the sum that Vite writes above it and the colours of a terminal. */
function firstWords(message: string): string {
	const lines = stripVTControlCharacters(message).split('\n');
	const [first = ''] = lines.filter((line) => line.trim() !== '' && !line.startsWith('Build failed with'));
	return first.replace(/^\[[\w: -]+\] */, '').trim();
}

interface Found {
	file: string;
	line?: number | undefined;
	/** The error that names the place. */
	error: Error;
}

function placeIn(error: Error, place: string): Found | undefined {
	const { loc, id, errors = [] } = error as Error & Noted;
	// While a site is served live, Astro puts another folder before the path of the place.
	const file = [loc?.file, id].find((path) => path?.startsWith(place));
	if (file !== undefined) return { file: file.split('?')[0] ?? file, line: loc?.line, error };
	for (const inner of errors) {
		const found = inner instanceof Error ? placeIn(inner, place) : undefined;
		if (found) return found;
	}
	// Of what ran, the first line that stands in the folder; of what could not be read, where the message says so.
	const text = `${error.stack ?? ''}\n${error.message}`;
	const words = text.split(/[\s()]+/);
	for (const word of words) {
		const [, path, line] = /^(.+):(\d+):\d+$/.exec(word) ?? [];
		if (path === undefined) continue;
		const named = path.startsWith('file:') ? fileURLToPath(path) : resolve(path);
		if (named.startsWith(place)) return { file: named.split('?')[0] ?? named, line: Number(line), error };
	}
	const at = text.indexOf(place);
	if (at === -1) return undefined;
	const [name = ''] = /^[^\s?'"():]*/.exec(text.slice(at + place.length)) ?? [];
	return { file: place + name.replace(/\.$/, ''), error };
}
