import type { Page } from './library.ts';

/** Pages on which readers look for the people of the firm, the first choice first. */
const ids: readonly string[] = ['about', 'contact'];

/** Whether a page shows all people of the firm below its text. */
export function showsPeople({ id }: Pick<Page, 'id'>): boolean {
	return ids.includes(id);
}

/** Where all people of the firm stand; nothing on a site that has no such page. */
export function peopleAddress(pages: readonly Pick<Page, 'id'>[]): string | undefined {
	const id = ids.find((name) => pages.some((page) => page.id === name));
	return id && `/${id}/#people`;
}
