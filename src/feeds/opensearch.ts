import { xmlElement, xmlHead } from '../lib/xml.ts';

/** The search of a site, as browsers add it to their address bar. Addresses are full ones. */
export interface SearchDescription {
	name: string;
	description: string;
	lang: string;
	/** Address of the search page; the words are put behind it as `?q=`. */
	search: string;
	/** Address of the description itself. */
	address: string;
	/** Address of a square picture of 32 pixels. */
	icon: string;
}

/** Most characters that OpenSearch 1.1 allows. */
const longest = { shortName: 16, longName: 48, description: 1024 };

/** The OpenSearch description document of a site. */
export function openSearch({ name, description, lang, search, address, icon }: SearchDescription): string {
	return [
		xmlHead,
		'<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
		xmlElement('ShortName', {}, cut(name, longest.shortName)),
		xmlElement('LongName', {}, cut(name, longest.longName)),
		xmlElement('Description', {}, cut(description, longest.description)),
		xmlElement('Image', { width: '32', height: '32', type: 'image/x-icon' }, icon),
		xmlElement('Url', { type: 'text/html', template: `${search}?q={searchTerms}` }),
		xmlElement('Url', {
			type: 'application/opensearchdescription+xml',
			rel: 'self',
			template: address,
		}),
		xmlElement('Language', {}, lang),
		xmlElement('InputEncoding', {}, 'UTF-8'),
		'</OpenSearchDescription>',
		'',
	].join('\n');
}

/** As many whole words as fit, or the start of a first word that does not. */
function cut(text: string, most: number): string {
	const signs = Array.from(text);
	if (signs.length <= most) return text;
	const start = signs.slice(0, most + 1).join('');
	const words = start
		.slice(0, Math.max(0, start.lastIndexOf(' ')))
		.replace(/(?<![\s\p{P}&])[\s\p{P}&]+$/u, '');
	return words === '' ? signs.slice(0, most).join('') : words;
}
