import { readFileSync } from 'node:fs';
import { DiagnosticError, type Diagnostic } from '../lib/diagnostic.ts';
import { devPage } from './dev-page.ts';

/**
 * The page that stands in for every other while something is to be mended. It goes away by itself.
 * @param base path of the site
 * @param reading which reading of the site has failed
 */
export function diagnosticsPage(fault: unknown, base: string, reading: number): string {
	const diagnostics = fault instanceof DiagnosticError ? fault.diagnostics : [];
	const count = diagnostics.length === 1 ? 'One thing' : `${diagnostics.length} things`;
	const title = diagnostics.length === 0 ? 'Callback could not go on' : `${count} to mend`;
	return devPage(
		title,
		`<p>Mend it and save: the page comes back by itself. Only you see this; the site that is online has not changed.</p>
${diagnostics.length === 0 ? `<pre>${escaped(String(fault))}</pre>` : `<ol>\n${diagnostics.map(item).join('\n')}\n</ol>`}`,
		base,
		reading,
	);
}

function item({ code, file, line, field, message, hint }: Diagnostic): string {
	const place = [
		`<code>${escaped(file)}</code>`,
		...(line === undefined ? [] : [`line ${line}`]),
		...(field === undefined ? [] : [`<code>${escaped(field)}</code>`]),
	].join(', ');
	const words = line === undefined ? '' : lineOf(file, line);
	return `<li><h2>${place}</h2>${words && `<pre>${escaped(words)}</pre>`}<p>${escaped(message)}</p><p class="cure">${escaped(hint)}</p><p class="code">${code}</p></li>`;
}

/** What stands on a line of a file named as people know it, from the current folder; nothing where it cannot be read. */
function lineOf(file: string, line: number): string {
	try {
		return readFileSync(file, 'utf8').split('\n')[line - 1]?.trim() ?? '';
	} catch {
		return '';
	}
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
