import { directionOf } from './direction.ts';
import { isSameLanguage } from './language.ts';

/** Attributes for a text in another language than the text around it; none where they are the same. */
export function inLanguage(lang: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
	return isSameLanguage(lang, around) ? {} : { lang, dir: directionOf(lang) };
}
