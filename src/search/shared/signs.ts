/** Terms that signs belong to, and what they are called without them. */
const called: readonly [sign: RegExp, name: (...parts: string[]) => string][] = [
	[/^(\p{L}{1,9})(\+{1,2})$/u, (word = '', signs = '') => word + 'plus'.repeat(signs.length)],
	[/^(\p{L}{1,2})[#♯]$/u, (word = '') => `${word}sharp`],
	[/^\.(\p{L}[\p{L}\p{N}]+)$/u, (word = '') => `dot${word}`],
	[/^([\p{L}\p{N}]{1,4})\s?&\s?([\p{L}\p{N}]{1,4})$/u, (one = '', other = '') => `${one}n${other}`],
];

/** The name of a term that a sign belongs to, such as csharp for C#; nothing for other words. */
export function signName(term: string): string | undefined {
	for (const [sign, name] of called) {
		const match = sign.exec(term);
		if (match) return name(...match.slice(1));
	}
	return undefined;
}

/** Single letters with points: P.A.Y.E., or U.S. */
const pointed = /^\p{L}(?:\.\p{L})+$/u;

/** The letters of an acronym: ATS, CVs, P.A.Y.E. Longer words in capitals are mere capitals. */
export function acronymOf(term: string): string | undefined {
	const plain = pointed.test(term) ? term.replaceAll('.', '') : term;
	return /^\p{Lu}{2,5}(?=s?$)/u.exec(plain.replace(/['’](?=s$)/, ''))?.[0];
}

const whole = /^[\p{L}\p{M}\p{N}]+(?:[-‐‑–/.(][\p{L}\p{M}\p{N}]+)+\)?$/u;

/**
 * The parts of a term that is more than they are: 9-to-5, A/B, 401(k), W-2. One of them is a single letter, or a
 * number is among them; well-known is two words.
 */
export function joinedParts(term: string): string[] | undefined {
	if (!whole.test(term)) return undefined;
	const parts = term.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	const telling = parts.some((part) => /^.$/u.test(part) || /\d/.test(part));
	return telling && !/^[\d.]+$/.test(term) ? parts : undefined;
}
