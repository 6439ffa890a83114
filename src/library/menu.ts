import type { StringKey } from '../schema/strings.ts';
import { kindOf, type Library } from './library.ts';
import { sectionAddress } from './routes.ts';
import type { SiteData } from './site-data.ts';

/** An entry of the menu. */
export interface MenuEntry {
	text: string;
	/** A page, from the top of the site, or an address elsewhere. */
	to: string;
	/** Language of the words, where it is not the site's. */
	lang?: string;
}

/** Entries in our own menu: more would not fit. */
const most = 5;

/** The menu: the firm's, or all guides, the questions, sections that the journey does not lead through, and the tools. */
export function menuOf(
	{ navigation }: Pick<SiteData, 'navigation'>,
	{ sections, features }: Pick<Library, 'sections' | 'features'>,
	t: (key: StringKey) => string,
): MenuEntry[] {
	if (navigation) return navigation;
	const before = [
		{ to: '/guides/', text: t('nav.guides') },
		...(features.questions ? [{ to: '/questions/', text: t('nav.questions') }] : []),
	];
	const after = features.tools ? [{ to: '/tools/', text: t('nav.tools') }] : [];
	const between = sections
		.filter(({ kind }) => kind !== 'journey')
		.map(({ id, name, lang }) => ({ to: sectionAddress(id), text: name, lang }))
		.slice(0, most - before.length - after.length);
	return [...before, ...between, ...after];
}

/** Address of the part of the site to which the pages of a section belong: itself, or all guides. */
export function partOf(library: Pick<Library, 'sections'>, section: string): string {
	return kindOf(library, section) === 'journey' ? '/guides/' : sectionAddress(section);
}
