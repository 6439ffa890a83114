import { formatMonth } from '../lib/month.ts';
import { phoneLink } from '../lib/phone.ts';
import { editionOf, handbookParts, type Publication } from '../library/handbook.ts';
import { sectionById } from '../library/library.ts';
import type { ChapterHead, Firm } from '../documents/book.ts';
import type { BookPlan } from '../documents/books.ts';
import { logoFile } from '../site/logo.ts';
import type { Site } from '../site/site.ts';
import { questionChapterId } from './question-chapters.ts';
import type { Loaded } from './load.ts';

/**
 * Plans the books of a site in one language: which guides are in them, who publishes them, and the words around them.
 * @param heads every chapter of the handbook, in order
 */
export function bookPlanner(
	{ site, library }: Loaded,
	heads: readonly ChapterHead[],
): (publication: Publication) => BookPlan {
	const { t, lang, dir, origin, brand } = site;
	const address = new URL(site.localeBase, origin).href;
	const firm = { name: brand.name, address, logo: logoFile(site), contact: contactOf(site) };
	const ofHandbook = [
		...handbookParts(library, brand.handbook).map(({ name, guides }) => ({
			title: name,
			guides: guides.map((guide) => guide.id),
		})),
		...(brand.handbook.questions && library.topics.length > 0
			? [{ title: t('home.bank'), guides: library.topics.map(({ id }) => questionChapterId(id)) }]
			: []),
	];
	return ({ name, of, guides }) => {
		const reviewed = editionOf(library.guides.filter(({ id }) => guides.includes(id)));
		const words = {
			contents: t('handbook.contents'),
			edition:
				reviewed === undefined ? undefined : t('handbook.edition', { date: formatMonth(reviewed, lang) }),
			online: t('handbook.online'),
			accessible: t('handbook.accessible'),
			page: t('handbook.page', { n: '{n}' }),
		};
		const shared = { name, firm, reviewed, words };
		const parts = [{ title: undefined, guides }];
		if (of === 'handbook') {
			const [title, promise] = [t('handbook.book'), t('handbook.promise.file')];
			return { ...shared, title, promise, lang, dir, parts: ofHandbook };
		}
		if ('section' in of) {
			const { name: section, summary: promise } = sectionById(library, of.section);
			const title = of.volume === undefined ? section : t('handbook.volume', { name: section, n: of.volume });
			return { ...shared, title, promise, lang, dir, parts };
		}
		const first = heads.find(({ id }) => id === of.guide);
		if (!first) throw new Error(`The handbook has no guide "${of.guide}".`);
		const { title, promise, lang: own, dir: ownDir } = first;
		return { ...shared, title, promise, lang: own, dir: ownDir, parts };
	};
}

/** The one contact, or else the consultants. */
function contactOf({ brand }: Site): Firm['contact'] {
	const people = brand.contact ? [brand.contact] : brand.consultants;
	return people.flatMap(({ name, role, phone, email }) => [
		{ text: role === undefined ? name : `${name}, ${role}` },
		...(phone === undefined ? [] : [{ text: phone, to: phoneLink(phone) }]),
		...(email === undefined ? [] : [{ text: email, to: `mailto:${email}` }]),
	]);
}
