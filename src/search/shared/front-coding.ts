/**
 * Front coding: each word of a sorted list stands as the number of letters it shares with the one before, in base 36,
 * and what follows. A vocabulary takes half the bytes that way, compressed.
 */
export function encodeWords(words: readonly string[]): string {
	return frontCoded([...words].sort());
}

/** The same of a list that is in order already. */
export function frontCoded(sorted: readonly string[]): string {
	return sorted
		.map((word, at) => {
			const before = sorted[at - 1] ?? '';
			let shared = 0;
			while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared += 1;
			return shared.toString(36) + word.slice(shared);
		})
		.join('\n');
}

/** Reads what `encodeWords` or `frontCoded` wrote. */
export function decodeWords(coded: string): string[] {
	let before = '';
	return coded === ''
		? []
		: coded
				.split('\n')
				.map((line) => (before = before.slice(0, Number.parseInt(line[0] ?? '0', 36)) + line.slice(1)));
}
