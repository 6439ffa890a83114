import { join, sep } from 'node:path';
import { asWritten } from '../lib/wording.ts';
import { formsOf, type GlossaryEntry } from '../library/glossary.ts';
import type { TextRules } from '../markdown/text-rules.ts';
import type { Site } from '../site/site.ts';

/**
 * Says for the body of each guide and page how it is worded and which terms it links.
 * A guide leads to terms of its own language alone; plain pages lead to none.
 * @returns the function that finds the rules by a file's absolute path
 */
export function textRules(
	root: string,
	{ wordingOf }: Site,
	glossary: readonly GlossaryEntry[],
): (path: string) => TextRules {
	const ours = join(root, 'content') + sep;
	const terms = glossary.map((entry) => ({ id: entry.id, lang: entry.lang, forms: formsOf(entry) }));
	return (path) => {
		const places = path.matchAll(/[\\/]content[\\/]([a-z]{2,3})[\\/]([a-z]+)(?=[\\/])/g);
		const [, locale, kind] = [...places].at(-1) ?? [];
		const { reword } = path.startsWith(ours) ? wordingOf({ origin: 'callback', locale }) : asWritten;
		return {
			reword: reword === asWritten.reword ? undefined : reword,
			terms: kind === 'guides' ? terms.filter(({ lang }) => lang === locale) : [],
		};
	};
}
