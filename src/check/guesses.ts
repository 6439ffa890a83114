import type { Loaded } from '../build/load.ts';
import { splitFrontMatter } from '../lib/front-matter.ts';
import type { Section } from './section.ts';

/** A comment that an import leaves above or behind what it has guessed. */
const guess = /# Guessed\b/;

/** What an import has guessed and nobody has confirmed: the comment that says so still stands there. */
export function guessSection({ site }: Pick<Loaded, 'site'>): Section {
	const lines = site.files
		.filter(({ kind, text }) => (kind === 'guide' || kind === 'page') && text.includes('# Guessed'))
		.flatMap(({ file, text }) => {
			const { yaml = '', yamlLine } = splitFrontMatter(text);
			const rows = yaml.split('\n');
			return rows.flatMap((row, index) => {
				const before = row.slice(0, Math.max(0, row.search(guess)));
				const own = /^(\w+):/.exec(before)?.[1];
				if (!guess.test(row) || (own === undefined && before.trim() !== '')) return [];
				const field = own ?? /^(\w+):/.exec(rows[index + 1] ?? '')?.[1] ?? '';
				return [`${file}:${index + yamlLine}  ${field}`];
			});
		});
	return {
		title: 'Guessed by the import, and confirmed by nobody yet',
		lines,
		hint: 'Read what stands there and mend it. Then delete the comment, from "# Guessed" to the end of its line.',
	};
}
