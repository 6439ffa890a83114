import type { translator } from '../lib/translate.ts';
import type { StringKey } from '../schema/strings.ts';
import { guideById, isOwnPage, type Library } from './library.ts';
import type { SiteData } from './site-data.ts';

/** What pages can be, in the order of the filter. */
const kinds = [
	'guide',
	'situation',
	'tool',
	'questions',
	'law',
	'evidence',
	'glossary',
	'firm',
	'page',
] as const;

/** A choice that narrows a search down. */
interface SearchFilter {
	name: 'section' | 'stage' | 'kind';
	options: readonly { id: string; name: string }[];
}

type Filtered = Pick<Library, 'sections' | 'stages' | 'pages' | 'features' | 'laws'>;

/** What a search can be narrowed to on a site: only what it has. */
export function searchFilters(
	{ sections, stages, pages, features, laws }: Filtered,
	{ name }: Pick<SiteData, 'name'>,
	t: ReturnType<typeof translator<StringKey>>,
): SearchFilter[] {
	const isThere: Partial<Record<(typeof kinds)[number], boolean>> = {
		situation: sections.some(({ kind }) => kind === 'situations'),
		tool: features.tools,
		questions: features.questions,
		law: laws.rows.length > 0,
		evidence: features.evidence,
		glossary: features.glossary,
		firm: pages.some(isOwnPage),
		page: pages.some((page) => !isOwnPage(page)),
	};
	const shownKinds = kinds.filter((kind) => isThere[kind] ?? true);
	return [
		{ name: 'section', options: sections } as const,
		{ name: 'stage', options: stages } as const,
		{
			name: 'kind',
			options: shownKinds.map((id) => ({ id, name: t(`search.kind.${id}`, { name }) })),
		} as const,
	].filter(({ name: of, options }) => options.length > (of === 'kind' ? 1 : 0));
}

/**
 * Searches that the search offers to somebody who has typed nothing yet. Of `what to wear > what-to-wear-and-bring`,
 * the words are offered only if that guide appears.
 */
export function searchExamples(
	t: ReturnType<typeof translator<StringKey>>,
	library: Pick<Library, 'guides'>,
): string[] {
	return t('home.tries.list')
		.split('|')
		.map((example) => example.split('>').map((part) => part.trim()))
		.filter(([, guide]) => guide === undefined || guideById(library, guide) !== undefined)
		.flatMap(([words = '']) => (words === '' ? [] : [words]));
}
