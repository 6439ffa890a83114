import { inflateSync } from 'node:zlib';

/** Every object of a PDF as text, those of its compressed streams after the others. */
export function objectsIn(pdf: Buffer): string {
	const text = pdf.toString('latin1');
	const streams = [...text.matchAll(/\/Type \/ObjStm[^\n]*\/Length (\d+) >>\nstream\n/g)].map((match) => {
		const start = match.index + match[0].length;
		return inflateSync(pdf.subarray(start, start + Number(match[1]))).toString('latin1');
	});
	return [text, ...streams].join('\n');
}
