import type { Advice } from '../lib/diagnostic.ts';
import { generatedFolders } from '../lib/generated-addresses.ts';
import { listKnown, nearest, suggest } from '../lib/suggest.ts';
import { decoded, urlFrom } from '../lib/url.ts';
import type { SiteLocale } from '../site/locales.ts';
import type { Guide } from './library.ts';

/** Address of a guide, from the top of the site. */
export function guideAddress(id: string): string {
	return `/guides/${id}/`;
}

/** The parts of a link inside the site. */
export interface SiteLink {
	path: string;
	/** With its question mark; empty where there is none. */
	query: string;
	/** Id of the guide that it leads to. */
	guide: string | undefined;
	/** Id of the guide of which it is a file: a document, or its text as Markdown. */
	fileOf: string | undefined;
	anchor: string | undefined;
}

/** Where a site stands on the web, in one of its languages. */
export interface OwnAddress {
	origin: string;
	/** Path of the home page in the main language, with slashes at both ends. */
	siteBase: string;
	/** The same in this language. */
	localeBase: string;
	locales: readonly Pick<SiteLocale, 'localeBase'>[];
}

/**
 * Cuts a link inside the site into its parts; nothing for an address elsewhere.
 * @param own so that the full address of a page of the site is read like one from its top
 */
export function readLink(to: string, own?: OwnAddress): SiteLink | undefined {
	const fromTop = own && topOf(to, own);
	if (fromTop !== undefined) return readLink(fromTop);
	if (/^[a-z][a-z+.-]*:|^\/\//i.test(to)) return undefined;
	const [, path = '', query = '', anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?/s.exec(to) ?? [];
	const guide = /^\/guides\/([^/]+)\/?$/.exec(path)?.[1];
	const fileOf = fileOfGuide.exec(path)?.[1];
	return { path, query, guide, fileOf, anchor: anchor && decoded(anchor) };
}

/** `/guides/star-stories/index.md` and `/documents/guides/interview-tomorrow.pdf`. */
const fileOfGuide = /^\/(?:documents\/)?guides\/([a-z0-9-]+)(?:\/index\.md|\.(?:pdf|epub))$/;

/** A full address of the site in this language as one from its top; nothing for any other address. */
function topOf(to: string, { origin, localeBase, locales }: OwnAddress): string | undefined {
	const url = /^https?:\/\//i.test(to) ? urlFrom(to) : undefined;
	if (url?.origin !== origin) return undefined;
	const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
	const isOfOther = isBelow(path, localeBase, locales);
	if (!path.startsWith(localeBase) || isOfOther) return undefined;
	return `/${url.pathname.slice(localeBase.length)}${url.search}${url.hash}`;
}

/** Whether a path, with a slash at its end, is of a language whose pages stand in a folder below others. */
function isBelow(path: string, base: string, locales: OwnAddress['locales']): boolean {
	return locales.some(({ localeBase }) => localeBase.length > base.length && path.startsWith(localeBase));
}

/**
 * A cure for an address that leads nowhere: the full one where it names the pages in another language, the one that ends
 * in the same name or one that is near to it, or else a list.
 */
export function suggestAddress(path: string, addresses: readonly string[], own?: OwnAddress): string {
	const fromSite = `${own?.siteBase ?? '/'}${path.slice(1)}`;
	if (own && isBelow(`${fromSite}/`, own.siteBase, own.locales))
		return `Write the full address of pages in another language: "${own.origin}${fromSite}".`;
	return suggestNamed(path, addresses) ?? nearestNamed(path, addresses) ?? listKnown(path, addresses);
}

/** The address whose last part is nearest; what stands before it is long and mostly the same, and says nothing. */
function nearestNamed(path: string, addresses: readonly string[]): string | undefined {
	const folder = (address: string) => address.slice(0, address.lastIndexOf(nameIn(address)));
	const beside = addresses.filter((address) => folder(address) === folder(path));
	for (const among of [beside, addresses]) {
		const near = nameIn(path) === '' ? undefined : nearest(nameIn(path), among.map(nameIn).filter(Boolean));
		const meant = among.find((address) => nameIn(address) === near);
		if (meant !== undefined) return `Did you mean "${meant}"?`;
	}
	return undefined;
}

/** A cure for an address that leads nowhere, where exactly one other ends in the same name. */
export function suggestNamed(path: string, addresses: readonly string[]): string | undefined {
	const named = addresses.filter((address) => nameIn(address) !== '' && nameIn(address) === nameIn(path));
	return named.length === 1 ? `Did you mean "${named[0]}"?` : undefined;
}

/**
 * What is wrong with a link to a file that nobody can download.
 * @param path of the link, from the top of the site
 * @param files addresses of all files of the site
 */
export function missingFile(to: string, path: string, files: ReadonlySet<string>): Advice {
	if (isDocument(path))
		return {
			code: 'missing-file',
			message: `The link "${to}" leads to a document that this site does not make.`,
			hint: suggestDocument(path, files),
		};
	const message = `The link "${to}" leads to a file that is not there.`;
	const hint = 'Put the file into public/, or correct its name.';
	return { code: 'missing-file', message, hint };
}

/** Whether an address is one of the files that are made of the handbook. */
export function isDocument(path: string): boolean {
	return path.startsWith(documents);
}

/** A cure for the address of a document that is not made. @param files addresses of all files of the site */
export function suggestDocument(path: string, files: ReadonlySet<string>): string {
	const made = [...files].filter(isDocument);
	return made.length === 0
		? 'Take it out, or let "files" of "handbook" in brand.yaml name pdf or epub.'
		: suggestAddress(path, made);
}

const documents = `/${generatedFolders.documents}`;

/**
 * What is wrong with a link to a heading that its page does not have; nothing where it has it, or where its headings are
 * not known.
 * @param what leads there, as messages name it
 */
export function headingFault(
	what: string,
	anchor: string | undefined,
	headings: readonly string[] | undefined,
): Advice | undefined {
	if (!anchor || !headings || headings.includes(anchor)) return undefined;
	const message = `${what} leads to a heading that is not there.`;
	const hint = suggest(anchor, headings);
	return { code: 'unknown-heading', message, hint };
}

/** The last part of an address. */
function nameIn(address: string): string {
	return address.split('/').findLast((part) => part !== '') ?? '';
}

/**
 * Makes the function that says where a link in a guide leads on this site.
 * A link to a hidden guide or a file of one, or to a page or section that does not appear, leads nowhere (undefined: its
 * words stay, as text); an anchor that a replaced guide no longer has is dropped.
 * @param hidden ids of guides
 * @param gone addresses of pages and sections that do not appear
 * @param own where the site stands
 */
export function linkResolver(
	guides: readonly Pick<Guide, 'id' | 'headings'>[],
	hidden: ReadonlySet<string>,
	gone: ReadonlySet<string>,
	own?: OwnAddress,
) {
	const byId = new Map(guides.map((guide) => [guide.id, guide]));
	return (to: string): string | undefined => {
		const link = readLink(to, own);
		if (link && gone.has(link.path)) return undefined;
		if (link && hidden.has(link.guide ?? link.fileOf ?? '')) return undefined;
		if (link?.guide === undefined) return to;
		const target = byId.get(link.guide);
		const found = !link.anchor || !target || target.headings.some(({ id }) => id === link.anchor);
		return found ? to : link.path + link.query;
	};
}
