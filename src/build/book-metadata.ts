import { formatMonth } from '../lib/dates.ts';
import { phoneLink } from '../lib/phone.ts';
import { editionOf, handbookParts } from '../library/handbook.ts';
import { sectionById } from '../library/library.ts';
import type { Firm } from '../documents/book.ts';
import type { BookMetadata } from '../documents/books.ts';
import { logoFile } from '../site/logo.ts';
import type { Site } from '../site/site.ts';
import { questionChapterId } from './question-chapters.ts';
import type { Loaded } from './load.ts';

/** What the books of a site in one language share: who publishes them, and the words around their texts. */
export function bookMetadataOf({ site, library }: Loaded): BookMetadata {
	const { t, lang, dir, origin, brand } = site;
	const address = new URL(site.localeBase, origin).href;
	return {
		lang,
		dir,
		firm: { name: brand.name, address, logo: logoFile(site), contact: contactOf(site) },
		parts: [
			...handbookParts(library, brand.handbook).map(({ name, guides }) => ({
				title: name,
				guides: guides.map((guide) => guide.id),
			})),
			...(brand.handbook.questions && library.topics.length > 0
				? [{ title: t('home.bank'), guides: library.topics.map(({ id }) => questionChapterId(id)) }]
				: []),
		],
		titleOf: (of) => {
			if (of === 'handbook') return { title: t('handbook.book'), promise: t('handbook.promise.file') };
			const { name, summary } = sectionById(library, of.section);
			const title = of.volume === undefined ? name : t('handbook.volume', { name, n: of.volume });
			return { title, promise: summary };
		},
		reviewedOf: (ids) => editionOf(library.guides.filter(({ id }) => ids.includes(id))),
		wordsOf: (reviewed) => ({
			contents: t('handbook.contents'),
			edition:
				reviewed === undefined ? undefined : t('handbook.edition', { date: formatMonth(reviewed, lang) }),
			online: t('handbook.online'),
			page: t('handbook.page', { n: '{n}' }),
		}),
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
