import { midSentence, type Wording } from '../lib/wording.ts';

/** Fields that hold sentences or titles of ours. Ids, addresses, dates, names of sources and rules of law are not among them. */
const sentences = new Set(
	`title promise say question why listenFor then goodReply warning followUp speaker
	situation task action result text says tells name claim about position meaning`.split(/\s+/),
);

/** Fields that hold words as they stand within a sentence. */
const names = new Set(['term', 'also']);

/** Puts the prose in data read from a file into the words of the region; a list under `search` gets those of every region. */
export function reword<Data>(data: Data, wording: Wording): Data {
	return walk(data, undefined) as Data;

	function walk(value: unknown, field: string | undefined): unknown {
		if (typeof value === 'string') return rewordText(value, field ?? '');
		if (Array.isArray(value)) {
			return field === 'search'
				? wording.inEvery(value as string[])
				: value.map((entry) => walk(entry, field));
		}
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, walk(entry, key)]));
	}

	function rewordText(text: string, field: string): string {
		if (names.has(field)) return wording.reword(text, midSentence);
		return sentences.has(field) ? wording.reword(text) : text;
	}
}
