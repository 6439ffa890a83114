import type { SSRElement } from 'astro';
import components from 'virtual:callback/components';
import { DiagnosticError } from '../lib/diagnostic.ts';
import type { ComponentUse, Piece } from '../markdown/component-hole.ts';
import { readProps, type ComponentSchema } from './component-props.ts';

/** What a component of the site folder exports. */
export interface ComponentModule {
	default: (props: Record<string, unknown>) => unknown;
	schema?: ComponentSchema;
}

/** A component apart from its style sheets, as Astro hands out entries of content. */
export interface ComponentAssets {
	/** Reads the component itself. */
	getMod: () => Promise<ComponentModule>;
	/** Addresses of its sheets in a built site. */
	collectedLinks: readonly string[];
	/** Its sheets while the site is served live. */
	collectedStyles: readonly { id: string; content: string }[];
}

/**
 * Finds a component, and reads what a text gives it.
 * @throws DiagnosticError with the place of the text
 */
export async function componentFor(use: ComponentUse): Promise<{
	Component: ComponentModule['default'];
	props: Record<string, unknown>;
}> {
	const found = await assetsOf(use.name).getMod();
	if (!found.schema) return { Component: found.default, props: use.props };
	const { value, diagnostics } = readProps(found.schema, use);
	if (!value) throw new DiagnosticError(diagnostics);
	return { Component: found.default, props: value };
}

/** The style sheets of all components in a body. */
export function sheetsOf(pieces: readonly Piece[]): SSRElement[] {
	const assets = [...new Set(namesIn(pieces))].map(assetsOf);
	return assets.flatMap(({ collectedLinks, collectedStyles }) => [
		...collectedLinks.map((href) => ({ props: { rel: 'stylesheet', href }, children: '' })),
		...collectedStyles.map(({ id, content }) => ({ props: { 'data-vite-dev-id': id }, children: content })),
	]);
}

function assetsOf(name: string): ComponentAssets {
	const found = components[name];
	if (!found) throw new Error(`There is no component "${name}".`);
	return found;
}

function namesIn(pieces: readonly Piece[]): string[] {
	return pieces.flatMap((piece) =>
		typeof piece === 'string' ? [] : [piece.name, ...namesIn(piece.children)],
	);
}
