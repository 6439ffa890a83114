import { escapeMarkup } from '../../lib/markup.ts';
import type { Book, Chapter } from '../book.ts';

/** A page of an e-book as a whole. @param body XHTML */
export function page({ lang, dir }: Pick<Book, 'lang' | 'dir'>, title: string, body: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${dir}">
<head>
<title>${escapeMarkup(title)}</title>
<link rel="stylesheet" type="text/css" href="book.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}

/** The first page: who publishes what, when it was reviewed, and whom to turn to. */
export function coverPage(book: Book, logo: string | undefined): string {
	const { firm, words } = book;
	const name = escapeMarkup(firm.name);
	const lines = [
		`<p class="firm">${logo === undefined ? name : `<img src="${logo}" alt="${name}"/>`}</p>`,
		...(logo !== undefined && firm.logo?.holdsName === false ? [`<p class="firm-name">${name}</p>`] : []),
		`<h1>${escapeMarkup(book.title)}</h1>`,
		`<p class="promise">${escapeMarkup(book.promise)}</p>`,
		...(words.edition === undefined ? [] : [`<p class="edition">${escapeMarkup(words.edition)}</p>`]),
		`<p>${escapeMarkup(words.online)} ${link(firm.address, firm.address)}</p>`,
		...firm.contact.map(({ text, to }) => `<p>${to === undefined ? escapeMarkup(text) : link(text, to)}</p>`),
	];
	return page(book, book.title, `<section class="cover" epub:type="cover">\n${lines.join('\n')}\n</section>`);
}

/** A chapter. @param write writes nodes as XHTML */
export function chapterPage(book: Book, chapter: Chapter, write: (nodes: Chapter['body']) => string): string {
	const { id, title, promise, hurry, body, address } = chapter;
	// No heading of a text has an id with a dot.
	const heading = `${id}.title`;
	const lines = hurry.map((line) => `<li>${write(line)}</li>`);
	return page(
		chapter,
		title,
		`<section id="${id}" epub:type="chapter" aria-labelledby="${heading}">
<h1 id="${heading}">${escapeMarkup(title)}</h1>
<p class="promise">${escapeMarkup(promise)}</p>
${lines.length > 0 ? `<ol class="hurry">\n${lines.join('\n')}\n</ol>\n` : ''}${write(body)}
<p class="address">${escapeMarkup(book.words.online)} ${link(address, address)}</p>
</section>`,
	);
}

function link(text: string, to: string): string {
	return `<a href="${escapeMarkup(to)}" dir="ltr">${escapeMarkup(text)}</a>`;
}
