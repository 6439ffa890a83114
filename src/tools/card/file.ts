import { escapeMarkup } from '../../lib/markup.ts';

/** Looks of the card as a file by itself: legible at arm’s length, dark where the device is. */
const style = `:root{color-scheme:light dark}
body{max-inline-size:34rem;margin:1.25rem auto;padding-inline:1rem;font:1.125rem/1.45 system-ui,sans-serif}
h1{font-size:1.25rem}h2{font-size:.95rem;margin-block:1.1rem .15rem;opacity:.75}
summary h2{display:inline}ul{margin:0;padding:0;list-style:none}li{padding-block:.15rem}
dl div{display:flex;gap:1rem}dd{margin:0;font-weight:600}`;

/**
 * The card as a page that needs no other file and no connection.
 * @param sheet the card as shown; it is changed: what was never filled in, and what is true today alone, is left out
 */
export function cardFile(
	sheet: HTMLElement,
	{ title, lang, dir }: { title: string; lang: string; dir: string },
): string {
	// How long it still is changes; the file does not.
	for (const part of sheet.querySelectorAll(
		'[data-missing], .ruled, [data-scripted][hidden], [data-countdown]',
	))
		part.remove();
	for (const section of sheet.querySelectorAll('section'))
		if (!section.querySelector('li, dd')) section.remove();
	for (const part of [sheet, ...sheet.querySelectorAll<HTMLElement>('*')])
		for (const { name } of [...part.attributes])
			if (name.startsWith('data-') || name === 'class') part.removeAttribute(name);
	return `<!doctype html>
<html lang="${escapeMarkup(lang)}" dir="${escapeMarkup(dir)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
<h1>${escapeMarkup(title)}</h1>
${sheet.outerHTML}
</html>
`;
}
