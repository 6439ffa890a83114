import { today } from '../lib/environment.ts';
import {
	feedFile,
	iconFiles,
	llmsFile,
	markdownAddress,
	robotsName,
	securityFile,
	sitemapFile,
} from '../lib/generated-addresses.ts';
import { isSameLanguage } from '../lib/language.ts';
import { langOf, shelve } from '../library/assemble.ts';
import { publicationAddress, publications } from '../library/handbook.ts';
import { guideAddress } from '../library/links.ts';
import { hasOwnPage, questionAddress } from '../library/question-address.ts';
import { currentSecurity } from '../site/security.ts';
import type { Site } from '../site/site.ts';
import type { Bodies } from './compile-bodies.ts';
import type { Texts } from './read-texts.ts';

/**
 * Addresses of the files that Callback makes of a site in one of its languages and that somebody may want to link to:
 * the feed, what programs read, icons, texts as Markdown, and the documents.
 * @param broken ids of guides that will appear once they can be read: documents of them are as good as made
 */
export function madeFiles(
	site: Site,
	texts: Texts,
	guides: Bodies['guides'],
	broken: ReadonlySet<string>,
): string[] {
	const isMain = site.localeBase === site.siteBase;
	const isAtTop = site.localeBase === '/';
	return [
		feedFile,
		llmsFile,
		...(isMain ? [sitemapFile] : []),
		...(isAtTop ? [robotsName] : []),
		...(isAtTop && currentSecurity(site.brand.security, today()) ? [securityFile] : []),
		...Object.values(iconFiles).filter((name) => name !== iconFiles.drawing),
	]
		.map((path) => `/${path}`)
		.concat(markdownFiles(site, texts, guides), documents(site, texts, guides, broken));
}

/** Texts as Markdown stand in their own language alone, where the site has it. */
function markdownFiles({ lang, locales }: Site, { knowledge }: Texts, guides: Bodies['guides']): string[] {
	const isHere = (spoken: string) => locales.length === 1 || isSameLanguage(spoken, lang);
	return [
		...guides.filter(({ file }) => isHere(langOf(file.locale, lang))).map(({ id }) => guideAddress(id)),
		...knowledge.questions.filter((one) => hasOwnPage(one) && isHere(one.lang)).map(questionAddress),
	].map(markdownAddress);
}

function documents(
	{ brand: { handbook } }: Site,
	{ sections, journey }: Texts,
	guides: Bodies['guides'],
	broken: ReadonlySet<string>,
): string[] {
	const listed = guides.map(({ id, data }) => ({ ...data, id }));
	const made = publications(shelve(listed, sections.all, journey.stages), handbook).map(({ name }) => name);
	const ofBroken = [
		'handbook',
		...sections.all.map(({ id }) => id),
		...[...broken].map((id) => `guides/${id}`),
	];
	const names = broken.size === 0 ? made : [...made, ...ofBroken];
	return handbook.files.flatMap((kind) => names.map((name) => publicationAddress(name, kind)));
}
