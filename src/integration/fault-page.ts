import { existsSync, readFileSync } from 'node:fs';
import { ProblemError, type Problem } from '../lib/problem.ts';

/**
 * The page that stands in for every other while something is to be mended. It goes away by itself.
 * @param base path of the site
 */
export function faultPage(fault: unknown, base: string): string {
	const problems = fault instanceof ProblemError ? fault.problems : [];
	const count = problems.length === 1 ? 'One thing' : `${problems.length} things`;
	const title = problems.length === 0 ? 'Callback could not go on' : `${count} to mend`;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
<script type="module" src="${base}@vite/client"></script>
</head>
<body>
<main>
<h1>${title}</h1>
<p>Mend it and save: the page comes back by itself. Only you see this; the site that is online has not changed.</p>
${problems.length === 0 ? `<pre>${escaped(String(fault))}</pre>` : `<ol>\n${problems.map(item).join('\n')}\n</ol>`}
</main>
</body>
</html>
`;
}

function item({ file, line, field, cause, cure }: Problem): string {
	const place = [
		`<code>${escaped(file)}</code>`,
		...(line === undefined ? [] : [`line ${line}`]),
		...(field === undefined ? [] : [`<code>${escaped(field)}</code>`]),
	].join(', ');
	const words = line === undefined ? '' : lineOf(file, line);
	return `<li><h2>${place}</h2>${words && `<pre>${escaped(words)}</pre>`}<p>${escaped(cause)}</p><p class="cure">${escaped(cure)}</p></li>`;
}

/** What stands on a line of a file named as people know it, from the current folder. */
function lineOf(file: string, line: number): string {
	return existsSync(file) ? (readFileSync(file, 'utf8').split('\n')[line - 1]?.trim() ?? '') : '';
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const style = `
:root { color-scheme: light dark; --paper: #fbf9f4; --ink: #1b2126; --quiet: #f0ece3; --mark: #8a1c1c; }
@media (prefers-color-scheme: dark) { :root { --paper: #191613; --ink: #efebe4; --quiet: #2a2621; --mark: #ffb4a6; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 3rem 1.25rem; overflow-wrap: anywhere; }
h1 { font: 600 2rem/1.2 Georgia, serif; margin: 0 0 0.5rem; color: var(--mark); }
h2 { font-size: 1rem; margin: 0 0 0.5rem; }
ol { list-style: none; margin: 2rem 0 0; padding: 0; display: grid; gap: 2rem; }
li { border-inline-start: 4px solid var(--mark); padding-inline-start: 1rem; }
p { margin: 0.5rem 0; }
.cure { font-weight: 600; }
pre { margin: 0.5rem 0; padding: 0.5rem 0.75rem; background: var(--quiet); white-space: pre-wrap; font-size: 0.9375rem; }
`;
