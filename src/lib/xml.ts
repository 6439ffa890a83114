import { escapeMarkup } from './markup.ts';

/** First line of every XML file. */
export const xmlHead = '<?xml version="1.0" encoding="utf-8"?>';

/** An element with text in it, or with nothing. */
export function xmlElement(
	name: string,
	attributes: Readonly<Record<string, string | undefined>> = {},
	text?: string,
): string {
	const all = Object.entries(attributes).flatMap(([key, value]) =>
		value === undefined ? [] : [` ${key}="${xmlText(value)}"`],
	);
	const start = `<${name}${all.join('')}`;
	return text === undefined ? `${start}/>` : `${start}>${xmlText(text)}</${name}>`;
}

/** A text as it stands in XML, between tags or in an attribute; what no XML file may hold is left out. */
function xmlText(text: string): string {
	return escapeMarkup(xmlCharacters(text));
}

/** A text without the characters that no XML file may hold, escaped or not. */
export function xmlCharacters(text: string): string {
	return text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}
