import { atomFeed } from '../feeds/atom.ts';
import { llmsText } from '../feeds/llms.ts';
import { robotsFile } from '../feeds/robots.ts';
import { securityText } from '../feeds/security-txt.ts';
import { sitemap } from '../feeds/sitemap.ts';
import { isSameLanguage } from '../lib/language.ts';
import {
	feedFile,
	llmsFile,
	robotsName,
	securityFile,
	sitemapFile,
	markdownAddress,
} from '../lib/generated-addresses.ts';
import { isReviewed } from '../library/held-back.ts';
import { guidesOf, isOwnPage } from '../library/library.ts';
import { guideAddress } from '../library/links.ts';
import { sitemapPages } from '../library/sitemap-pages.ts';
import { questionAddress } from '../library/question-address.ts';
import type { LocaleData } from '../library/site-data.ts';
import { currentSecurity } from '../site/security.ts';
import { absolute, canonicalAnswers, canonicalGuides } from './canonical-texts.ts';
import type { Loaded } from './load.ts';
import type { SiteFile } from './generated-files.ts';

/**
 * What tells other programs of a site: the Atom feed and llms.txt in each language; for the whole site the sitemap, and
 * where it stands at the top of its host, robots.txt and security.txt.
 * @param locales the languages of a site that has several, else none
 * @param all the site in each of its languages, the main one first
 * @param today as `2026-11-22`
 */
export function feedFiles(
	loaded: Loaded,
	locales: readonly LocaleData[],
	all: readonly Loaded[],
	today: string,
): SiteFile[] {
	const { site } = loaded;
	const files: Record<string, string> = {
		[feedFile]: feedOf(loaded, locales),
		[llmsFile]: summaryOf(loaded, locales),
	};
	if (site.localeBase === site.siteBase) {
		files[sitemapFile] = sitemap(all.flatMap((other) => sitemapPages(other.library, other.site, locales)));
	}
	if (site.localeBase === '/') {
		const parts = all.map((other) => `${other.site.localeBase}search/panel/`);
		files[robotsName] = robotsFile(absolute(loaded, `/${sitemapFile}`), parts);
		const security = currentSecurity(site.brand.security, today);
		const languages = all.map(({ site: { lang } }) => lang);
		if (security) files[securityFile] = securityText(security, languages, site.origin);
	}
	return Object.entries(files).map(([path, data]) => ({ path, data }));
}

function feedOf(loaded: Loaded, locales: readonly LocaleData[]): string {
	const { brand, lang, t } = loaded.site;
	return atomFeed({
		title: `${brand.name} – ${t('nav.guides')}`,
		subtitle: brand.tagline,
		author: brand.name,
		lang,
		home: absolute(loaded, '/'),
		address: absolute(loaded, `/${feedFile}`),
		entries: canonicalGuides(loaded, locales)
			.filter(isReviewed)
			.map((guide) => ({
				title: guide.title,
				summary: guide.promise,
				address: absolute(loaded, guideAddress(guide.id)),
				updated: guide.reviewed,
				lang: isSameLanguage(guide.lang, lang) ? undefined : guide.lang,
			})),
	});
}

function summaryOf(loaded: Loaded, locales: readonly LocaleData[]): string {
	const { site, library } = loaded;
	const here = new Set(canonicalGuides(loaded, locales).map(({ id }) => id));
	const { features } = library;
	const lists = (['questions', 'evidence', 'glossary'] as const).filter((id) => features[id]);
	const listed = lists.map((id) => ({
		title: site.t(`${id}.title`),
		address: absolute(loaded, `/${id}/`),
		note: site.t(`${id}.promise`),
	}));
	const own = library.pages
		.filter(isOwnPage)
		.map(({ id, title, promise }) => ({ title, address: absolute(loaded, `/${id}/`), note: promise }));
	const others = locales
		.filter(({ lang }) => lang !== site.lang)
		.map(({ name, localeBase }) => ({ title: name, address: `${site.origin}${localeBase}${llmsFile}` }));
	return llmsText({
		title: site.brand.name,
		summary: site.brand.tagline,
		parts: [
			...library.sections.map((section) => ({
				name: section.name,
				links: guidesOf(library, section.id)
					.filter(({ id }) => here.has(id))
					.map(({ id, title, promise }) => ({
						title,
						address: absolute(loaded, markdownAddress(guideAddress(id))),
						note: promise,
					})),
			})),
			{
				name: site.t('home.bank'),
				links: canonicalAnswers(loaded, locales).map((question) => ({
					title: question.question,
					address: absolute(loaded, markdownAddress(questionAddress(question))),
					note: question.why,
				})),
			},
			{ name: site.brand.name, links: own },
			// llmstxt.org gives this heading a meaning of its own: what can be left out.
			{ name: 'Optional', links: [...listed, ...others] },
		],
	});
}
