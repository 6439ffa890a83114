import type { Finding } from '../finding.ts';
import type { Guide } from '../texts.ts';

const phrases = [4, 50] as const;

/** A phrase that leads to several guides. */
export interface SharedPhrase {
	phrase: string;
	because: string;
}

/** Each guide is found by some everyday phrases, and a phrase leads to one guide. */
export function searchPhraseDiagnostics(
	guides: readonly Guide[],
	shared: readonly SharedPhrase[],
): Finding[] {
	const [least, most] = phrases;
	const counts = guides
		.filter(({ data }) => data.search.length < least || data.search.length > most)
		.map(({ file, data, lineOf }) => ({
			file,
			line: lineOf(['search']),
			field: 'search',
			message: `There are ${data.search.length} search phrases.`,
			hint: `Give it ${least} to ${most}.`,
		}));
	const places = Map.groupBy(
		guides.flatMap(({ id, file, data, lineOf }) =>
			data.search.map((phrase, index) => ({
				phrase: keyOf(phrase),
				id,
				file,
				line: lineOf(['search', index]),
			})),
		),
		({ phrase }) => phrase,
	);
	const allowed = new Set(shared.map(({ phrase }) => keyOf(phrase)));
	const twice = [...places.values()]
		.filter((found) => found.length > 1 && !allowed.has(found[0]?.phrase ?? ''))
		.flatMap((found) =>
			found.slice(1).map(({ phrase, file, line }) => ({
				file,
				line,
				field: 'search',
				message: `“${phrase}” leads to ${found.map(({ id }) => id).join(' and ')}.`,
				hint: 'Keep it where most people want to go, or say in tests/content/exceptions.ts why it leads to both.',
			})),
		);
	const idle = shared
		.filter(({ phrase }) => (places.get(keyOf(phrase))?.length ?? 0) < 2)
		.map(({ phrase }) => ({
			file: 'tests/content/exceptions.ts',
			message: `“${phrase}” leads to one guide at most.`,
			hint: 'Take it out.',
		}));
	return [...counts, ...twice, ...idle];
}

function keyOf(phrase: string): string {
	return phrase.toLowerCase().replaceAll(/[’']/g, '').replaceAll(/\W+/g, ' ').trim();
}
