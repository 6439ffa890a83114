/** What can be written: numbers from zero on, texts, and lists of those. */
export type Value = number | string | readonly Value[];

const encoder = new TextEncoder();

/** Writes a value as CBOR. @see RFC 8949 */
export function cbor(value: Value): Uint8Array {
	const bytes: number[] = [];
	write(value, bytes);
	return Uint8Array.from(bytes);
}

function write(value: Value, bytes: number[]): void {
	if (typeof value === 'number') {
		writeHead(0, value, bytes);
	} else if (typeof value === 'string') {
		const text = encoder.encode(value);
		writeHead(3, text.length, bytes);
		for (const byte of text) bytes.push(byte);
	} else {
		writeHead(4, value.length, bytes);
		for (const one of value) write(one, bytes);
	}
}

/** What a value is, and its number or length: in as few bytes as hold that. */
function writeHead(type: number, count: number, bytes: number[]): void {
	const kind = type << 5;
	const [high, low] = [(count >>> 8) & 255, count & 255];
	if (count < 24) bytes.push(kind | count);
	else if (count < 0x1_00) bytes.push(kind | 24, count);
	else if (count < 0x1_00_00) bytes.push(kind | 25, high, low);
	else bytes.push(kind | 26, count >>> 24, (count >>> 16) & 255, high, low);
}
