/** Name of the header and of the message by which a page tells the reading of the site that it shows. */
export const SHOWN = 'callback-shown';

/**
 * A page that "callback dev" shows in place of one of the site. It follows the next edit by itself.
 * @param title as markup
 * @param body as markup
 * @param base path under which the site is served
 * @param reading which reading of the site it shows, if it hangs on that: the server may be at a later one by then
 */
export function devPage(title: string, body: string, base: string, reading?: number): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
<script type="module">
import { createHotContext } from '${base}@vite/client';
const page = createHotContext('/');
${reading === undefined ? '' : `page.send('${SHOWN}', { reading: '${reading}' });`}
</script>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
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
.code { font-family: monospace; font-size: 0.9375rem; }
pre { margin: 0.5rem 0; padding: 0.5rem 0.75rem; background: var(--quiet); white-space: pre-wrap; font-size: 0.9375rem; }
`;
