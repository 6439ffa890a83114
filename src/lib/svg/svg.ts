import { SaxesParser, type SaxesTagNS } from 'saxes';
import { SvgFault, attributeFault, cssFault, elementFault } from './svg-rules.ts';

/**
 * Says what in an SVG could run code or fetch something, were somebody to open the file by itself. It is read as a
 * browser reads it, as XML; what cannot be read so is refused as well.
 * @param file its bytes
 * @returns words for a fault, such as `<script>`; nothing for a drawing that only draws
 */
export function unsafeSvg(file: Uint8Array): string | undefined {
	try {
		readSvg(textOf(file));
		return undefined;
	} catch (error) {
		if (error instanceof SvgFault) return error.message;
		throw error;
	}
}

/** In levels: no drawing program nests as deep, and what draws pictures stops not far above. */
const deepest = 200;

/** @throws SvgFault */
function textOf(file: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(file);
	} catch {
		throw new SvgFault('letters in another encoding than UTF-8');
	}
}

/** @throws SvgFault */
function readSvg(text: string): void {
	const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
	let depth = 0;
	let style: string | undefined;
	const keep = (css: string): void => {
		if (style !== undefined) style += css;
	};
	parser.on('error', (error) => {
		throw new SvgFault(`something that is not XML (${error.message.slice(0, 80)})`);
	});
	parser.on('xmldecl', ({ encoding = 'utf-8', version }) => {
		if (!/^(?:utf-8|us-ascii)$/i.test(encoding)) throw new SvgFault(`the encoding ${encoding.slice(0, 40)}`);
		if (version !== '1.0') throw new SvgFault('another version of XML than 1.0');
	});
	parser.on('doctype', () => {
		throw new SvgFault('<!DOCTYPE>, a line that can be taken out');
	});
	parser.on('processinginstruction', ({ target }) => {
		throw new SvgFault(`<?${target.slice(0, 40)}?>`);
	});
	parser.on('opentag', (tag: SaxesTagNS) => {
		depth += 1;
		if (depth > deepest) throw new SvgFault(`groups more than ${deepest} levels deep`);
		const fault =
			elementFault(tag, depth === 1) ??
			Object.values(tag.attributes)
				.map((attribute) => attributeFault(attribute))
				.find((found) => found !== undefined);
		if (fault !== undefined) throw new SvgFault(fault);
		if (style !== undefined) throw new SvgFault('<style> with elements in it');
		if (tag.local === 'style') style = '';
	});
	parser.on('text', keep);
	parser.on('cdata', keep);
	parser.on('closetag', ({ local }) => {
		depth -= 1;
		if (local !== 'style') return;
		const fault = cssFault(style ?? '');
		if (fault !== undefined) throw new SvgFault('<style> with an address');
		style = undefined;
	});
	parser.write(text).close();
}
