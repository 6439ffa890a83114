import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tokenize, TokenType, type CSSToken } from '@csstools/css-tokenizer';
import type { Advice, Diagnostic } from '../lib/diagnostic.ts';
import { cssString } from '../lib/fonts/font-face-rule.ts';
import { decoded } from '../lib/url.ts';
import type { ContentFile } from './files.ts';

/** Where the style sheet of a firm stands, and what it may name. */
interface Surroundings {
	/** Folders of public files, the firm's first. */
	publicDirs: readonly string[];
	/** Path of the site. */
	base: string;
}

interface Fault extends Advice {
	token: CSSToken | undefined;
}

/** In bytes: it stands in every page. */
const largest = 30_000;

/**
 * Reads `content/brand.css` and puts it into the last layer, so that a firm's rules win over ours. It may name files of
 * the site and nothing from elsewhere: the same is what our security policy lets browsers load.
 * @param own content files of whom the site belongs to
 */
export function readBrandCss(
	own: readonly ContentFile[],
	{ publicDirs, base }: Surroundings,
): { css: string; diagnostics: Diagnostic[] } {
	const file = own.find(({ kind }) => kind === 'style');
	if (!file) return { css: '', diagnostics: [] };
	const faults: Fault[] = [];
	const fault = (advice: Advice, token?: CSSToken) => faults.push({ ...advice, token });
	const size = Buffer.byteLength(file.text);
	if (size > largest) {
		fault({
			code: 'file-too-large',
			message: `The style sheet is ${Math.ceil(size / 1000)} kB large, and stands in every page; ${largest / 1000} kB are the most.`,
			hint: 'Keep what differs from our look.',
		});
	}
	const addressOf = (written: string, token: CSSToken) => {
		const found = ownAddress(written, publicDirs);
		if (typeof found === 'string') return cssString(found.startsWith('#') ? found : base + found);
		fault(found, token);
		return '""';
	};
	const css = rewritten(file.text, addressOf, fault);
	const lineOf = (token: CSSToken | undefined) =>
		token && file.text.slice(0, token[2]).split(/\r\n?|\n|\f/).length;
	const diagnostics = faults.map(({ token, ...advice }) => {
		const line = lineOf(token);
		return { file: file.file, ...(line !== undefined && { line }), ...advice };
	});
	return { css: `@layer brand{${css.trim()}}`, diagnostics };
}

/** Functions whose texts are addresses. */
const taking = new Set(['url', 'src', 'image-set', '-webkit-image-set', 'image', 'cross-fade']);

const closers: Partial<Record<TokenType, TokenType>> = {
	[TokenType.OpenCurly]: TokenType.CloseCurly,
	[TokenType.OpenSquare]: TokenType.CloseSquare,
	[TokenType.OpenParen]: TokenType.CloseParen,
	[TokenType.Function]: TokenType.CloseParen,
};
const closing = new Set(Object.values(closers));

/** The same style sheet with its addresses put in, without notes and spare space. */
function rewritten(
	text: string,
	addressOf: (written: string, token: CSSToken) => string,
	fault: (advice: Advice, token: CSSToken) => void,
): string {
	const unreadable = (message: string, hint: string, token: CSSToken) =>
		fault({ code: 'style-sheet-unreadable', message, hint }, token);
	const open: { token: CSSToken; name: string }[] = [];
	let isImport = false;
	const tokens = tokenize({ css: text });
	const parts = tokens.map((token, at): string => {
		const [type, written] = token;
		if (type === TokenType.Whitespace) return ' ';
		if (type === TokenType.Comment) {
			if (!written.endsWith('*/') || written.length < 4)
				unreadable('A note is not closed.', 'Write */ at its end.', token);
			const apart = [tokens[at - 1], tokens[at + 1]].some((next) => next?.[0] === TokenType.Whitespace);
			return apart ? '' : '/**/';
		}
		if (type === TokenType.CDO || type === TokenType.CDC || type === TokenType.EOF) return '';
		// What is imported is told by its rule.
		if (isImport && (type === TokenType.URL || type === TokenType.String)) return '';
		if (type === TokenType.URL) return `url(${addressOf(token[4].value, token)})`;
		if (type === TokenType.String) {
			const isAddress = taking.has(open.at(-1)?.name ?? '');
			return isAddress ? addressOf(token[4].value, token) : cssString(token[4].value);
		}
		if (type === TokenType.BadString || type === TokenType.BadURL) {
			unreadable(
				'A text or an address cannot be read here.',
				'Close it on the same line with the quotation mark that opened it.',
				token,
			);
		}
		if (type === TokenType.AtKeyword) {
			const name = token[4].value.toLowerCase();
			isImport = name === 'import';
			checkRule(name, token, fault);
		}
		if (type === TokenType.Semicolon) isImport = false;
		if (written.endsWith('<') && tokens[at + 1]?.[1] === '/')
			unreadable('HTML stands in the style sheet.', 'Leave out the tags: the file holds rules alone.', token);
		if (closers[type] !== undefined) {
			open.push({ token, name: type === TokenType.Function ? token[4].value.toLowerCase() : '' });
		}
		if (closing.has(type)) {
			const opened = open.pop();
			if (!opened || closers[opened.token[0]] !== type) {
				unreadable(
					`A ${written} stands here that closes nothing.`,
					'Take it out, or open what it closes.',
					token,
				);
				if (opened) open.push(opened);
			}
		}
		return written;
	});
	// What is open behind a text that cannot be read is open because of it.
	const isRead = tokens.every(([type]) => type !== TokenType.BadString && type !== TokenType.BadURL);
	for (const { token } of isRead ? open.slice(0, 1) : []) {
		unreadable(`The ${token[1]} is not closed.`, `Write ${closerOf(token)} where it ends.`, token);
	}
	return parts.join('');
}

function closerOf([type]: CSSToken): string {
	if (type === TokenType.OpenCurly) return '}';
	return type === TokenType.OpenSquare ? ']' : ')';
}

/** Rules at the top of a file, of which one loads another file and two say nothing inside a layer. */
function checkRule(name: string, token: CSSToken, fault: (advice: Advice, token: CSSToken) => void): void {
	if (name === 'import') {
		fault(
			{
				code: 'outside-resource',
				message: 'The style sheet loads another one with @import.',
				hint: 'Copy the rules of that one into this file, and name typefaces in brand.yaml under "fonts".',
			},
			token,
		);
	}
	if (name === 'charset' || name === 'namespace') {
		const message = `@${name} has no meaning here.`;
		fault({ code: 'style-sheet-unreadable', message, hint: 'Take the line out.' }, token);
	}
}

/** Path of a public file without the slash before it, or a part of the page; else why there is none. */
function ownAddress(written: string, publicDirs: readonly string[]): string | Advice {
	const address = written.trim();
	if (/^#[\w-]+$/.test(address)) return address;
	const cut = address.slice(0, 60);
	if (/^(?:[a-z][a-z\d+.-]*:|\/\/|\\)/i.test(address)) {
		const message = `The style sheet loads something from elsewhere: ${cut}`;
		const hint =
			'Put the file into public/ and write url("/" and its name): pages load nothing from other places.';
		return { code: 'outside-resource', message, hint };
	}
	const inFolder = address.replace(/^(?:\.\/|(?:\.\.\/)+public\/|\/)/, '');
	const [path = ''] = inFolder.split(/[?#]/, 1);
	const isBelow = path !== '' && !path.split('/').includes('..');
	const isThere = publicDirs.some((folder) => {
		const file = join(folder, decoded(path));
		return existsSync(file) && statSync(file).isFile();
	});
	if (isBelow && isThere) return inFolder;
	const message = `There is no file "${cut}" in public/.`;
	const hint = 'Put the file there, or correct its name.';
	return { code: 'missing-file', message, hint };
}
