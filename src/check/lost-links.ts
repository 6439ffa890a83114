import type { Loaded } from '../build/load.ts';
import { readLink } from '../library/links.ts';
import type { Section } from './section.ts';

/** Links in texts of the firm to what its site hides: on the page, their words stand as text. */
export function lostLinkSection({
	site,
	factsByFile,
	hidden,
	gone,
	heldBack,
}: Pick<Loaded, 'site' | 'factsByFile' | 'hidden' | 'gone' | 'heldBack'>): Section {
	const own = new Set(site.files.filter(({ origin }) => origin === 'firm').map(({ file }) => file));
	const isLost = (to: string) => {
		const { path = '', guide, fileOf } = readLink(to, site) ?? {};
		const id = guide ?? fileOf ?? '';
		return gone.has(path) || (hidden.has(id) && !heldBack.guides.includes(id));
	};
	const links = [...factsByFile.values()].flatMap(({ links }) => links);
	return {
		title: 'Links of yours to what your site hides',
		lines: links
			.filter(({ to, file }) => own.has(file) && isLost(to))
			.map(({ to, file, line }) => `${file}:${line}: ${to}`),
		hint: 'On the page, their words stand as text. Take the link away, or show what it leads to.',
	};
}
