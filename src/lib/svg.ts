import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** Elements that run code, or bring something from elsewhere. */
const refused = new Set([
	'script',
	'foreignobject',
	'iframe',
	'object',
	'embed',
	'audio',
	'video',
	'a',
	'handler',
]);

/**
 * Says what in an SVG could run code or fetch something, were somebody to open the file by itself.
 * @returns words for a fault, such as `<script>`; nothing for a drawing that only draws
 */
export function unsafeSvg(text: string): string | undefined {
	const declared = /<!ENTITY|<\?xml-stylesheet/i.exec(text)?.[0];
	if (declared !== undefined) return declared;
	return firstUnsafe(parseFragment(text.replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/gi, '')));
}

function firstUnsafe(node: Node): string | undefined {
	if ('tagName' in node) {
		if (refused.has(node.tagName.toLowerCase())) return `<${node.tagName}>`;
		const bad = node.attrs.find(({ name, value }) => isUnsafe(name.toLowerCase(), value.trim()));
		if (bad) return `${bad.name}="${bad.value.trim().slice(0, 40)}"`;
		if (node.tagName.toLowerCase() === 'style') {
			const css = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
			if (fetches(css)) return '<style> with an address';
		}
	}
	for (const child of 'childNodes' in node ? node.childNodes : []) {
		const found = firstUnsafe(child);
		if (found !== undefined) return found;
	}
	return undefined;
}

function isUnsafe(name: string, value: string): boolean {
	if (name.startsWith('on')) return true;
	if (name === 'href' || name.endsWith(':href') || name === 'src')
		return !/^(?:#|data:image\/(?:png|jpeg|webp|gif);)/i.test(value);
	// Animations could turn a link into one that runs code.
	if (name === 'attributename') return /href/i.test(value);
	return fetches(value);
}

/** Whether CSS, or an attribute that holds some, names anything but a part of the same drawing. */
function fetches(css: string): boolean {
	return (
		/@import|expression\(|javascript:/i.test(css) || /url\(\s*['"]?(?!\s*['"]?(?:#|data:image\/))/i.test(css)
	);
}
