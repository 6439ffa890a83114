import type { Rating } from '../../lib/practice.ts';

/** Questions one after the other. One at which the reader was stuck comes once more at the end. */
export class Sitting<Card> {
	readonly #queue: Card[];
	readonly #again = new Set<Card>();
	readonly #went = new Map<Card, Rating>();
	#at = 0;

	constructor(cards: readonly Card[]) {
		this.#queue = [...cards];
	}

	/** The question now; none when all are through. */
	get current(): Card | undefined {
		return this.#queue[this.#at];
	}

	/** Which one it is, from 1, and of how many. */
	get place(): { at: number; of: number } {
		return { at: this.#at + 1, of: this.#queue.length };
	}

	/** Whether being stuck now brings the question back in this sitting. */
	get comesAgain(): boolean {
		return this.current !== undefined && !this.#again.has(this.current);
	}

	/** How the questions went that were answered, by their last answer. */
	get went(): ReadonlyMap<Card, Rating> {
		return this.#went;
	}

	/** Notes how the answer went, and goes on. */
	rate(rating: Rating): void {
		const card = this.current;
		if (card === undefined) return;
		this.#went.set(card, rating);
		if (rating === 'stuck' && this.comesAgain) {
			this.#again.add(card);
			this.#queue.push(card);
		}
		this.skip();
	}

	/** Goes on without an answer. */
	skip(): void {
		this.#at = Math.min(this.#at + 1, this.#queue.length);
	}
}
