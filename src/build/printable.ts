import type { FontRequest } from '../site/fonts/font-source.ts';
import { lettersMissing } from '../site/fonts/paper-letters.ts';
import type { Loaded } from './load.ts';

/**
 * Leaves the PDF files out of a site whose language no font of it draws: all else is built all the same.
 * @returns also what its maker should know of that
 */
export function printable(
	loaded: Loaded,
	request: FontRequest,
): { loaded: Loaded; note: string | undefined } {
	const { site } = loaded;
	const { handbook } = site.brand;
	if (!handbook.files.includes('pdf')) return { loaded, note: undefined };
	const missing = lettersMissing(site, request);
	if (missing.length === 0) return { loaded, note: undefined };
	const files = handbook.files.filter((kind) => kind !== 'pdf');
	const brand = { ...site.brand, handbook: { ...handbook, files } };
	return {
		loaded: { ...loaded, site: { ...site, brand } },
		note: `No PDF files in "${site.lang}": no font of the site draws ${missing.slice(0, 5).join(' ')}. The pictures of shared pages lack these letters too. Name one that does in the field "fonts.body" of ${site.brandFile}, or leave pdf out of the field "handbook.files".`,
	};
}
