import type { Library } from '../library/library.ts';
import { guideAddress } from '../library/links.ts';

/** Addresses of every page that the search must find. */
export function searchable({ guides, pages }: Library): string[] {
	return [
		...guides.map(({ id }) => guideAddress(id)),
		...pages.map(({ id }) => `/${id}/`),
		'/questions/',
		'/evidence/',
		'/glossary/',
	];
}
