import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactPdf } from '../../../src/documents/typst/compact-pdf.ts';

/** A PDF as Typst writes it: each object as plain text, in any order, then where they are. */
function plainPdf(contents: readonly string[], order: readonly number[]): Buffer {
	const offsets: number[] = [];
	let text = '%PDF-1.7\n%\u00ff\u00fe\n\n';
	for (const at of order) {
		offsets[at] = text.length;
		text += `${at + 1} 0 obj\n${contents[at]}\nendobj\n\n`;
	}
	const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
	const size = contents.length + 1;
	const trailer = `<<\n  /Size ${size}\n  /Root ${size - 1} 0 R\n  /Info 1 0 R\n  /ID [(one) (two)]\n>>`;
	const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n${trailer}\n`;
	return Buffer.from(`${text}${table}startxref\n${text.length}\n%%EOF`, 'latin1');
}

/** Reads such a file as programs do: from its end, by the table of references. */
function objectsOf(pdf: Buffer): { objects: Map<number, string>; table: string } {
	const text = pdf.toString('latin1');
	const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
	const plainAt = (at: number) =>
		/^\d+ 0 obj\n([\s\S]*?)\nendobj\n(?=\d+ 0 obj\n|startxref)/.exec(text.slice(at))?.[1] ?? '';
	const unpacked = (object: string) => {
		const [head = '', data = ''] = object.split(/\nstream\n([\s\S]*)\nendstream$/);
		return { head, data: inflateSync(Buffer.from(data, 'latin1')) };
	};
	const { head: table, data } = unpacked(plainAt(start));
	const rows: Buffer[] = [];
	for (let at = 0; at < data.length; at += 8) {
		expect(data[at]).toBe(2);
		const above = rows.at(-1) ?? Buffer.alloc(7);
		rows.push(
			Buffer.from(
				[...data.subarray(at + 1, at + 8)].map((byte, column) => (byte + (above[column] ?? 0)) & 255),
			),
		);
	}
	const objects = new Map<number, string>();
	for (const [number, row] of rows.entries()) {
		const place = row.readUInt32BE(1);
		if (row[0] === 1) objects.set(number, plainAt(place));
		if (row[0] !== 2) continue;
		const { head, data } = unpacked(plainAt(rows[place]?.readUInt32BE(1) ?? 0));
		const first = Number(/\/First (\d+)/.exec(head)?.[1]);
		const places = data.toString('latin1', 0, first).trim().split(' ').map(Number);
		const index = row.readUInt16BE(5);
		expect(places[index * 2]).toBe(number);
		const [from = 0, to = data.length - first] = [places[index * 2 + 1], places[index * 2 + 3]];
		objects.set(number, data.toString('latin1', first + from, first + to).replace(/\n$/, ''));
	}
	return { objects, table };
}

const latin = fc.string({ unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)) });
const object = fc.oneof(
	latin.map((text) => `<< /Title (${text.replace(/[()\\]/g, '')}) >>`),
	latin.map((text) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`),
	fc.constantFrom('[1 0 R 2 0 R]', '(a text that says endobj)', '12', '<< /Kids [] >>'),
);

test('a PDF with packed objects has each of them as it was, under its number', () => {
	const pdfs = fc
		.array(object, { minLength: 2, maxLength: 40 })
		.chain((contents) =>
			fc.tuple(
				fc.constant(contents),
				fc.shuffledSubarray([...contents.keys()], { minLength: contents.length }),
			),
		);
	fc.assert(
		fc.property(pdfs, ([contents, order]) => {
			const { objects, table } = objectsOf(compactPdf(plainPdf(contents, order)));
			for (const [at, content] of contents.entries()) expect(objects.get(at + 1)).toBe(content);
			expect(table).toContain(`/Root ${contents.length} 0 R`);
			expect(table).toMatch(/\/Info 1 0 R\s+\/ID \[\(one\) \(two\)\]/);
		}),
		{ numRuns: 200 },
	);
});

test('more objects than one stream holds are spread over several, and take a fraction of the room', () => {
	const contents = Array.from({ length: 1300 }, (_, at) => `<< /Type /StructElem /S /P /P ${at + 1} 0 R >>`);
	const plain = plainPdf(contents, [...contents.keys()]);
	const packed = compactPdf(plain);
	const { objects } = objectsOf(packed);
	expect(contents.filter((content, at) => objects.get(at + 1) !== content)).toEqual([]);
	expect(packed.toString('latin1').match(/\/Type \/ObjStm/g)).toHaveLength(3);
	expect(packed.length).toBeLessThan(plain.length / 4);
});
