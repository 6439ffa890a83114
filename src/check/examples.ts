import { basename } from 'node:path';
import type { Loaded } from '../build/load.ts';
import type { Section } from './section.ts';

/** What stands in an option of brand.yaml until a firm writes its own. */
const example = /\bYour words\b|\bexample\.com\b|\bfirm\.example\b|\b020 7946 0123\b/;

/** Options of brand.yaml that are switched on and not filled in: readers would see our examples. */
export function exampleSection({ site }: Pick<Loaded, 'site'>): Section {
	const lines = site.files
		.filter(({ path, origin }) => origin === 'firm' && basename(path) === 'brand.yaml')
		.flatMap(({ file, text }) =>
			text.split('\n').flatMap((line, index) => {
				const shown = line.trim().replace(/^- /, '');
				return !shown.startsWith('#') && example.test(shown) ? [`${file}:${index + 1}  ${shown}`] : [];
			}),
		);
	return {
		title: 'Still the examples of callback init',
		lines,
		hint: 'Readers see them on the site. Write what is true of you, or put a # before the lines of the option.',
	};
}
