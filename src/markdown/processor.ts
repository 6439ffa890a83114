import { unified } from '@astrojs/markdown-remark';
import type { ContextOf } from './context.ts';
import { remarkHeadings } from './headings.ts';
import { footnoteMarker, rehypeFootnotes } from './rehype-footnotes.ts';
import { rehypeSite, type SiteLinks } from './rehype-site.ts';
import { remarkChecklists } from './remark-checklists.ts';
import { remarkPictures, type PicturesOf } from './remark-pictures.ts';
import { remarkParts, type PartsOf } from './remark-parts.ts';
import { remarkNotes } from './remark-notes.ts';
import { remarkPieces } from './remark-pieces.ts';
import { remarkPlainTags } from './spell-plainly.ts';
import { syntax } from './syntax.ts';
import { remarkTerms } from './remark-terms.ts';
import { remarkWording } from './remark-wording.ts';
import type { RulesOf } from './text-rules.ts';

/**
 * The Markdown processor of the site, for `.md` and `.mdx` alike: the syntax of our texts, the author pieces, notes, checklists.
 * Astro's own GFM is off, so that exactly one does the work.
 * @param context what author pieces look up, asked for each file
 * @param links where links lead, asked for each file
 * @param rules how the words of a file are treated
 * @param pictures the files of pictures
 * @param parts texts that stand in place of parts of a file
 */
export function markdownProcessor(
	context: ContextOf,
	links: () => SiteLinks,
	rules: RulesOf = noRules,
	pictures: PicturesOf = noPictures,
	parts: PartsOf = () => [],
) {
	return unified({
		gfm: false,
		smartypants: false,
		remarkPlugins: [
			...syntax,
			[remarkParts, parts],
			remarkHeadings,
			[remarkNotes, context],
			[remarkWording, rules],
			[remarkPieces, context],
			remarkPlainTags,
			[remarkChecklists, context],
			[remarkPictures, pictures],
			[remarkTerms, rules],
		],
		remarkRehype: {
			clobberPrefix: '',
			footnoteLabel: footnoteMarker,
			footnoteLabelTagName: 'h2',
			footnoteLabelProperties: { className: ['footnotes-title'] },
			footnoteBackLabel: (index: number, again: number) =>
				again > 1 ? `${index + 1}-${again}` : `${index + 1}`,
		},
		rehypePlugins: [
			[rehypeFootnotes, context],
			[rehypeSite, links],
		],
	});
}

const noRules: RulesOf = () => ({ reword: undefined, terms: [] });
const noPictures: PicturesOf = () => () => undefined;
