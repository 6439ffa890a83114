import { xmlElement, xmlHead } from '../lib/xml.ts';

/** A feed of texts. Addresses are full ones. */
export interface Feed {
	title: string;
	subtitle: string;
	/** Who publishes it. */
	author: string;
	lang: string;
	/** Address of the home page, by which the feed is known too. */
	home: string;
	/** Address of the feed itself. */
	address: string;
	entries: readonly FeedEntry[];
}

export interface FeedEntry {
	title: string;
	summary: string;
	/** Address of the text, by which readers of feeds know it again. */
	address: string;
	/** Day of its last review, as `2026-11-22`. */
	updated: string;
	/** Its language, where it is not that of the feed. */
	lang?: string | undefined;
}

/** Entries that a feed shows: enough for those who look once a month. */
export const feedLength = 30;

/**
 * The feed as Atom (RFC 4287), the newest entries first. Atom rather than RSS: it says of each entry when it changed
 * and in which language it is, and has one way to write each thing.
 */
export function atomFeed({ title, subtitle, author, lang, home, address, entries }: Feed): string {
	const shown = entries.toSorted((a, b) => compare(b.updated, a.updated)).slice(0, feedLength);
	return [
		xmlHead,
		`<feed xmlns="http://www.w3.org/2005/Atom" ${attribute(lang)}>`,
		xmlElement('id', {}, home),
		xmlElement('title', {}, title),
		xmlElement('subtitle', {}, subtitle),
		xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: address }),
		xmlElement('link', { rel: 'alternate', type: 'text/html', href: home }),
		xmlElement('updated', {}, moment(shown[0]?.updated ?? '1970-01-01')),
		'<author>',
		xmlElement('name', {}, author),
		'</author>',
		...shown.flatMap((entry) => [
			entry.lang === undefined ? '<entry>' : `<entry ${attribute(entry.lang)}>`,
			xmlElement('id', {}, entry.address),
			xmlElement('title', {}, entry.title),
			xmlElement('link', { rel: 'alternate', type: 'text/html', href: entry.address }),
			xmlElement('updated', {}, moment(entry.updated)),
			xmlElement('summary', {}, entry.summary),
			'</entry>',
		]),
		'</feed>',
		'',
	].join('\n');
}

/** Language codes are letters and hyphens. */
function attribute(lang: string): string {
	return `xml:lang="${lang}"`;
}

function moment(day: string): string {
	return `${day}T00:00:00Z`;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
