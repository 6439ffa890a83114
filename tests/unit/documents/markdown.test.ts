import type { Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../../src/documents/markdown.ts';

const reader = unified().use(remarkParse).use(remarkGfm);
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** The kinds of what stands in a paragraph once it was written and read again. */
function read(...children: PhrasingContent[]): { kinds: string[]; words: string } {
	const [first] = reader.parse(toMarkdown([paragraph(...children)])).children;
	if (first?.type !== 'paragraph') return { kinds: [first?.type ?? ''], words: '' };
	return { kinds: first.children.map(({ type }) => type), words: toString(first) };
}

describe('Words are read as they were', () => {
	test.each([
		'Be early.',
		'Ask, and wait; then “thank” them?',
		'1. one',
		'12.',
		'+ plus',
		'- minus',
		'# number',
		'> more',
		'snake_case_words',
		'2 * 3 * 4',
		'[brackets]',
		'![no picture](x)',
		'`code`',
		'&amp; and &#35;',
		'<b>bold</b>',
		'a~~b~~',
		'back\\slash',
		'| pipe |',
		'日本語のことば。',
		'كلمات، وكلمات.',
	])('%s', (words) => {
		expect(read(text(words))).toEqual({ kinds: ['text'], words });
	});

	test.each([
		['before', [text('Words, '), strong('bold')]],
		['behind', [strong('bold'), text(', words.')]],
		['between', [strong('bold'), text(' and then '), strong('bold')]],
	] as const)('%s others', (_where, children) => {
		const words = children.map((child) => toString(child)).join('');
		expect(read(...children)).toEqual({ kinds: children.map(({ type }) => type), words });
	});

	test('with a blank at their end, where a reader would cut it off', () => {
		expect(read(text('words ')).words).toBe('words ');
		expect(read(text(' words')).words).toBe(' words');
	});
});
