import type { Library } from '../../library/library.ts';
import { guideAddress } from '../../library/links.ts';
import { sectionAddress } from '../../library/routes.ts';

/** Texts of the firm's own that are looked at: enough to see each thing that it uses. */
const mostOwn = 20;

/** One page of each kind, and the firm's own, by their addresses below the home page. */
export function pagesToLookAt({
	sections,
	guides,
	pages,
}: Pick<Library, 'sections' | 'guides' | 'pages'>): string[] {
	const own = [
		...guides.filter(({ origin }) => origin === 'firm').map(({ id }) => guideAddress(id)),
		...pages.filter(({ origin }) => origin === 'firm').map(({ id }) => `/${id}/`),
	];
	const ofSections = sections.flatMap(({ id }) => {
		const first = guides.find(({ section }) => section === id);
		return [sectionAddress(id), ...(first ? [guideAddress(first.id)] : [])];
	});
	const all = ['/', '/guides/', ...ofSections, ...own.slice(0, mostOwn), '/questions/', '/search/', '/plan/'];
	return [...new Set(all)].map((address) => address.slice(1));
}
