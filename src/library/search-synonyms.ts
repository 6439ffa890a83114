import type { GuideFrontMatter } from '../schema/guide.ts';
import type { SearchLanguage } from '../schema/search.ts';

/** Fields over which the phrases of a guide are spread: of the fifty that it may have, two in each. */
const phraseFields = 25;

/**
 * What the search is told about a guide beyond its text, as fields: its phrases in `words0`, `words1` and so on, and in
 * `same` what means the same. Words of a query that stand in one phrase say more than words that stand in several, and
 * Pagefind tells in which field a word stands.
 */
export function toldWords(
	guide: Pick<GuideFrontMatter, 'title' | 'search'>,
	language: SearchLanguage,
): [field: string, words: string][] {
	const spread = Array.from({ length: phraseFields }, (_, field): [string, string] => [
		`words${field}`,
		guide.search.filter((_phrase, at) => at % phraseFields === field).join(' · '),
	]);
	return [...spread, ['same', sameWords(guide, language).join(' · ')] as [string, string]].filter(
		([, words]) => words !== '',
	);
}

/** Synonyms: words that mean the same as words of a guide's title or its search words, and do not stand there. */
function sameWords(
	{ title, search }: Pick<GuideFrontMatter, 'title' | 'search'>,
	{ same }: SearchLanguage,
): string[] {
	const own = ` ${plain([title, ...search].join(' '))} `;
	const stands = (word: string) => own.includes(` ${plain(word)} `);
	return [...new Set(same.filter((group) => group.some(stands)).flat())].filter((word) => !stands(word));
}

/** What phrases of a title mean where a reader types them: the search looks for that, and not for what the title says. */
export function meantWords(title: string, { means }: Pick<SearchLanguage, 'means'>): string[] {
	const own = ` ${plain(title)} `;
	return Object.entries(means)
		.filter(([phrase]) => own.includes(` ${plain(phrase)} `))
		.map(([, meant]) => meant);
}

function plain(text: string): string {
	return text
		.toLocaleLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
