import type { Node } from 'unist';
import { partOwners, directives } from './directives/index.ts';

/** A tag as written: `<DoDont>` in MDX or `:::do-dont` in Markdown. */
export interface Tag {
	/** Kebab-case name. */
	name: string;
	jsx: boolean;
	/** An HTML element such as `<br />`, which is no directive. */
	html: boolean;
	/** A tag with text beside it on the same line. */
	inline: boolean;
	/** Whether it names a directive or a part of one. */
	block: boolean;
	attributes: Record<string, string>;
	/** Names of attributes whose value is code. */
	computed: string[];
}

interface TagNode extends Node {
	name?: string | null;
	attributes?: Record<string, string | null> | { type: string; name?: string; value?: unknown }[];
}

/** Reads a node of the Markdown tree as a tag; nothing when it is not one. */
export function readTag(node: Node): Tag | undefined {
	const { type, name, attributes } = node as TagNode;
	if (type === 'containerDirective' || type === 'leafDirective') {
		return tag(
			{ name: name ?? '', jsx: false, html: false, inline: false },
			Object.entries((attributes ?? {}) as Record<string, string | null>),
		);
	}
	if (type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement') {
		const list = Array.isArray(attributes) ? attributes : [];
		return tag(
			{
				name: kebab(name ?? ''),
				jsx: true,
				html: !/^[A-Z]/.test(name ?? ''),
				inline: type === 'mdxJsxTextElement',
			},
			list.map((attribute) => [
				attribute.name ?? '{…}',
				attribute.type === 'mdxJsxAttribute' ? attribute.value : {},
			]),
		);
	}
	return undefined;
}

/** Name of the directive or component whose tag a piece of HTML starts with, as MDX spells it; nothing for elements. */
export function nameInHtml(html: string): string | undefined {
	const [, name] = /^<([A-Z][A-Za-z\d]*)/.exec(html) ?? [];
	return name && kebab(name);
}

/** The tag in the spelling its author used. */
export function spell({ name, jsx }: Pick<Tag, 'name' | 'jsx'>): string {
	return jsx ? `<${pascal(name)}>` : `:::${name}`;
}

function tag(
	named: Pick<Tag, 'name' | 'jsx' | 'html' | 'inline'>,
	written: (readonly [string, unknown])[],
): Tag {
	const attributes = Object.create(null) as Record<string, string>;
	const computed: string[] = [];
	for (const [key, value] of written) {
		if (typeof value === 'object' && value !== null) computed.push(key);
		else attributes[key] = typeof value === 'string' ? value : '';
	}
	return { ...named, block: directives.has(named.name) || partOwners.has(named.name), attributes, computed };
}

function kebab(name: string): string {
	return /^[A-Z]/.test(name) ? name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase() : name;
}

function pascal(name: string): string {
	return name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
