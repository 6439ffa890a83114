import type { translator } from '../lib/translate.ts';
import type { StringKey } from '../schema/strings.ts';
import { isOwnPage, type Library } from './library.ts';
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

/** What a search can be narrowed to on a site: only what it has. */
export function searchFilters(
	{ sections, stages, pages }: Pick<Library, 'sections' | 'stages' | 'pages'>,
	{ name }: Pick<SiteData, 'name'>,
	t: ReturnType<typeof translator<StringKey>>,
): SearchFilter[] {
	const shownKinds = kinds.filter((kind) => kind !== 'firm' || pages.some(isOwnPage));
	return [
		{ name: 'section', options: sections } as const,
		{ name: 'stage', options: stages } as const,
		{
			name: 'kind',
			options: shownKinds.map((id) => ({ id, name: t(`search.kind.${id}`, { name }) })),
		} as const,
	].filter(({ options }) => options.length > 0);
}
