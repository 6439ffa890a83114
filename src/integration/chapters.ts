import { toChapter, type Chapter } from '../export/book.ts';
import { directionOf } from '../lib/direction.ts';
import { isSameLanguage } from '../lib/language.ts';
import { handbookParts } from '../library/handbook.ts';
import { guideAddress } from '../library/links.ts';
import { absolute } from './shared-files.ts';
import type { SiteState } from './site-state.ts';

/** The chapters of the handbook of a site in one language, in their order. */
export function chaptersOf({ loaded, treeOf }: Pick<SiteState, 'loaded' | 'treeOf'>): Chapter[] {
	const { site, library } = loaded;
	const guides = handbookParts(library, site.brand.handbook).flatMap((part) => part.guides);
	const together = new Set(guides.map(({ id }) => id));
	return guides.map((guide) => {
		const { id, section, title, promise, hurry } = guide;
		const lang = isSameLanguage(guide.lang, site.lang) ? site.lang : guide.lang;
		const address = absolute(loaded, guideAddress(id));
		const head = { id, section, title, promise, hurry, address, lang, dir: directionOf(lang) };
		return toChapter(head, treeOf(guide), { base: site.base, together });
	});
}
