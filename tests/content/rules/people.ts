import type { Finding } from '../finding.ts';
import type { Passage } from '../passages.ts';
import type { Speller } from './spelling.ts';

const speaker = /^(\p{Lu}[\p{L}-]+) (\p{Lu}[\p{L}-]+)(?=[,:]|$)/u;
const addressed = /\b(?:Mr|Ms|Mrs|Mx|Dr|Professor|Chef) (\p{Lu}[\p{L}-]+)/gu;

/**
 * Names that are given to people in more than one guide or answer: a reader of both would take them for one person.
 * @param isWord tells which names are words as well: Grant may be a name here and money there
 */
export function peopleDiagnostics(passages: readonly Passage[], isWord: Speller): Finding[] {
	const told = passages.filter(({ kind }) => !['note', 'search', 'american'].includes(kind));
	const names = new Set(told.flatMap(namesIn).filter((name) => !isWord(name.toLowerCase())));
	const firstUse = new Map<string, Passage>();
	return told.flatMap((passage) =>
		[...new Set(passage.text.match(/\p{Lu}[\p{L}-]+/gu))]
			.filter((name) => names.has(name))
			.flatMap((name) => {
				const first = firstUse.get(name) ?? passage;
				firstUse.set(name, first);
				if (placeOf(first) === placeOf(passage)) return [];
				return [
					{
						file: passage.file,
						line: passage.line,
						field: passage.field,
						message: `${name} is somebody else in ${first.file}:${first.line}: ${passage.text}`,
						hint: 'Give this person another name.',
					},
				];
			}),
	);
}

function namesIn({ kind, text }: Passage): string[] {
	const named = kind === 'label' ? (speaker.exec(text)?.slice(1) ?? []) : [];
	return [...named, ...[...text.matchAll(addressed)].flatMap(([, surname]) => surname ?? [])];
}

/** A guide is one place, and so is each question of a topic. */
function placeOf({ file, field = '' }: Passage): string {
	return `${file} ${/^questions\.\d+/.exec(field)?.[0] ?? ''}`;
}
