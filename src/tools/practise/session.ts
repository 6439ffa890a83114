import type { Rating } from '../../lib/practice.ts';

/** How far a session has come. */
export interface Standing<Card> {
	/** All questions in their order. */
	queue: readonly Card[];
	/** How many of them are through. */
	at: number;
	/** How those went that were answered, by their last answer. */
	went: ReadonlyMap<Card, Rating>;
}

/** Questions one after the other. One at which the reader was stuck comes once more at the end. */
export class Session<Card> {
	readonly #queue: Card[];
	readonly #went: Map<Card, Rating>;
	#at: number;

	/** A session goes on from where it stands; one that begins has only a queue. */
	constructor({ queue, at = 0, went = new Map() }: Pick<Standing<Card>, 'queue'> & Partial<Standing<Card>>) {
		this.#queue = [...queue];
		this.#at = at;
		this.#went = new Map(went);
	}

	/** How far it has come, to go on from another time. */
	get standing(): Standing<Card> {
		return { queue: this.#queue, at: this.#at, went: this.#went };
	}

	/** The question now; none when all are through. */
	get current(): Card | undefined {
		return this.#queue[this.#at];
	}

	/** Which one it is, from 1, and of how many. */
	get place(): { at: number; of: number } {
		return { at: this.#at + 1, of: this.#queue.length };
	}

	/** Whether being stuck now brings the question back in this session. */
	get comesAgain(): boolean {
		return this.current !== undefined && this.#queue.filter((card) => card === this.current).length === 1;
	}

	/** Notes how the answer went, and goes on. */
	rate(rating: Rating): void {
		const card = this.current;
		if (card === undefined) return;
		this.#went.set(card, rating);
		if (rating === 'stuck' && this.comesAgain) this.#queue.push(card);
		this.skip();
	}

	/** Goes on without an answer. */
	skip(): void {
		this.#at = Math.min(this.#at + 1, this.#queue.length);
	}
}
