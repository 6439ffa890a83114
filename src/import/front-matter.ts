import type { Nodes, Root, RootContent } from 'mdast';
import { Document, isMap, isScalar, isSeq } from 'yaml';
import { isInCurlyMarks } from '../lib/yaml/yaml-marks.ts';
import type { GuideFrontMatter } from '../schema/guide.ts';
import { isHeadingId, type NamedHeading } from './headings.ts';

/** As long as a line may be that somebody reads in a hurry. */
const longestLine = 140;

/** Lines for readers in a hurry, guessed: what the headings say, then the points of lists, then how the parts begin. */
export function guessHurry(
	tree: Root,
	headings: readonly NamedHeading[],
	lang: string,
): GuideFrontMatter['hurry'] {
	const targets = headings.filter(({ id }) => isHeadingId(id));
	const top = targets.filter(({ heading }) => heading.depth === 2);
	const chosen = (top.length >= 3 ? top : targets).slice(0, 5);
	const lines = chosen.map(({ id, words }) => ({ say: plainLine(words) || id, to: id }));
	for (const guess of [boldStarts, (node: RootContent) => [firstSentence(node, lang)]]) {
		let at = targets[0];
		for (const node of tree.children) {
			at = targets.find(({ heading }) => heading === node) ?? at;
			const found = node.type === 'heading' || !at ? [] : guess(node).map(plainLine);
			for (const say of found) if (lines.length < 3 && at && say !== '') lines.push({ say, to: at.id });
		}
	}
	while (lines.length < 3 && lines[0]) lines.push({ ...lines[0] });
	return lines;
}

/** Words in bold that the lines of a list start with: many texts put their points this way. */
function boldStarts(node: RootContent): string[] {
	if (node.type !== 'list') return [];
	return node.children.flatMap(({ children: [first] }) => {
		const start = first?.type === 'paragraph' ? first.children[0] : undefined;
		return start?.type === 'strong' ? [wordsOf(start)] : [];
	});
}

/** The first sentence of a text, for its promise. */
export function guessPromise(tree: Root, lang: string): string {
	const paragraph = tree.children.find((node) => node.type === 'paragraph' && wordsOf(node).trim() !== '');
	return paragraph ? plainLine(firstSentence(paragraph, lang)) : '';
}

function firstSentence(node: RootContent, lang: string): string {
	const words = wordsOf(node).replace(/\s+/g, ' ').trim();
	const [sentence] = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(words.slice(0, 1000));
	return sentence?.segment ?? '';
}

/** The words of a text, apart where lines, items and cells end. */
function wordsOf(node: Nodes): string {
	if (node.type === 'text' || node.type === 'inlineCode') return node.value;
	if (node.type === 'break') return ' ';
	if (!('children' in node)) return '';
	const isApart = !['paragraph', 'strong', 'emphasis', 'delete', 'link'].includes(node.type);
	return (node.children as Nodes[]).map(wordsOf).join(isApart ? ' ' : '');
}

/** One line without signs that mean something in Markdown, cut at a word. */
export function plainLine(words: string): string {
	const line = words
		.replace(/\*\*/g, '')
		.replace(/\s+/g, ' ')
		.replace(/(?<=[^\s:])\s*:\s*$/, '')
		.trim();
	if (line.length <= longestLine) return line;
	const blank = line.lastIndexOf(' ', longestLine - 1);
	return `${line.slice(0, blank === -1 ? longestLine : blank)} …`;
}

/** Writes front matter. @param hints what stands behind a field as a comment, for the person who fills it in */
export function writeFrontMatter(data: object, hints: Record<string, string>): string {
	const document = new Document(data);
	if (isMap(document.contents)) {
		for (const { key, value } of document.contents.items) {
			const hint = isScalar(key) ? hints[String(key.value)] : undefined;
			// Without quotation marks around them, they would pass for marks of a word processor.
			if (isScalar(value) && isInCurlyMarks(String(value.value))) value.type = 'QUOTE_DOUBLE';
			if (isSeq(value) && value.items.every(isScalar)) value.flow = true;
			if (hint === undefined || !isScalar(key)) continue;
			if (isScalar(value)) value.comment = ` ${hint}`;
			else key.commentBefore = ` ${hint}`;
		}
	}
	return `---\n${document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false })}---\n`;
}
