import { deflateSync } from 'node:zlib';

/** An object of a PDF, by its number, as it stands between `obj` and `endobj`. */
interface PdfObject {
	number: number;
	content: Buffer;
}

/** Where a reader finds an object: at a place in the file, or as one of those in a stream of objects. */
type Place = { at: number } | { stream: number; index: number };

/**
 * Writes a PDF with its objects in compressed streams, as PDF can since version 1.5. Typst writes each as plain text, and what
 * makes a document readable for everybody is most of its bytes: with the text itself it takes a third of them this way.
 * @param pdf as Typst writes it: one table of references, no object twice
 * @see ISO 32000-1, 7.5.7 and 7.5.8
 */
export function compactPdf(pdf: Buffer): Buffer {
	const { objects, trailer } = read(pdf);
	const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
	// A stream cannot stand in another. What the whole document is, programs look for in plain text.
	const isPlain = ({ number, content }: PdfObject) => number === root || isStream(content);
	const packed = objects.filter((object) => !isPlain(object));
	const places = new Map<number, Place>();
	const parts: Buffer[] = [];
	let length = 0;
	const put = (part: Buffer) => {
		parts.push(part);
		length += part.length;
	};
	const putObject = (number: number, content: Buffer) => {
		places.set(number, { at: length });
		put(Buffer.concat([Buffer.from(`${number} 0 obj\n`), content, Buffer.from('\nendobj\n')]));
	};
	put(pdf.subarray(0, pdf.indexOf('1 0 obj')));
	for (const object of objects.filter(isPlain)) putObject(object.number, object.content);
	let next = Math.max(0, ...objects.map(({ number }) => number)) + 1;
	for (let from = 0; from < packed.length; from += inStream) {
		const some = packed.slice(from, from + inStream);
		for (const [index, { number }] of some.entries()) places.set(number, { stream: next, index });
		putObject(next, objectStream(some));
		next += 1;
	}
	const start = length;
	places.set(next, { at: start });
	const kept = /\/Root [\s\S]*?(?=>>)/.exec(trailer)?.[0].trim() ?? '';
	put(
		Buffer.concat([
			Buffer.from(`${next} 0 obj\n`),
			references(places, next + 1, kept),
			Buffer.from('\nendobj\n'),
		]),
	);
	put(Buffer.from(`startxref\n${start}\n%%EOF\n`));
	return Buffer.concat(parts);
}

/** How many objects stand in a stream: a program unpacks all for one. */
const inStream = 500;

function read(pdf: Buffer): { objects: PdfObject[]; trailer: string } {
	const end = pdf.lastIndexOf('startxref');
	const table = Number(/\d+/.exec(pdf.toString('latin1', end, end + 40))?.[0]);
	const [rows = '', trailer = ''] = pdf.toString('latin1', table, end).split('trailer');
	const offsets = [...rows.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset));
	const sorted = offsets.toSorted((a, b) => a - b);
	const nexts = new Map(sorted.map((offset, index) => [offset, sorted[index + 1] ?? table]));
	const objects = offsets.map((offset) => {
		const text = pdf.subarray(offset, nexts.get(offset));
		const head = /^(\d+) 0 obj\s*/.exec(text.toString('latin1', 0, 40));
		if (!head) throw new Error(`There is no object at ${offset} of a PDF.`);
		const content = text.subarray(head[0].length, text.lastIndexOf('\nendobj'));
		return { number: Number(head[1]), content };
	});
	return { objects, trailer };
}

function isStream(content: Buffer): boolean {
	return content.subarray(-'endstream'.length).toString('latin1') === 'endstream';
}

function objectStream(objects: readonly PdfObject[]): Buffer {
	let at = 0;
	const places = objects.map(({ number, content }) => {
		const place = `${number} ${at}`;
		at += content.length + 1;
		return place;
	});
	const head = Buffer.from(`${places.join(' ')}\n`);
	const contents = objects.flatMap(({ content }) => [content, Buffer.from('\n')]);
	return stream(
		`/Type /ObjStm /N ${objects.length} /First ${head.length}`,
		Buffer.concat([head, ...contents]),
	);
}

/** The table of references, each row as what differs from the one above: they compress well that way. */
function references(places: ReadonlyMap<number, Place>, size: number, kept: string): Buffer {
	const rows = Buffer.alloc(size * (columns + 1));
	const above = Buffer.alloc(columns);
	for (let number = 0; number < size; number += 1) {
		const row = rowOf(places.get(number));
		const start = number * (columns + 1);
		rows[start] = 2;
		for (let column = 0; column < columns; column += 1)
			rows[start + 1 + column] = (row[column] ?? 0) - (above[column] ?? 0);
		row.copy(above);
	}
	const how = `/DecodeParms << /Predictor 12 /Columns ${columns} >>`;
	return stream(`/Type /XRef /Size ${size} /W [1 4 2] ${how} ${kept}`, rows);
}

/** In bytes, as `/W` says. */
const columns = 7;

function rowOf(place: Place | undefined): Buffer {
	const row = Buffer.alloc(columns);
	if (!place) {
		// Number nought, which nothing has.
		row.writeUInt16BE(0xffff, 5);
	} else if ('at' in place) {
		row.writeUInt8(1, 0);
		row.writeUInt32BE(place.at, 1);
	} else {
		row.writeUInt8(2, 0);
		row.writeUInt32BE(place.stream, 1);
		row.writeUInt16BE(place.index, 5);
	}
	return row;
}

function stream(entries: string, data: Buffer): Buffer {
	const packed = deflateSync(data, { level: 6 });
	return Buffer.concat([
		Buffer.from(`<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
		packed,
		Buffer.from('\nendstream'),
	]);
}
