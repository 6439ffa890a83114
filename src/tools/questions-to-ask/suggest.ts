import type { PersonKind } from '../../lib/people.ts';

/** A question of the bank, as its entry on the page describes it. */
export interface Offer {
	id: string;
	type: string;
	kinds: readonly PersonKind[];
	/** Whether it belongs at the end. */
	last: boolean;
}

/** A question for a card, and whom to ask it. */
export interface Suggestion {
	id: string;
	/** Nothing for the last question, which fits whoever closes the conversation. */
	to: PersonKind | '';
}

/** How many questions are enough. */
export const enough = 6;

/** Kinds of questions, those that start with the work first. */
const dearest = ['challenges', 'success', 'team', 'growth', 'culture', 'role'];

/** Whom one meets as a rule, where the reader has not said. */
const usual: readonly PersonKind[] = ['manager', 'peer', 'executive'];

/**
 * Fills a card up to six: in turn for each person, of as many kinds as there are, and at the end how it goes on.
 * The same card and people give the same questions.
 * @param meeting kinds of people the reader will meet
 * @param chosen ids of what is on the card already
 */
export function suggest(
	offers: readonly Offer[],
	meeting: readonly PersonKind[],
	chosen: ReadonlySet<string>,
): Suggestion[] {
	const people = meeting.length > 0 ? meeting : usual;
	const free = offers.filter(({ id }) => !chosen.has(id));
	const closes = offers.some(({ id, last }) => last && chosen.has(id));
	const last = closes ? undefined : free.find((offer) => offer.last);
	const room = enough - chosen.size - (last ? 1 : 0);
	const used = new Set(offers.filter(({ id }) => chosen.has(id)).map(({ type }) => type));
	const picked: Suggestion[] = [];
	const turns = Array.from({ length: enough }, () => people).flat();
	for (const to of turns) {
		const [best] = free
			.filter((offer) => !offer.last && offer.kinds.includes(to) && picked.every(({ id }) => id !== offer.id))
			.sort((a, b) => rank(a) - rank(b));
		if (!best || picked.length >= room) continue;
		used.add(best.type);
		picked.push({ id: best.id, to });
	}
	return last && room >= 0 ? [...picked, { id: last.id, to: '' }] : picked;

	/** A kind that is not on the card yet comes first. */
	function rank({ type }: Offer): number {
		const place = dearest.indexOf(type);
		return (used.has(type) ? 100 : 0) + (place < 0 ? dearest.length : place);
	}
}
