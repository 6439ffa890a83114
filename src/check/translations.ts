import { stringify } from 'yaml';
import type { Loaded } from '../build/load.ts';
import { isSameLanguage } from '../lib/language.ts';
import { readYaml } from '../lib/yaml/yaml.ts';
import { fallbackLocale } from '../site/fallback-language.ts';
import { inRows, type Section } from './section.ts';

/** What a site shows in the fallback language, as nobody has translated it. */
export function translationSections({ site, library }: Pick<Loaded, 'site' | 'library'>): Section[] {
	const locale = new Intl.Locale(site.lang).language;
	if (locale === fallbackLocale) return [];
	const isForeign = ({ lang }: { lang: string }) => !isSameLanguage(lang, site.lang);
	const where = site.locales.length > 1 ? ` into "${site.lang}"` : '';
	const named = (noun: string, entries: readonly { id: string; lang: string }[]) =>
		inRows(
			noun,
			entries.filter(isForeign).map(({ id }) => id),
		);
	return [
		{
			title: `Guides and pages in English, as there is no translation${where}`,
			lines: [...named('guides', library.guides), ...named('pages', library.pages)],
			hint: `Put translations of the same file name into content/${locale}/.`,
		},
		{
			title: `Words of the interface in English, as there is no translation${where}`,
			lines: missingStrings(site, locale),
			hint: `Copy these lines into content/${locale}/strings.yaml and translate what follows the colons.`,
		},
		{
			title: `Question bank and explained words in English, as there is no translation${where}`,
			lines: [
				...named('topics', library.topics),
				...named('questions', library.questions),
				...named('roles', library.roles),
				...named('words', library.glossary),
			],
			hint: `Write them, with the same ids, into content/${locale}/: questions/<topic>.yaml, roles.yaml and glossary.yaml.`,
		},
	];
}

function missingStrings({ files, strings }: Loaded['site'], locale: string): string[] {
	const translated = new Set(
		files
			.filter((file) => file.kind === 'data' && file.name === 'strings' && file.locale === locale)
			.flatMap(({ text, file }) => Object.keys(readYaml(text, file).data ?? {})),
	);
	return Object.entries(strings)
		.filter(([key]) => !translated.has(key))
		.map(([key, text]) => stringify({ [key]: text }, { lineWidth: 0 }).trimEnd());
}
