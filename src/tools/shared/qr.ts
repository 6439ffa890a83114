import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** Blank modules that readers need around a code. */
const margin = 4;
/** 137 modules a side, 1,732 letters: more than that, many phones cannot read off a screen or a sheet of paper. */
const largest = 30;

/**
 * A code for the cameras of phones, always dark on white, as an SVG document.
 * @param label says in words what it is
 * @returns nothing where the text is too long
 */
export function qrCode(text: string, label: string): SVGSVGElement | undefined {
	let code: ReturnType<typeof generate>;
	try {
		code = generate(text, { maxVersion: largest });
	} catch {
		return undefined;
	}
	const size = code.size + 2 * margin;
	const svg = made('svg', { viewBox: `${-margin} ${-margin} ${size} ${size}`, role: 'img' });
	svg.setAttribute('aria-label', label);
	svg.append(
		made('rect', { x: -margin, y: -margin, width: size, height: size, fill: '#fff' }),
		made('path', { d: toSvgPath(code), fill: '#000', 'shape-rendering': 'crispEdges' }),
	);
	return svg;
}

function made<Name extends keyof SVGElementTagNameMap>(
	name: Name,
	attributes: Record<string, string | number>,
): SVGElementTagNameMap[Name] {
	const element = document.createElementNS('http://www.w3.org/2000/svg', name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
	return element;
}
