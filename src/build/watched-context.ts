import { sha256 } from '../cache/sha256.ts';
import type { DirectiveContext } from '../markdown/context.ts';

/** Ids of entries of the knowledge base that a text asked for, and names of public files, found or not. */
export type Asked = Record<'questions' | 'claims' | 'topics' | 'files', string[]>;

/** A context that notes what a text asks of it. */
export interface Watched {
	context: DirectiveContext;
	/** What was asked so far. */
	asked: () => Asked;
}

/** Watches what a text asks of the knowledge base. */
export function watchContext(context: DirectiveContext): Watched {
	const questions = new WatchedMap(context.questions);
	const claims = new WatchedMap(context.claims);
	const topics = new WatchedMap(context.laws.topics);
	const files = new WatchedMap(context.files);
	return {
		context: { ...context, questions, claims, files, laws: { ...context.laws, topics } },
		asked: () => ({
			questions: [...questions.asked],
			claims: [...claims.asked],
			topics: [...topics.asked],
			files: [...files.asked],
		}),
	};
}

/** What a context answers to these questions, as a digest. A topic of law is asked for with all its rows. */
export function toldBy({ questions, claims, laws, files }: DirectiveContext, asked: Asked): string {
	const topics = asked.topics.map((id) => [laws.topics.get(id), laws.rows.filter((row) => row.id === id)]);
	return sha256(
		JSON.stringify([
			asked.questions.map((id) => questions.get(id)),
			asked.claims.map((id) => claims.get(id)),
			topics,
			topics.length > 0 && [...laws.places],
			asked.files.map((name) => files.get(name)),
		]),
	).slice(0, 16);
}

class WatchedMap<Value> extends Map<string, Value> {
	readonly asked = new Set<string>();

	constructor(entries: ReadonlyMap<string, Value>) {
		super();
		for (const [id, value] of entries) super.set(id, value);
	}

	override get(id: string): Value | undefined {
		this.asked.add(id);
		return super.get(id);
	}

	override has(id: string): boolean {
		this.asked.add(id);
		return super.has(id);
	}
}
