import type { Finding } from '../finding.ts';
import { readLink } from '../../../src/library/links.ts';
import type { Guide } from '../texts.ts';

/** How many of the related guides count as the closest. */
const closest = 3;

/** A way that need not lead back. */
export interface OneWay {
	from: string;
	to: string;
	/** Why nobody would go the other way. */
	because: string;
}

/** Guides that stand close lead to each other: by `related`, or by a link in the text. */
export function relatedDiagnostics(guides: readonly Guide[], oneWay: readonly OneWay[]): Finding[] {
	const reached = new Map(guides.map((guide) => [guide.id, reachOf(guide)]));
	const missing = guides.flatMap(({ id, file, data, lineOf }) =>
		data.related
			.slice(0, closest)
			.map((to, index) => ({ from: id, to, file, line: lineOf(['related', index]) }))
			.filter(({ from, to }) => reached.has(to) && !reached.get(to)?.has(from)),
	);
	const allowed = new Set(oneWay.map(wayKey));
	const used = new Set(missing.map(wayKey));
	return [
		...missing
			.filter((way) => !allowed.has(wayKey(way)))
			.map(({ from, to, file, line }) => ({
				file,
				line,
				field: 'related',
				message: `${from} leads to ${to}, and ${to} does not lead back.`,
				hint: `Link from ${to}, by related or in its text, or say in tests/content/exceptions.ts why not.`,
			})),
		...oneWay
			.filter((way) => !used.has(wayKey(way)))
			.map(({ from, to }) => ({
				file: 'tests/content/exceptions.ts',
				message: `The exception from ${from} to ${to} is not needed.`,
				hint: 'Take it out.',
			})),
	];
}

function wayKey({ from, to }: Pick<OneWay, 'from' | 'to'>): string {
	return `${from} → ${to}`;
}

function reachOf({ data, facts }: Guide): Set<string> {
	return new Set([...data.related, ...facts.links.flatMap(({ to }) => readLink(to)?.guide ?? [])]);
}
