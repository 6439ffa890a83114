import { ratings, type Rating } from '../../lib/practice.ts';
import { keyOf } from '../storage/key.ts';
import type { Question } from './deck.ts';
import { Session } from './session.ts';

/** A session as the tab keeps it, with the ids of its questions. */
interface StoredSession {
	queue: string[];
	at: number;
	went: [string, Rating][];
}

const key = () => keyOf('practice-session');

/** Keeps where a session stands for as long as the tab is there, through a reload too; nothing once it is over. */
export function storeSession(session: Session<Question> | undefined): void {
	try {
		if (!session?.current) return sessionStorage.removeItem(key());
		const { queue, at, went } = session.standing;
		const ids: StoredSession = {
			queue: queue.map(({ id }) => id),
			at,
			went: [...went].map(([{ id }, rating]) => [id, rating]),
		};
		sessionStorage.setItem(key(), JSON.stringify(ids));
	} catch {
		// Storage is blocked or full: the session lasts as long as the page.
	}
}

/** The session that this tab has kept, unless there is none, or it is of questions that the page does not have. */
export function storedSession(deck: readonly Question[]): Session<Question> | undefined {
	try {
		const { queue, at, went } = JSON.parse(sessionStorage.getItem(key()) ?? '') as StoredSession;
		const known = new Map(deck.map((question) => [question.id, question]));
		const find = (id: string): Question => {
			const question = known.get(id);
			if (!question) throw new Error(`There is no question ${id}.`);
			return question;
		};
		const answered = went.filter(([, rating]) => ratings.includes(rating));
		const session = new Session({
			queue: queue.map(find),
			at,
			went: new Map(answered.map(([id, rating]) => [find(id), rating])),
		});
		return session.current && session;
	} catch {
		return undefined;
	}
}
