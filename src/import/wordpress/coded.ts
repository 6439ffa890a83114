import { attempt } from '../../lib/attempt.ts';
import type { Note } from '../post.ts';

const pattern = /\[([a-zA-Z][\w-]*)(?:\s[^[\]]*)?\]([A-Za-z0-9+/\s]{12,}(?:=[=\s]*)?)\[\/\1\]/g;

/** Puts in what page builders keep as Base64 between shortcodes, such as HTML of one's own; code is only named. */
export function withoutCoded(html: string, notes: Note[]): string {
	return html.replace(pattern, (all, name: string, coded: string) => {
		const text = decodedText(coded);
		if (text === undefined) return all;
		if (!/(?:js|css|script|style)$/.test(name)) return `\n\n${text}\n\n`;
		notes.push({ about: 'removed', text: `shortcode [${name}] with code` });
		return '\n\n';
	});
}

/** The text behind Base64, as WPBakery (`#E-8_` in front, or percent signs inside) and others write it; nothing for words. */
export function decodedText(coded: string): string | undefined {
	const plain = coded.replace(/^#E-8_/, '').replace(/\s+/g, '');
	if (coded.trim().includes(' ')) return undefined;
	if (plain.length < 12 || plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(plain)) return undefined;
	return attempt(() => {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(plain, 'base64'));
		if (/[\0-\x08\x0E-\x1F\x7F]/.test(text) || !/[\s<%]/.test(text)) return undefined;
		return /%[\da-f]{2}/i.test(text) ? decodeURIComponent(text) : text;
	});
}
