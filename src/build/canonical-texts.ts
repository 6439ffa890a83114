import { guideAddress } from '../library/links.ts';
import type { Guide } from '../library/library.ts';
import { hasOwnPage, questionAddress } from '../library/question-address.ts';
import type { BankQuestion } from '../library/question-files.ts';
import type { LocaleData } from '../library/site-data.ts';
import { translationsOf } from '../library/translations.ts';
import type { Loaded } from './load.ts';

/** The guides of a site in one language whose text has no better place in another one. */
export function canonicalGuides(
	{ site, library }: Pick<Loaded, 'site' | 'library'>,
	locales: readonly LocaleData[],
): Guide[] {
	return library.guides.filter(
		({ id }) => translationsOf(guideAddress(id), site.lang, locales).original === undefined,
	);
}

/** The questions with a page of their own in one language whose text has no better place in another one. */
export function canonicalAnswers(
	{ site, library }: Pick<Loaded, 'site' | 'library'>,
	locales: readonly LocaleData[],
): BankQuestion[] {
	return library.questions
		.filter(hasOwnPage)
		.filter(
			(question) => translationsOf(questionAddress(question), site.lang, locales).original === undefined,
		);
}

/** Full address of something on the site. @param path from the top of the pages in this language */
export function absolute({ site: { origin, localeBase } }: Pick<Loaded, 'site'>, path: string): string {
	return origin + localeBase + path.slice(1);
}
