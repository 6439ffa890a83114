import type { Addresses } from '../library/addresses.ts';
import { guideAddress } from '../library/links.ts';
import { bankAddresses } from '../library/question-bank.ts';
import { leftOutRoutes, routesWith, sectionAddress } from '../library/routes.ts';
import { publicFiles } from '../site/public-files.ts';
import type { Site } from '../site/site.ts';
import { madeFiles } from './made-addresses.ts';
import type { Bodies } from './compile-bodies.ts';
import type { Texts } from './read-texts.ts';

/** Finds every address that texts, data files and the brand may name. */
export function findAddresses(site: Site, texts: Texts, { guides, factsOf }: Bodies): Addresses {
	const readable = guides.filter((guide) => factsOf(guide).readable);
	const unread = guides.filter((guide) => !readable.includes(guide)).map(({ id }) => id);
	const broken = new Set([...texts.unread, ...unread].filter((id) => !texts.hidden.has(id)));

	const sectionIds = texts.sections.all.map(({ id }) => id);
	// A section that seems empty may hold a guide that cannot be read yet.
	const mayAppear = broken.size > 0 ? sectionIds.filter((id) => !texts.sections.hidden.has(id)) : [];
	const sections = new Set([...guides.map(({ data }) => data.section), ...mayAppear]);
	const absentRoutes = new Set(sectionIds.filter((id) => !sections.has(id)).map(sectionAddress));
	const shownInBank = new Set(bankAddresses(texts.knowledge, site.lang).map(([address]) => address));
	const inBank = bankAddresses(texts.whole, site.lang).map(([address]) => address);
	// A page with a fault of its own is there: what leads to it is no fault besides.
	const plain = texts.pages.filter((page) => factsOf(page).readable);
	const headingsOf = (entry: Parameters<typeof factsOf>[0]) => factsOf(entry).headings.map(({ id }) => id);
	const { files, diagnostics } = publicFiles(site.publicDirs, site.brandFile);
	const pages = [...texts.pages.map(({ id }) => id), ...texts.heldBack.pages, ...texts.unreadPages];
	return {
		readable,
		guides: [...readable.map(({ id }) => id), ...broken],
		absent: new Set([...texts.hidden, ...broken]),
		sections,
		pages,
		routes: new Set([
			...routesWith(
				sectionIds.filter((id) => sections.has(id)),
				texts.features,
			),
			...inBank,
			...pages.map((id) => `/${id}/`),
		]),
		absentRoutes,
		leftOut: leftOutRoutes(texts.features),
		gone: new Set([
			...texts.heldBack.pages.map((id) => `/${id}/`),
			...absentRoutes,
			...inBank.filter((address) => !shownInBank.has(address)),
		]),
		own: site,
		files: new Set([...files, ...madeFiles(site, texts, guides, broken)]),
		headings: new Map([
			...readable.map((guide) => [guideAddress(guide.id), headingsOf(guide)] as const),
			...plain.map((page) => [`/${page.id}/`, headingsOf(page)] as const),
		]),
		diagnostics,
	};
}
