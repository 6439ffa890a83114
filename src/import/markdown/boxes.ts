import { codeAsText, escapeSigns } from './hidden-code.ts';

/** Kinds of notes beside a text as GitHub names them, by the names that other programs use. */
const kinds: readonly [string, RegExp][] = [
	['tip', /^(?:tip|hint|success|check|done|pro-?tip)$/i],
	['warning', /^(?:warning|warn|caution|danger|attention|error|failure|fail|bug|alert|critical)$/i],
	[
		'note',
		/^(?:note|info|information|important|abstract|summary|tldr|question|help|faq|example|quote|cite|secondary|default|todo|seealso)$/i,
	],
];

/** The kind of a note beside the text; nothing for a word that names none. */
export function boxKind(name: string): string | undefined {
	return kinds.find(([, names]) => names.test(name))?.[0];
}

/** What opens and closes something that stands around Markdown: HTML with empty lines before and after. */
export interface Around {
	open: string;
	close: string;
}

/** A line in which the marks of Markdown count. */
export interface Line {
	markdown: string;
}

/** Moves what is put in at a place as far in as the line that it stands on: into a list or a quotation. */
export function indentedAs(text: string, offset: number, { open, close }: Around): Around {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	const indent = /^[ \t>]*/.exec(text.slice(start, offset))?.[0] ?? '';
	const moved = (html: string) => html.replaceAll('\n', `\n${indent}`);
	return { open: moved(open), close: moved(close) };
}

/** A note beside the text. @param title words alone, or a line with the marks of Markdown */
export function box(kind: string, title: string | Line): Around {
	return { open: `\n\n<div data-alert="${kind}">\n\n${strongLine(title)}`, close: '\n\n</div>\n\n' };
}

/** Whether something of this name opens when its title is pressed. */
export function isCollapsible(name: string): boolean {
	return /^(?:details|dropdown|expand(?:able)?|collaps(?:e|ible)|accordion(?:-?item)?|toggle|spoiler|disclosure)$/i.test(
		name,
	);
}

/** Text that opens when its title is pressed. */
export function collapsible(title: string | Line, isOpen: boolean): Around {
	const start = `<details${isOpen ? ' open' : ''}>`;
	const words = typeof title === 'string' ? escape(title) : `\n\n${title.markdown}\n\n`;
	return {
		open: `\n\n${start}\n<summary>${words}</summary>\n\n`,
		close: '\n\n</details>\n\n',
	};
}

/** What stands in a row, by the name of the row or of one of its parts: steps that follow each other, or cards. */
export function row(name: string, title: string | Line = ''): Around | undefined {
	const [, kind = ''] = /^(step|card)(?:s|-?(?:grid|group|list))$/i.exec(name) ?? [];
	if (kind !== '')
		return {
			open: `\n\n<div data-row="${kind.toLowerCase()}s">\n\n${strongLine(title)}`,
			close: '\n\n</div>\n\n',
		};
	if (!/^(?:step(?:-?item)?|(?:link-?)?card)$/i.test(name)) return undefined;
	return { open: '\n\n<div data-part>\n\n', close: '\n\n</div>\n\n' };
}

/** A heading of the lowest level, for the label of a tab. */
export function label(words: string | Line): string {
	if (textOf(words).trim() === '') return '';
	return typeof words === 'string' ? `\n\n<h6>${escape(words)}</h6>\n\n` : `\n\n###### ${words.markdown}\n\n`;
}

/** A line in bold, for the title of something that is not kept. */
export function strongLine(words: string | Line): string {
	if (textOf(words).trim() === '') return '';
	return typeof words === 'string'
		? `<p><strong>${escape(words)}</strong></p>\n\n`
		: `<strong>${escapeSigns(words.markdown)}</strong>\n\n`;
}

function textOf(words: string | Line): string {
	return typeof words === 'string' ? words : words.markdown;
}

/** Words as they stand in HTML, also in an attribute. */
export function escape(words: string): string {
	return codeAsText(escapeSigns(words));
}
