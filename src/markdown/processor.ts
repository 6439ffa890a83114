import { unified } from '@astrojs/markdown-remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import type { PieceContext } from './context.ts';
import { rehypeSite, type SiteLinks } from './rehype-site.ts';
import { remarkChecklists } from './remark-checklists.ts';
import { remarkPieces } from './remark-pieces.ts';

/** remark-gfm's settings: one tilde is a tilde, two strike through. */
export const gfmOptions = { singleTilde: false };

/**
 * The Markdown processor of the site, for `.md` and `.mdx` alike: remark-gfm by name, the author pieces, checklists.
 * Astro's own GFM is off, so that exactly one does the work.
 * @param context what author pieces look up; read anew for each file
 * @param links where links lead; read anew for each file
 */
export function markdownProcessor(context: () => PieceContext, links: () => SiteLinks) {
	const { t } = context();
	return unified({
		gfm: false,
		smartypants: false,
		remarkPlugins: [
			[remarkGfm, gfmOptions],
			remarkDirective,
			[remarkPieces, context],
			[remarkChecklists, context],
		],
		remarkRehype: {
			clobberPrefix: '',
			footnoteLabel: t('footnotes.title'),
			footnoteLabelTagName: 'h2',
			footnoteLabelProperties: { className: ['footnotes-title'] },
			footnoteBackLabel: (index: number, again: number) =>
				t('footnotes.back', { n: again > 1 ? `${index + 1}-${again}` : index + 1 }),
		},
		rehypePlugins: [[rehypeSite, links]],
	});
}
