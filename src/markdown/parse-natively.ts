import type { ListItem, Nodes, PhrasingContent, Root, Text } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { endAddresses } from './addresses.ts';
import { joinNeighbours } from './join-neighbours.ts';
import { hasBox } from './task-list.ts';

const options = { features: { frontmatter: false, directive: true } };

/**
 * What the native parser reads in another way than `syntax.ts` says, where that can be seen before: single tildes, which
 * strike nothing through; emphasis among Chinese, Japanese and Korean signs; an address right after a letter or sign
 * that is not of ASCII; a name that is none to JavaScript, and a sign that is none to anybody.
 */
const readsDifferently =
	/(?<!~)~(?!~)|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]|[^\0-\x7f](?:www\.|[\w.+-]+@)|__proto__|\0/u;

/** A line that starts with two colons or more, behind the signs of quotations and lists. */
const colonLines = /^[ \t>*+\d.)-]*(::.*)$/gm;

/** The end of a directive, and its start in the plainest spelling. */
const plainColons =
	/^:+(?:[A-Za-z][\w-]*(?:\[[^\][:]*\])?(?:\{(?: *[A-Za-z][\w-]*=(?:"[^"&]*"|[\w-]+(?= |\})))* *\})?)?[ \t]*$/;

/**
 * In MDX: an address with a name, which it takes out of the tags around it, two comments on a line, and what stands
 * between code that holds a grave accent.
 */
const readsMdxDifferently = /^[ \t>]*\[[^\]^][^\]]*\]:|\}[ \t]*\{|(?<!`)``(?!`)/m;

/** A colon and digits, as in 10:30, with nothing behind them that makes an address of them. */
const time = /^:\d+(?![\w@+{[-]|\.\w)/;

/** What stands in a line of words. */
const phrasing = new Set(
	(
		'break delete emphasis footnoteReference html image imageReference inlineCode link linkReference ' +
		'mdxJsxTextElement mdxTextExpression strong text textDirective'
	).split(' '),
);

/**
 * Takes a text apart with the parser that Astro has for its own Markdown, which is written in Rust and many times as
 * fast as micromark. Its trees are those of `syntax.ts`, place by place.
 * @param isMdx whether tags are components
 * @returns nothing for a text that may hold what it reads in another way
 * @throws what keeps it from reading a text of MDX
 */
export function parseNatively(text: string, isMdx: boolean): Root | undefined {
	if (readsDifferently.test(text) || (isMdx && readsMdxDifferently.test(text))) return undefined;
	for (const [, colons = ''] of text.matchAll(colonLines)) if (!plainColons.test(colons)) return undefined;
	const tree = (isMdx ? mdxToMdast : markdownToMdast)(text, options) as Root;
	if (!mend(tree, text)) return undefined;
	endAddresses(tree);
	return tree;
}

/**
 * Puts right what can be put right.
 * @param colons how many open the directive around it
 * @returns whether the node and all that stands in it are now as `syntax.ts` has them
 */
function mend(node: Nodes, text: string, parent?: Nodes, colons = Infinity): boolean {
	let own = colons;
	switch (node.type) {
		case 'containerDirective':
			own = /^:*/.exec(from(node, text))?.[0].length ?? 0;
			// One that is not closed, and one inside another with as many colons, end at another line.
			if (own >= colons || !text.slice(0, node.position?.end.offset).trimEnd().endsWith(':::')) return false;
			break;
		case 'textDirective':
			return time.test(from(node, text)) && node.children.length === 0;
		case 'mdxjsEsm':
			// Words that start like code, and code, are told apart by the other one.
			return false;
		case 'text':
			return !/^:{2,}/m.test(node.value);
		case 'html':
			return !node.value.endsWith('\n');
		case 'tableRow':
			// A tag on the line below a table is no row of it.
			if (from(node, text).startsWith('<')) return false;
			break;
		case 'listItem':
			if (isTask(node) && !mendTask(node, text)) return false;
			break;
		case 'mdxJsxFlowElement':
			// Words on the line of a tag make it a paragraph with a tag in it.
			if (isTask(parent) || node.children.some(({ type }) => phrasing.has(type))) return false;
			delete node.data;
			break;
		default:
	}
	if (!('children' in node)) return true;
	const children = node.children as PhrasingContent[];
	if (!children.every((child) => mend(child, text, node, own))) return false;
	node.children = joinNeighbours(children.map(withoutDirective));
	return true;
}

/** The text from where a node starts. */
function from({ position }: Nodes, text: string): string {
	return text.slice(position?.start.offset);
}

function isTask(node: Nodes | undefined): boolean {
	return node?.type === 'listItem' && hasBox(node);
}

/** Lets the paragraph of a task start where its box does, if no text follows the box. */
function mendTask({ children: [paragraph] }: ListItem, text: string): boolean {
	if (paragraph?.type !== 'paragraph' || !paragraph.position) return false;
	const { line, column, offset = 0 } = paragraph.position.start;
	const start = { line, column: column - 4, offset: offset - 4 };
	if (paragraph.children[0]?.type !== 'text') paragraph.position.start = start;
	return /^\[[ xX]\] \S/.test(text.slice(start.offset));
}

/** A text directive, of which there are none, as the text that it is. */
function withoutDirective(node: PhrasingContent): PhrasingContent {
	if (node.type !== 'textDirective') return node;
	return { type: 'text', value: `:${node.name}`, position: node.position } satisfies Text;
}
