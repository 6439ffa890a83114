import type { Loaded } from '../build/load.ts';
import { folderOf } from '../site/locales.ts';
import { inRows, type Section } from './section.ts';

/**
 * One section about a site in all its languages. A line that is not true of all of them says of which it is.
 * @param make says what there is to tell in one language
 */
export function inAllLanguages(
	all: readonly [Loaded, ...Loaded[]],
	make: (loaded: Loaded) => Section,
): Section {
	const told = all.map((loaded) => ({ lang: loaded.site.lang, section: make(loaded) }));
	const lines = new Set(told.flatMap(({ section }) => section.lines));
	const marked = [...lines].map((line) => {
		const langs = told.filter(({ section }) => section.lines.includes(line)).map(({ lang }) => lang);
		return langs.length === all.length ? line : `${line}  (${langs.join(', ')})`;
	});
	return { ...make(all[0]), lines: all.length === 1 ? marked : marked.sort() };
}

/** What a site shows in some of its languages alone, and what of its brand no language says otherwise. */
export function languageSections(all: readonly Loaded[]): Section[] {
	return all.flatMap((loaded) => {
		const { lang, brand, brandFile, locales, files } = loaded.site;
		const folder = folderOf(lang);
		const missing = (noun: string, idsOf: (one: Loaded) => string[]) =>
			inRows(
				noun,
				[...new Set(all.flatMap(idsOf))].filter((id) => !idsOf(loaded).includes(id)),
			);
		const ownBrand = lang === locales[0].lang || files.some(({ path }) => path === `${folder}/brand.yaml`);
		return [
			{
				title: `Guides and pages that stand in another language and not in "${lang}"`,
				lines: [
					...missing('guides', ({ library }) => library.guides.map(({ id }) => id)),
					...missing('pages', ({ library }) => library.pages.map(({ id }) => id)),
				],
				hint: `Put translations of the same file name into content/${folder}/.`,
			},
			{
				title: `Words of your brand that readers in "${lang}" see in "${locales[0].lang}"`,
				lines: ownBrand
					? []
					: inRows(
							'fields',
							worded.filter((field) => isFilled(brand[field])),
						),
				hint: `Write these fields of ${brandFile} in that language into content/${folder}/brand.yaml.`,
			},
		];
	});
}

/** Fields of the brand that hold words for readers. */
const worded = [
	'tagline',
	'contact',
	'consultants',
	'callToAction',
	'announcement',
	'home',
	'navigation',
	'footer',
] as const;

function isFilled(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return value !== undefined;
	return Object.values(value).some(isFilled);
}
