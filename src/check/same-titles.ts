import type { Loaded } from '../build/load.ts';
import type { Section } from './section.ts';

/** Guides that readers cannot tell apart in lists and in the search, one of them the firm's at least. */
export function sameTitleSection({ library }: Pick<Loaded, 'library'>): Section {
	const byTitle = Map.groupBy(library.guides, ({ title }) => title.toLowerCase());
	return {
		title: 'Guides of the same title',
		lines: [...byTitle.values()]
			.filter((guides) => guides.length > 1 && guides.some(({ origin }) => origin === 'firm'))
			.map((guides) => `${guides[0]?.title}: ${guides.map(({ id }) => id).join(', ')}`),
		hint: 'Give each a title of its own, or hide one: in lists and in the search, readers cannot tell them apart.',
	};
}
