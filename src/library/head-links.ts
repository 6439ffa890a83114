import { feedFile, markdownAddress } from '../lib/generated-addresses.ts';
import { href, site, translations } from './current.ts';

/** A `link` element in the head of a page. */
export interface HeadLink {
	rel: string;
	type?: string;
	href: string;
	title?: string;
	/** What is loaded ahead, and how it will be asked for. */
	as?: 'fetch';
	crossorigin?: 'anonymous';
}

/** On pages that list guides: the feed of those that are new or changed. */
export const feedLink: HeadLink = {
	rel: 'alternate',
	type: 'application/atom+xml',
	title: site.name,
	href: href(`/${feedFile}`),
};

/** On a page whose text belongs to this language: the same text as Markdown. @param address such as `/guides/star-stories/` */
export function markdownLinks(address: string): HeadLink[] {
	const { original } = translations(href(address));
	return original === undefined
		? [{ rel: 'alternate', type: 'text/markdown', href: href(markdownAddress(address)) }]
		: [];
}
