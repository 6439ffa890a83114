import type { StringKey } from '../schema/strings.ts';
import { isOwnPage, type Library } from './library.ts';
import type { MenuEntry } from './menu.ts';
import type { SiteData } from './site-data.ts';

/**
 * The links at the foot of every page, in groups: what is the firm's, what the handbook is, and what the law wants to
 * be found. A page that the firm links itself stands once, under the firm's words.
 */
export function footerOf(
	{ footer: { links } }: Pick<SiteData, 'footer'>,
	{ pages, features }: Pick<Library, 'pages' | 'features'>,
	t: (key: StringKey) => string,
): MenuEntry[][] {
	const own = links.map(({ label, to }) => ({ text: label, to }));
	const others = pages.map((page) => ({ ...page, text: page.title, to: `/${page.id}/` }));
	const unlinked = others.filter(({ to }) => !links.some((link) => link.to === to));
	const entry = ({ text, to, lang }: MenuEntry) => ({ text, to, ...(lang !== undefined && { lang }) });
	const isLegal = ({ to }: MenuEntry) => others.some((page) => page.to === to && page.legal);
	return [
		[...own.filter((link) => !isLegal(link)), ...unlinked.filter(isOwnPage).map(entry)],
		[
			...(features.evidence ? [{ text: t('nav.evidence'), to: '/evidence/' }] : []),
			...(features.glossary ? [{ text: t('nav.glossary'), to: '/glossary/' }] : []),
			{ text: t('nav.handbook'), to: '/handbook/' },
			...unlinked.filter((page) => !isOwnPage(page) && !page.legal).map(entry),
		],
		[...own.filter(isLegal), ...unlinked.filter(({ legal }) => legal).map(entry)],
	].reduce(withoutSingles, []);
}

/** Adds a group to those before it; a link of one group or the other that would stand alone stands with its neighbours. */
function withoutSingles(groups: MenuEntry[][], group: MenuEntry[]): MenuEntry[][] {
	const last = groups.at(-1);
	if (group.length === 0) return groups;
	if (!last || (last.length > 1 && group.length > 1)) return [...groups, group];
	return [...groups.slice(0, -1), [...last, ...group]];
}
