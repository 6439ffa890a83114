import type { Element, ElementContent } from 'hast';
import { directionOf } from '../../lib/direction.ts';
import { plainKind, type PlainKind } from '../../lib/plain.ts';
import { typstLanguage } from './typesetter.ts';
import type { TypstLanguage } from './tree.ts';

/** What the converters of blocks and of texts share while they read the chapters of one book. */
export interface Reading {
	/** Ids that are in the book: other links to places lose their target. */
	ids: ReadonlySet<string>;
	/** Scheme and host of the site: links to it need no host in print. */
	origin: string;
	/** File of a picture, by its address; nothing where it cannot be printed. */
	pictureOf: (address: string) => string | undefined;
	/** Elements that the converter has never seen. */
	unknown: Set<string>;
	/** Characters that no font draws; a box stands in their place. */
	undrawn: ReadonlySet<string>;
}

export function isPlain(node: ElementContent | undefined, kind: PlainKind): node is Element {
	return plainKind(node) === kind;
}

export function elementsOf({ children }: Element): Element[] {
	return children.filter((child) => child.type === 'element');
}

export function idOf({ properties: { id } }: Element): string | undefined {
	return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Whether nobody is to read it: it is for scripts, or a mark that the words beside it repeat. */
export function isUnread(node: ElementContent): boolean {
	if (node.type !== 'element') return node.type !== 'text';
	const { tagName, properties } = node;
	return (
		['script', 'style', 'template', 'button', 'input', 'select', 'output', 'fieldset'].includes(tagName) ||
		plainKind(node) === 'screen' ||
		properties['dataFootnoteBackref'] !== undefined ||
		isTrue(properties.hidden) ||
		isTrue(properties.ariaHidden)
	);
}

/** The language of an element that names one. */
export function languageOf({ properties: { lang } }: Element): TypstLanguage | undefined {
	return typeof lang === 'string' && lang !== ''
		? { ...typstLanguage(lang), dir: directionOf(lang) }
		: undefined;
}

/** Hast holds attributes without a value as `true`, as an empty text or as the text true. */
function isTrue(value: unknown): boolean {
	return value === true || value === '' || value === 'true';
}
