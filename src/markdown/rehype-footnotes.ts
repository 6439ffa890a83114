import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { ContextOf } from './context.ts';

/** Stands in the HTML until {@link rehypeFootnotes} knows the language of the file. */
export const footnoteMarker = 'footnotes';

/** Puts the footnotes' heading and the names of their back links into the language of the text. */
export function rehypeFootnotes(context: ContextOf) {
	return (tree: Root, file: VFile): void => {
		const { t } = context(file);
		visit(tree, 'element', ({ properties, children }) => {
			if (properties.id === 'footnote-label') children[0] = { type: 'text', value: t('footnotes.title') };
			if (properties['dataFootnoteBackref'] !== undefined) {
				properties.ariaLabel = t('footnotes.back', { n: String(properties.ariaLabel) });
			}
		});
	};
}
