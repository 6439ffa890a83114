import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { Document, isMap, isScalar, isSeq } from 'yaml';
import type { GuideFrontMatter } from '../schema/guide.ts';
import type { SectionId } from '../schema/section.ts';
import type { StageId } from '../schema/stage.ts';
import { isHeadingId, type NamedHeading } from './headings.ts';

/** The stage of the journey that most guides of a section belong to. */
export const usualStage: Record<SectionId, StageId> = {
	preparation: 'getting-ready',
	'dos-and-donts': 'the-day',
	salary: 'the-offer',
	'follow-up': 'afterwards',
	situations: 'getting-ready',
};

/** As long as a line may be that somebody reads in a hurry. */
const longestLine = 140;

/** Lines for readers in a hurry, guessed: what the headings say, then how the parts below them begin. */
export function guessHurry(
	tree: Root,
	headings: readonly NamedHeading[],
	lang: string,
): GuideFrontMatter['hurry'] {
	const targets = headings.filter(({ id }) => isHeadingId(id));
	const top = targets.filter(({ heading }) => heading.depth === 2);
	const chosen = (top.length >= 3 ? top : targets).slice(0, 5);
	const first = chosen.map(({ id, words }) => ({ say: plainLine(words), to: id }));
	let at = targets[0];
	for (const node of tree.children) {
		if (first.length >= 3) break;
		at = targets.find(({ heading }) => heading === node) ?? at;
		const say = node.type === 'heading' ? '' : plainLine(firstSentence(node, lang));
		if (say !== '' && at) first.push({ say, to: at.id });
	}
	while (first.length < 3 && first[0]) first.push({ ...first[0] });
	return first;
}

/** The first sentence of a text, for its promise. */
export function guessPromise(tree: Root, lang: string): string {
	const paragraph = tree.children.find((node) => node.type === 'paragraph' && toString(node).trim() !== '');
	return paragraph ? plainLine(firstSentence(paragraph, lang)) : '';
}

function firstSentence(node: RootContent, lang: string): string {
	const words = toString(node, { includeHtml: false, includeImageAlt: false });
	const [sentence] = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(words.slice(0, 1000));
	return sentence?.segment ?? '';
}

/** One line without signs that mean something in Markdown, cut at a word. */
export function plainLine(words: string): string {
	const line = words.replace(/\*\*/g, '').replace(/\s+/g, ' ').trim();
	if (line.length <= longestLine) return line;
	return `${line.slice(0, longestLine).replace(/\s+\S*$/, '')} …`;
}

/** Writes front matter. @param hints what stands behind a field as a comment, for the person who fills it in */
export function writeFrontMatter(data: object, hints: Record<string, string>): string {
	const document = new Document(data);
	if (isMap(document.contents)) {
		for (const { key, value } of document.contents.items) {
			const hint = isScalar(key) ? hints[String(key.value)] : undefined;
			if (isSeq(value) && value.items.every(isScalar)) value.flow = true;
			if (hint === undefined || !isScalar(key)) continue;
			if (isScalar(value)) value.comment = ` ${hint}`;
			else key.commentBefore = ` ${hint}`;
		}
	}
	return `---\n${document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false })}---\n`;
}
