/** A file in a pack: its path, its length, and the place of the style sheet in it, if it was taken out. In bytes. */
export type PackEntry = readonly [path: string, length: number, sheetAt?: number];

/**
 * Takes the files out of a pack: a line of JSON with what is in it, then the files one after the other. The first,
 * without a name, is the style sheet that every page repeats.
 * @throws Error when it is not whole
 */
export function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
	const end = bytes.indexOf(newline);
	const entries = JSON.parse(new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0)))) as PackEntry[];
	const files = new Map<string, Uint8Array>();
	let at = end + 1;
	for (const [path, length, sheetAt] of entries) {
		const part = bytes.subarray(at, (at += length));
		if (part.length < length) throw new Error('The pack is cut off.');
		files.set(path, sheetAt === undefined ? part : withSheet(part, files.get('') ?? nothing, sheetAt));
	}
	files.delete('');
	return files;
}

const newline = 10;
const nothing = new Uint8Array();

function withSheet(page: Uint8Array, sheet: Uint8Array, at: number): Uint8Array {
	const whole = new Uint8Array(page.length + sheet.length);
	whole.set(page.subarray(0, at));
	whole.set(sheet, at);
	whole.set(page.subarray(at), at + sheet.length);
	return whole;
}
