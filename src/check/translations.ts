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
		...sameStrings(site, locale),
		{
			title: `Names of sections and stages in English, as there is no translation${where}`,
			lines: [...named('sections', library.sections), ...named('stages', library.stages)],
			hint: `Write their names and summaries, with the same ids, into content/${locale}/sections.yaml and journey.yaml.`,
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

/** How many keys are named of lines that were copied and not translated. */
const fewKeys = 8;

/** Lines of several words that say the same as the English ones: one word can be the same in both languages. */
function sameStrings({ files }: Loaded['site'], locale: string): Section[] {
	const english = stringsIn(files, fallbackLocale);
	const own = [...stringsIn(files, locale)];
	const same = own
		.filter(([key, text]) => /\p{L}\s+\p{L}/u.test(text) && english.get(key) === text)
		.map(([key]) => key);
	const more = same.length > fewKeys ? ' and more' : '';
	return [
		{
			title: `${same.length} of ${own.length} lines in content/${locale}/strings.yaml say the same as the English ones`,
			lines: inRows('lines', same.slice(0, fewKeys)).map((row, at, all) =>
				at === all.length - 1 ? row + more : row,
			),
			hint: 'Translate what follows the colons. A line that is right as it is can stay.',
		},
	];
}

/** The words of the interface that stand in files of a language. */
function stringsIn(files: Loaded['site']['files'], locale: string): Map<string, string> {
	return new Map(
		files
			.filter((file) => file.kind === 'data' && file.name === 'strings' && file.locale === locale)
			.flatMap(({ text, file }) => Object.entries(readYaml(text, file).data ?? {}))
			.map(([key, text]) => [key, String(text)]),
	);
}

function missingStrings({ files, strings }: Loaded['site'], locale: string): string[] {
	const translated = stringsIn(files, locale);
	return Object.entries(strings)
		.filter(([key]) => !translated.has(key))
		.map(([key, text]) => stringify({ [key]: text }, { lineWidth: 0 }).trimEnd());
}
