import { describe, expect, test } from 'vitest';
import { inlineRuns } from '../../../src/lib/inline-markdown.ts';

test('bold, italics and links become runs of text', () => {
	expect(inlineRuns('We **move** on *3 May*:\n[the *new* way](/about/).')).toEqual([
		{ text: 'We ' },
		{ text: 'move', strong: true },
		{ text: ' on ' },
		{ text: '3 May', emphasis: true },
		{ text: ': ' },
		{ text: 'the ', to: '/about/' },
		{ text: 'new', to: '/about/', emphasis: true },
		{ text: ' way', to: '/about/' },
		{ text: '.' },
	]);
});

describe('nothing else may stand in it:', () => {
	test.each([
		'# A heading',
		'- a list',
		'one\n\ntwo',
		'<b>bold</b>',
		'a <script>alert(1)</script>',
		'![a](b.png)',
		'`code`',
		'[a](javascript:alert(1))',
		'[a](data:text/html,x)',
		'[a](//b.example/)',
		'[a][b]\n\n[b]: javascript:alert(1)',
		'<javascript:alert(1)>',
	])('%j', (text) => expect(inlineRuns(text)).toBeUndefined());
});
