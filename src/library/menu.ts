import type { StringKey } from '../schema/strings.ts';
import { kindOf, type Library } from './library.ts';
import { sectionAddress } from './routes.ts';

/** An entry of the menu. */
interface MenuEntry {
	/** Of the part of the site that it stands for. */
	id: string;
	/** Address from the top of the site. */
	to: string;
	name: string;
	/** Language of the name, where it is not the site's. */
	lang?: string;
}

/** Sections in the menu: more would not fit beside the rest. */
const most = 2;

/** The menu: all guides, the questions, sections that the journey does not lead through, the tools. */
export function menuOf(library: Pick<Library, 'sections'>, t: (key: StringKey) => string): MenuEntry[] {
	const sections = library.sections.filter(({ kind }) => kind !== 'journey').slice(0, most);
	return [
		{ id: 'guides', to: '/guides/', name: t('nav.guides') },
		{ id: 'questions', to: '/questions/', name: t('nav.questions') },
		...sections.map(({ id, name, lang }) => ({ id, to: sectionAddress(id), name, lang })),
		{ id: 'tools', to: '/tools/', name: t('nav.tools') },
	];
}

/** The part of the site to which the pages of a section belong: the section itself where the menu may name it. */
export function partOf(library: Pick<Library, 'sections'>, section: string): string {
	return kindOf(library, section) === 'journey' ? 'guides' : section;
}
