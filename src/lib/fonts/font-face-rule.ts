/** Writes one `@font-face` rule. */
export function fontFaceRule(
	family: string,
	weights: readonly [number, number],
	sources: readonly string[],
	rest: Record<string, string>,
): string {
	const all = { 'font-family': cssString(family), 'font-weight': weights.join(' '), src: sources.join(', ') };
	const lines = Object.entries({ ...all, ...rest }).map(([name, value]) => `${name}: ${value};`);
	return `@font-face { ${lines.join(' ')} }`;
}

/** Text as a CSS string, safe in a style sheet that stands in a page. */
export function cssString(text: string): string {
	return `"${text.replace(/["\\<\p{Cc}]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}

/**
 * Writes code points as a CSS `unicode-range`. Short gaps are closed to keep it short: a character that the
 * file lacks comes from the next family in either case.
 */
export function unicodeRange(codePoints: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const point of codePoints.toSorted((a, b) => a - b)) {
		const last = runs.at(-1);
		if (last && point <= last[1] + 8) last[1] = point;
		else runs.push([point, point]);
	}
	const hex = (point: number) => point.toString(16).toUpperCase();
	return runs.map(([from, to]) => `U+${hex(from)}${from === to ? '' : `-${hex(to)}`}`).join(', ');
}
