import type { Loaded } from '../build/load.ts';
import type { Section } from './section.ts';

/** Lines at the top of guides that sum up a part of ours which the firm has written anew. */
export function summarySection({ library, parts }: Pick<Loaded, 'library' | 'parts'>): Section {
	const said = new Set(parts.filter(({ say }) => say !== undefined).map(nameOf));
	return {
		title: 'Lines at the top of a guide that still sum up our words, not yours',
		lines: library.guides.flatMap(({ id, parts: headings, hurry }) =>
			hurry
				.map(({ to, say }) => ({ to, name: nameOf({ guide: id, heading: to }), say }))
				.filter(({ to, name }) => headings.includes(to) && !said.has(name))
				.map(({ name, say }) => `${name}: ${say.map(({ text }) => text).join('')}`),
		),
		hint: 'If they no longer fit, start the file of the part with three lines: ---, then say: and your line, then ---.',
	};
}

function nameOf({ guide, heading }: { guide: string; heading: string }): string {
	return `${guide}#${heading}`;
}
