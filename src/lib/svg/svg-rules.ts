import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';

/** Something in an SVG that is more than a drawing; the message names it. */
export class SvgFault extends Error {}

const svg = 'http://www.w3.org/2000/svg';
const xlink = 'http://www.w3.org/1999/xlink';
const xml = 'http://www.w3.org/XML/1998/namespace';
const xmlns = 'http://www.w3.org/2000/xmlns/';

/** What drawing programs note for themselves; nothing else reads it. */
const notes = [
	/^http:\/\/www\.inkscape\.org\/namespaces\/inkscape$/,
	/^http:\/\/(?:inkscape|sodipodi)\.sourceforge\.net\/DTD\/sodipodi-0\.dtd$/,
	/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/,
	/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/,
	/^http:\/\/(?:creativecommons\.org\/ns|web\.resource\.org\/cc\/)#?$/,
	/^http:\/\/ns\.adobe\.com\/[\w./-]*$/,
	/^http:\/\/www\.(?:serif|bohemiancoding|figma|vectornator|vectorstyler)\.(?:com|io)\/[\w./-]*$/,
	/^https:\/\/(?:boxy-svg\.com|www\.figma\.com)\/?[\w./-]*$/,
];

/** Elements that draw, or say how. */
const drawing = new Set([
	...['svg', 'g', 'defs', 'symbol', 'use', 'switch', 'view', 'title', 'desc', 'metadata', 'style'],
	...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'image', 'marker'],
	...['text', 'tspan', 'textPath', 'clipPath', 'mask', 'pattern', 'linearGradient', 'radialGradient', 'stop'],
	...['animate', 'animateMotion', 'animateTransform', 'mpath', 'set', 'filter', 'feBlend', 'feColorMatrix'],
	...['feComponentTransfer', 'feComposite', 'feConvolveMatrix', 'feDiffuseLighting', 'feDisplacementMap'],
	...['feDistantLight', 'feDropShadow', 'feFlood', 'feFuncA', 'feFuncB', 'feFuncG', 'feFuncR'],
	...['feGaussianBlur', 'feImage', 'feMerge', 'feMergeNode', 'feMorphology', 'feOffset', 'fePointLight'],
	...['feSpecularLighting', 'feSpotLight', 'feTile', 'feTurbulence'],
]);

/** What is wrong with an element, in a few words; nothing where it only draws. */
export function elementFault({ local, uri, name }: SaxesTagNS, isOutermost: boolean): string | undefined {
	if (isOutermost && (uri !== svg || local !== 'svg'))
		return `<${cut(name)}> around it, which browsers do not draw without xmlns="${svg}"`;
	if (uri === svg ? drawing.has(local) : isNote(uri)) return undefined;
	return `<${cut(name)}>`;
}

/** The same for an attribute. */
export function attributeFault({ local, uri, name, value }: SaxesAttributeNS): string | undefined {
	return isSafe(local, uri, value) ? undefined : `${cut(name)}="${cut(value.trim())}"`;
}

function isSafe(local: string, uri: string, value: string): boolean {
	if (uri === xmlns || isNote(uri)) return true;
	// What the addresses in a drawing start from is the drawing.
	if (uri === xml) return local !== 'base';
	if (uri !== '' && uri !== xlink) return false;
	const name = local.toLowerCase();
	if (uri === '' && name.startsWith('on')) return false;
	if (['href', 'src', 'data', 'action', 'formaction', 'ping', 'srcset', 'srcdoc'].includes(name))
		return isOwnAddress(value.trim());
	// Animations could turn an address into one that fetches something.
	if (name === 'attributename') return /^[a-z-]+$/i.test(value) && !/^(?:on|href)/i.test(value);
	return cssFault(value) === undefined;
}

function isOwnAddress(address: string): boolean {
	return /^(?:#|data:image\/(?:png|jpeg|webp|gif);)/i.test(address);
}

/**
 * Whether CSS, or an attribute that may hold some, names anything but a part of the same drawing.
 * @returns what it is
 */
export function cssFault(css: string): string | undefined {
	const plain = unescaped(css);
	for (const { 0: found, index } of plain.matchAll(/@[a-z-]+|(?<![a-z-])[a-z-]+\(|javascript:/gi)) {
		const word = found.toLowerCase();
		if (word.startsWith('@') ? !orders.has(word) : fetching.test(word)) return found;
		if (word !== 'url(') continue;
		const inside = /[\s"']*/y;
		inside.lastIndex = index + found.length;
		inside.test(plain);
		if (!isOwnAddress(plain.slice(inside.lastIndex, inside.lastIndex + 40))) return found;
	}
	return undefined;
}

const orders = new Set(
	'@media @supports @keyframes @-webkit-keyframes @layer @charset @font-face'.split(' '),
);

/** What takes an address as a text, or is a program. */
const fetching =
	/^(?:javascript:|expression\(|(?:-[a-z]+-)?(?:image|image-set|cross-fade|src|element|paint|url-prefix)\()$/;

/** CSS with its escapes and comments resolved: `\75rl(` is `url(`. */
function unescaped(css: string): string {
	return css
		.replace(/\\(?:([\da-f]{1,6})[\t\n\f\r ]?|(\r\n|[^]))/gi, (_, point?: string, sign?: string) =>
			point === undefined ? (sign ?? '').replace(/[\n\r\f]/g, '') : character(parseInt(point, 16)),
		)
		.replace(/\0/g, '');
}

function character(point: number): string {
	return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

function isNote(uri: string): boolean {
	return notes.some((known) => known.test(uri));
}

function cut(text: string): string {
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
