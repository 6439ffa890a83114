import { isSameLanguage } from '../lib/language.ts';
import type {
	Article,
	BreadcrumbList,
	ContactPoint,
	DefinedTermSet,
	Graph,
	Organization,
	SearchAction,
	WebSite,
} from 'schema-dts';
import { shareImageAddress } from '../lib/share-image.ts';
import { isReviewed } from './held-back.ts';
import type { TermEntry } from './glossary-page.ts';
import { upstreamAddress } from './guide-page.ts';
import type { Guide, Library } from './library.ts';
import { guideAddress } from './links.ts';
import { questionAddress, topicAddress } from './question-address.ts';
import type { BankQuestion } from './question-files.ts';
import type { SiteData } from './site-data.ts';

/**
 * What search engines are told of pages in the words of schema.org: only what is true and stands on the page.
 * Interview questions are no FAQ, because their answers are the reader's own, and no guide is one single procedure:
 * so there is neither FAQPage nor HowTo.
 */

/** One thing that a page tells of; a page's graph holds several. */
export type Node = Exclude<Graph['@graph'][number], string>;

/** The graph of a page. */
export function graphOf(nodes: readonly Node[]): Graph {
	return { '@context': 'https://schema.org', '@graph': nodes };
}

/** On the home page: the firm, and its site with the search. */
export function homeNodes(site: SiteData): Node[] {
	const { contact, logo } = site;
	const search: SearchAction & { 'query-input': string } = {
		'@type': 'SearchAction',
		target: { '@type': 'EntryPoint', urlTemplate: `${absolute(site, '/search/')}?q={query}` },
		'query-input': 'required name=query',
	};
	const firm: Exclude<Organization, string> = {
		...firmOf(site),
		...(logo && { logo: absolute(site, `/${logo.file}`) }),
		...(contact && (contact.email ?? contact.phone) !== undefined && { contactPoint: contactPoint(contact) }),
	};
	const whole: WebSite = {
		...webSiteOf(site),
		description: site.tagline,
		inLanguage: site.lang,
		publisher: { '@id': firmId(site) },
		potentialAction: search,
	};
	return [firm, whole];
}

/**
 * On a guide: the article and the way to it. The firm publishes all of them and wrote only its own.
 * @param sectionName printed name of its section
 */
export function guideNodes(guide: Guide, site: SiteData, sectionName: string): Node[] {
	const address = guideAddress(guide.id);
	const firm = { '@id': firmId(site) };
	const isOwn = guide.origin === 'firm' || site.ownMark;
	const article: Article = {
		'@type': 'Article',
		headline: guide.title,
		description: guide.promise,
		inLanguage: isSameLanguage(guide.lang, site.lang) ? site.lang : guide.lang,
		...(isReviewed(guide) && { dateModified: guide.reviewed }),
		...(site.shareImages && { image: absolute(site, shareImageAddress(address)) }),
		mainEntityOfPage: upstreamAddress(guide, site.upstream) ?? absolute(site, address),
		...(isOwn && { author: firm }),
		publisher: firmOf(site),
		isPartOf: { '@id': webSiteOf(site)['@id'] },
	};
	return [
		article,
		breadcrumbs([
			[site.name, absolute(site, '/')],
			[sectionName, absolute(site, `/${guide.section}/`)],
			[guide.title, absolute(site, address)],
		]),
	];
}

/** On the page of a question: what is said of it there, and the way to it. @param bankName printed name of the question bank */
export function questionNodes(
	question: BankQuestion,
	{ topics }: Pick<Library, 'topics'>,
	site: SiteData,
	bankName: string,
): Node[] {
	const address = questionAddress(question);
	const topic = topics.find(({ id }) => id === question.topic);
	const article: Article = {
		'@type': 'Article',
		headline: question.question,
		description: question.why,
		inLanguage: isSameLanguage(question.lang, site.lang) ? site.lang : question.lang,
		...(site.shareImages && { image: absolute(site, shareImageAddress(address)) }),
		mainEntityOfPage: absolute(site, address),
		publisher: firmOf(site),
		isPartOf: { '@id': webSiteOf(site)['@id'] },
	};
	return [
		article,
		breadcrumbs([
			[site.name, absolute(site, '/')],
			[bankName, absolute(site, '/questions/')],
			...(topic ? [[topic.name, absolute(site, topicAddress(topic.id))] as const] : []),
			[question.question, absolute(site, address)],
		]),
	];
}

/** On the glossary: its terms, as one set for each language they are in. */
export function glossaryNodes(terms: readonly TermEntry[], site: SiteData, name: string): Node[] {
	const address = absolute(site, '/glossary/');
	const sets = Map.groupBy(terms, ({ lang }) => (isSameLanguage(lang, site.lang) ? site.lang : lang));
	return [...sets].map(([inLanguage, entries]): Exclude<DefinedTermSet, string> => ({
		'@type': 'DefinedTermSet',
		name,
		inLanguage,
		hasDefinedTerm: entries.map(({ id, term, meaning }) => ({
			'@type': 'DefinedTerm',
			name: term,
			description: meaning,
			url: `${address}#${id}`,
		})),
	}));
}

function contactPoint({ name, role, email, phone }: NonNullable<SiteData['contact']>): ContactPoint {
	return {
		'@type': 'ContactPoint',
		name,
		...(role !== undefined && { contactType: role }),
		...(email !== undefined && { email }),
		...(phone !== undefined && { telephone: phone }),
	};
}

function breadcrumbs(steps: readonly (readonly [name: string, address: string])[]): BreadcrumbList {
	return {
		'@type': 'BreadcrumbList',
		itemListElement: steps.map(([name, item], index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name,
			item,
		})),
	};
}

function firmOf(site: SiteData) {
	const url = absolute(site, '/');
	return { '@type': 'Organization', '@id': firmId(site), name: site.name, url } as const;
}

function webSiteOf(site: SiteData) {
	const url = absolute(site, '/');
	return { '@type': 'WebSite', '@id': `${url}#site`, name: site.name, url } as const;
}

/** The firm is one and the same in all languages. */
function firmId({ origin, siteBase }: SiteData): string {
	return `${origin}${siteBase}#firm`;
}

function absolute({ origin, localeBase }: SiteData, path: string): string {
	return origin + localeBase + path.slice(1);
}
