import { lstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticError } from '../../lib/diagnostic.ts';
import { markerFile } from '../../lib/generated-addresses.ts';
import { shownPath } from '../../site/shown-path.ts';

/** Says that Callback made all that is in a folder. */
export function mark(folder: string): void {
	writeFileSync(
		join(folder, markerFile),
		'Callback made this folder. Each build replaces all that is in it, except .git.\n',
	);
}

/** Whether Callback made a folder. */
export function isMarked(folder: string): boolean {
	return lstatSync(join(folder, markerFile), { throwIfNoEntry: false })?.isFile() === true;
}

/** What to do where there is no finished site in a folder. */
export function notBuilt(out: string): DiagnosticError {
	const message = 'The site has not been built.';
	const hint = 'Run "callback build" first, or "npm run build".';
	return new DiagnosticError([{ file: shownPath(out), code: 'site-not-built', message, hint }]);
}
