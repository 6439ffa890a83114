import { difference, type Emphasis } from './difference.ts';
import type { Lock } from '../site/lock.ts';
import type { Replacement } from './replaced.ts';
import type { Section } from './section.ts';

/** How what a firm replaced compares with what it saw then. */
export interface Drift {
	/** Replaced, and changed by us since. */
	changed: (Replacement & { before: string; ours: string })[];
	/** Replaced, and gone from Callback since. */
	gone: (Replacement & { before: string })[];
	/** What the firm has seen: all that is replaced, with ours as it was when first seen. */
	seen: Lock;
	/** The same, with ours as it is today. */
	today: Lock;
}

/** Compares what is replaced with what the firm has seen of it. What is new counts as seen. */
export function driftOf(replacements: readonly Replacement[], lock: Lock): Drift {
	const drift: Drift = { changed: [], gone: [], seen: {}, today: {} };
	const seen: Record<string, string> = {};
	const today: Record<string, string> = {};
	for (const { ours, ...replacement } of replacements) {
		const before = lock[replacement.name];
		const first = before ?? ours;
		if (first !== undefined) seen[replacement.name] = first;
		if (ours !== undefined) today[replacement.name] = ours;
		if (before === undefined || before === ours) continue;
		if (ours === undefined) drift.gone.push({ ...replacement, ours, before });
		else drift.changed.push({ ...replacement, ours, before });
	}
	return { ...drift, seen, today };
}

/** What to tell of it. */
export function driftSections({ changed, gone }: Drift, emphasis?: Emphasis): Section[] {
	const hint =
		'Change your text if it needs it; then run the check with --accept, and this is not told again.';
	return [
		{
			title: 'Changed in Callback since you replaced it',
			lines: changed.flatMap(({ name, file, before, ours }) => [
				`${name}  (${file})`,
				...difference(before, ours, emphasis).map((line) => `    ${line}`),
			]),
			hint,
			strict: true,
		},
		{
			title: 'No longer in Callback, and now yours alone',
			lines: gone.map(({ name, file }) => `${name}  (${file})`),
			hint,
			strict: true,
		},
	];
}
