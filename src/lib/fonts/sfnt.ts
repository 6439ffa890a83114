/**
 * Gives a font file other names, and no others.
 * @param font TrueType or OpenType, not compressed
 * @param names the family, the style inside it, and the name that PDF files show (letters, digits, hyphen)
 */
export function renameFont(font: Buffer, names: FontNames): Buffer {
	const tables = readTables(font).map((table) =>
		table.tag === 'name' ? { ...table, data: nameTable(names) } : table,
	);
	return writeTables(font.subarray(0, 4), tables);
}

/**
 * Draws all of a font file larger or smaller: its lengths are parts of an em, which becomes another number of them.
 * @param font TrueType or OpenType, not compressed
 * @see https://learn.microsoft.com/typography/opentype/spec/head
 */
export function scaleFont(font: Buffer, scale: number): Buffer {
	const tables = readTables(font).map((table) => {
		if (table.tag !== 'head') return table;
		const data = Buffer.from(table.data);
		data.writeUInt16BE(Math.round(data.readUInt16BE(UNITS_PER_EM) / scale), UNITS_PER_EM);
		return { ...table, data };
	});
	return writeTables(font.subarray(0, 4), tables);
}

interface FontNames {
	family: string;
	style: string;
	postScript: string;
}

interface Table {
	tag: string;
	data: Buffer;
}

const HEADER = 12;
const ENTRY = 16;
/** Where the table `head` says how many parts an em has. */
const UNITS_PER_EM = 18;

function readTables(font: Buffer): Table[] {
	return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
		const entry = HEADER + index * ENTRY;
		const start = font.readUInt32BE(entry + 8);
		return {
			tag: font.toString('latin1', entry, entry + 4),
			data: font.subarray(start, start + font.readUInt32BE(entry + 12)),
		};
	});
}

/** Format: https://learn.microsoft.com/typography/opentype/spec/otff#table-directory */
function writeTables(kind: Buffer, tables: readonly Table[]): Buffer {
	const power = Math.floor(Math.log2(tables.length));
	const header = Buffer.alloc(HEADER + tables.length * ENTRY);
	kind.copy(header);
	header.writeUInt16BE(tables.length, 4);
	header.writeUInt16BE(2 ** power * ENTRY, 6);
	header.writeUInt16BE(power, 8);
	header.writeUInt16BE((tables.length - 2 ** power) * ENTRY, 10);
	const parts = [header];
	let end = header.length;
	for (const [index, { tag, data }] of tables.entries()) {
		const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
		const entry = HEADER + index * ENTRY;
		header.write(tag, entry, 'latin1');
		header.writeUInt32BE(checksum(padded), entry + 4);
		header.writeUInt32BE(end, entry + 8);
		header.writeUInt32BE(data.length, entry + 12);
		parts.push(padded);
		end += padded.length;
	}
	return Buffer.concat(parts);
}

function checksum(padded: Buffer): number {
	let sum = 0;
	for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
	return sum;
}

/** Format 0, in English for Windows: https://learn.microsoft.com/typography/opentype/spec/name */
function nameTable({ family, style, postScript }: FontNames): Buffer {
	const records: [id: number, text: string][] = [
		[1, family],
		[2, style],
		[4, `${family} ${style}`],
		[6, postScript],
	];
	const head = Buffer.alloc(6 + records.length * 12);
	head.writeUInt16BE(records.length, 2);
	head.writeUInt16BE(head.length, 4);
	const texts = records.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
	let offset = 0;
	for (const [index, [id]] of records.entries()) {
		const length = texts[index]?.length ?? 0;
		const fields = [3, 1, 0x409, id, length, offset];
		for (const [place, value] of fields.entries()) head.writeUInt16BE(value, 6 + index * 12 + place * 2);
		offset += length;
	}
	return Buffer.concat([head, ...texts]);
}
