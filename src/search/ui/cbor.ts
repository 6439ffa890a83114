/** What can be written: numbers from zero on, texts, and lists of those. */
export type Value = number | string | readonly Value[];

/** Writes a value as CBOR. @see RFC 8949 */
export function cbor(value: Value): number[] {
	if (typeof value === 'number') return head(0, value);
	if (typeof value === 'string') {
		const bytes = new TextEncoder().encode(value);
		return [...head(3, bytes.length), ...bytes];
	}
	return [...head(4, value.length), ...value.flatMap((one) => cbor(one))];
}

/** What a value is, and its number or length: in as few bytes as hold that. */
function head(type: number, count: number): number[] {
	const kind = type << 5;
	if (count < 24) return [kind | count];
	if (count < 0x1_00) return [kind | 24, count];
	const [high, low] = [count >>> 8, count & 255];
	if (count < 0x1_00_00) return [kind | 25, high, low];
	return [kind | 26, count >>> 24, (count >>> 16) & 255, high & 255, low];
}
