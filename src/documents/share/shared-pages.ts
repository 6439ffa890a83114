import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import type { SharedPage } from './share-images.ts';

/**
 * Finds the built pages that can be shared: all that search engines may show.
 * @param out folder of the pages in one language
 * @param home what stands on the picture of the home page
 * @param known paths of pages whose pictures are known already: they are left out
 */
export function sharedPages(out: string, home: string, known: ReadonlySet<string> = new Set()): SharedPage[] {
	return readdirSync(out, { recursive: true, encoding: 'utf8' })
		.filter((file) => file === 'index.html' || file.endsWith(`${sep}index.html`))
		.sort()
		.flatMap((file) => {
			const folder = relative('.', dirname(file)).split(sep).join('/');
			const path = folder === '' ? '/' : `/${folder}/`;
			if (known.has(path)) return [];
			const html = readFileSync(join(out, file), 'utf8');
			const title = textOf(/<h1\b[^>]*>[\s\S]*?<\/h1>/, html);
			if (title === undefined || html.includes('<meta name="robots" content="noindex"')) return [];
			if (folder === '') return [{ path, title: home, kicker: undefined, lang: undefined }];
			const kicker = textOf(linksAboveTitle, html);
			const [, lang] = /<article\b[^>]*\slang="([^"]+)"/.exec(html) ?? [];
			return [{ path, title, kicker, lang }];
		});
}

/** In a header, a paragraph that starts with a link and has the title below it. */
const linksAboveTitle = /<header\b[^>]*>\s*(<p\b[^>]*>\s*<a\b(?:(?!<\/p>)[\s\S])*<\/p>)\s*<h1\b/;

/**
 * A page of ours holds each of these once; to read all of it as HTML would take a hundred times as long.
 * @param pattern finds an element, or has it in brackets
 */
function textOf(pattern: RegExp, html: string): string | undefined {
	const found = pattern.exec(html)?.at(-1);
	return (
		found &&
		toString(fromHtml(found, { fragment: true }))
			.replace(/\s+/g, ' ')
			.trim()
	);
}
