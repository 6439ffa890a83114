import { sha256 } from '../cache/sha256.ts';
import type { DirectiveContext } from '../markdown/context.ts';
import { WatchedMap } from './watched-map.ts';

/** Ids of entries of the knowledge base that a text asked for, and names of public files, found or not. */
export type Asked = Record<'questions' | 'claims' | 'topics' | 'files', string[]>;

/** Watches what a text asks of the knowledge base. @returns a context for it, and what was asked of that so far */
export function watchContext(context: DirectiveContext): { context: DirectiveContext; asked: Asked } {
	const asked: Asked = { questions: [], claims: [], topics: [], files: [] };
	const watched = <Value>(kind: keyof Asked, entries: ReadonlyMap<string, Value>) =>
		new WatchedMap(entries, (id) => {
			if (!asked[kind].includes(id)) asked[kind].push(id);
		});
	return {
		asked,
		context: {
			...context,
			questions: watched('questions', context.questions),
			claims: watched('claims', context.claims),
			files: watched('files', context.files),
			laws: { ...context.laws, topics: watched('topics', context.laws.topics) },
		},
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
