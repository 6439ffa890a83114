import type { Root } from 'hast';
import { visit } from '../lib/visit.ts';
import { asPlain } from '../lib/plain.ts';
import type { DirectiveContext } from './context.ts';

/** Stands in the HTML until {@link nameFootnotes} knows the language of the file. */
export const footnoteMarker = 'footnotes';

/**
 * Puts the footnotes' heading and the names of their back links into the language of the text, and says what they are
 * where there is no page.
 */
export function nameFootnotes(tree: Root, { t }: DirectiveContext): void {
	visit(tree, 'element', (node) => {
		const { properties, children } = node;
		if (properties['dataFootnotes'] !== undefined) asPlain('footnotes', node);
		if (properties.id === 'footnote-label') {
			asPlain('footnotes-title', node);
			children[0] = { type: 'text', value: t('footnotes.title') };
		}
		if (properties['dataFootnoteBackref'] !== undefined) {
			properties.ariaLabel = t('footnotes.back', { n: String(properties.ariaLabel) });
		}
	});
}
