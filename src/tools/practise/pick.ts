import { isAsked, isSpecial, type Asked, type AskedChoice } from '../shared/asked.ts';
import type { Practised } from './stored.ts';

/** A question of the deck, as far as choosing needs it. */
export interface Card extends Asked {
	id: string;
	/** How many sources name it. */
	named: number;
}

/** What the reader has done so far. */
export interface Known {
	practised: ReadonlyMap<string, Practised>;
	marked: ReadonlyMap<string, unknown>;
	/** Special rounds that wait for the reader, such as `panel`. */
	rounds: ReadonlySet<string>;
}

/** What the reader wants; an empty text stands for all. */
export interface Choice extends AskedChoice {
	from: 'now' | 'due' | 'marked';
	count: number;
}

/**
 * Chooses questions and puts them in order: first those that are due, the least firm before the others; then new ones,
 * marked before others, those of the reader's own work and level before the rest, of each topic in turn, the most often
 * named first; at last those that would come back later.
 */
export function pick<Of extends Card>(deck: readonly Of[], known: Known, choice: Choice, now: number): Of[] {
	const { practised, marked } = known;
	const wanted = deck.filter(
		(card) => isAsked(card, choice) && (choice.from !== 'marked' || marked.has(card.id)),
	);
	const due = dueAmong(wanted, practised, now).sort(
		(a, b) => (practised.get(a.id)?.box ?? 0) - (practised.get(b.id)?.box ?? 0),
	);
	if (choice.from === 'due') return due.slice(0, choice.count);
	const fresh = wanted.filter(({ id }) => !practised.has(id));
	const later = wanted
		.filter(({ id }) => (practised.get(id)?.due ?? 0) > now)
		.sort((a, b) => (practised.get(a.id)?.due ?? 0) - (practised.get(b.id)?.due ?? 0));
	return [
		...due,
		...[true, false].flatMap((isMarked) =>
			[true, false].flatMap((isOwn) =>
				inTurn(
					fresh.filter((card) => marked.has(card.id) === isMarked && isSpecial(card, choice) === isOwn),
					known.rounds,
				),
			),
		),
		...later,
	].slice(0, choice.count);
}

/** Questions that were practised and should be again by now. */
export function dueAmong<Of extends Card>(
	deck: readonly Of[],
	practised: ReadonlyMap<string, Practised>,
	now: number,
): Of[] {
	return deck.filter(({ id }) => (practised.get(id)?.due ?? Infinity) <= now);
}

/** One of each topic, then the second of each, and so on. A round that waits for the reader counts as a topic. */
function inTurn<Of extends Card>(cards: readonly Of[], rounds: ReadonlySet<string>): Of[] {
	const waiting = (card: Card) => card.rounds.find((round) => rounds.has(round));
	const rank = (card: Card) => (card.rounds.includes('second') || waiting(card) !== undefined ? 0 : 1);
	const sorted = [...cards].sort((a, b) => rank(a) - rank(b) || b.named - a.named);
	const turns = new Map<string, number>();
	const placed = sorted.map((card) => {
		const group = waiting(card) ?? card.topic;
		const turn = turns.get(group) ?? 0;
		turns.set(group, turn + 1);
		return { card, turn };
	});
	const order = new Map(cards.map(({ id }, index) => [id, index]));
	return placed
		.sort((a, b) => a.turn - b.turn || (order.get(a.card.id) ?? 0) - (order.get(b.card.id) ?? 0))
		.map(({ card }) => card);
}
