import type { CompileContext } from 'mdast-util-from-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import type { Plugin, Processor } from 'unified';
import { endAddresses } from './addresses.ts';

/** One tilde is a tilde, two strike through. */
const gfmOptions = { singleTilde: false };

/**
 * The Markdown that every text is written in, beside MDX: that of GitHub with directives, and with emphasis that
 * ends where it should among Chinese, Japanese and Korean signs.
 */
export const syntax: [Plugin<[typeof gfmOptions]>, typeof gfmOptions][] = [
	[remarkGfm, gfmOptions],
	[remarkCjkFriendly, gfmOptions],
	[remarkCjkFriendlyGfmStrikethrough, gfmOptions],
	[remarkDirectiveSyntax, gfmOptions],
	[remarkAddresses, gfmOptions],
];

/** Reads `:::say` and `::question{id=Q001}` as directives. A colon in the middle of a sentence is a colon: `10:30[^1]`. */
function remarkDirectiveSyntax(this: Processor): void {
	remarkDirective.call(this);
	const data = this.data();
	const directives = data.micromarkExtensions?.at(-1);
	if (directives && 'text' in directives) delete directives.text;
	data.fromMarkdownExtensions?.push({
		exit: { directiveContainerAttributes: keepAttributes, directiveLeafAttributes: keepAttributes },
	});
}

/** Keeps the attributes of a directive by whatever name they have, `__proto__` too. */
function keepAttributes(this: CompileContext): void {
	const written = this.data.directiveAttributes ?? [];
	this.data.directiveAttributes = undefined;
	// Line ends between attributes stand in a buffer that is not needed.
	this.resume();
	const node = this.stack.at(-1);
	if (node?.type === 'containerDirective' || node?.type === 'leafDirective')
		node.attributes = Object.fromEntries(written);
}

/** Lets bare addresses end where a reader would end them. */
function remarkAddresses(this: Processor): void {
	this.data().fromMarkdownExtensions?.push({ transforms: [endAddresses] });
}
