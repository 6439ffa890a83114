import { describe, expect, test } from 'vitest';
import {
	liveCode,
	plainCode,
	scriptCode,
	shapesOf,
	type Embedded,
	type EmbedShape,
} from '../../../src/library/embed.ts';
import { attribute, readPage, textOf } from '../../support/pages.ts';

const guide: Embedded = {
	title: 'Which stories?',
	address: 'https://guide.acme.example/guides/star-stories/',
	text: { lang: 'en-GB', dir: 'ltr' },
	words: { lang: 'en-GB', dir: 'ltr' },
	promise: 'Have six.',
	minutes: '7 minutes to read',
	tasks: [
		{ text: 'Tell it aloud', minutes: '3 min' },
		{ text: 'Count to ten', minutes: undefined },
	],
	tick: 'Tick these off in the guide',
};

describe('the code for another website', () => {
	test('without a script is a card of three lines', () => {
		expect(plainCode(guide, 'card').split('\n')).toEqual([
			'<div class="callback-card" lang="en-GB" dir="ltr">',
			'\t<p><a href="https://guide.acme.example/guides/star-stories/"><strong>Which stories?</strong></a></p>',
			'\t<p>Have six.</p>',
			'\t<p>7 minutes to read</p>',
			'</div>',
		]);
	});

	test('without a script is a list of the tasks, with minutes where they are known', () => {
		expect(plainCode(guide, 'checklist').split('\n').slice(2, -1)).toEqual([
			'\t<ul>',
			'\t\t<li>Tell it aloud <small>3 min</small></li>',
			'\t\t<li>Count to ten</li>',
			'\t</ul>',
		]);
	});

	test('with a script is the link in an element that says what to show', () => {
		expect(liveCode(guide, 'checklist').split('\n')).toEqual([
			'<callback-embed show="checklist" lang="en-GB" dir="ltr">',
			'\t<p><a href="https://guide.acme.example/guides/star-stories/"><strong>Which stories?</strong></a></p>',
			'</callback-embed>',
		]);
		expect(scriptCode('https://guide.acme.example/embed/embed.js')).toBe(
			'<script type="module" src="https://guide.acme.example/embed/embed.js"></script>',
		);
	});

	test('marks words of the site around a guide in another language', () => {
		const borrowed: Embedded = { ...guide, words: { lang: 'ar', dir: 'rtl' } };
		expect(plainCode(borrowed, 'card')).toContain('<p lang="ar" dir="rtl">7 minutes to read</p>');
		expect(plainCode(borrowed, 'checklist')).toContain('<small lang="ar" dir="rtl">3 min</small>');
	});

	test.each(['card', 'checklist'] as const)(
		'keeps what a guide says as text in the %s',
		(shape: EmbedShape) => {
			const hostile = '"></a><script>alert(1)</script><img src=x onerror="alert(2)">&amp;\'';
			const all: Embedded = {
				...guide,
				title: hostile,
				promise: hostile,
				minutes: hostile,
				tasks: [{ text: hostile, minutes: hostile }],
				address: `https://guide.acme.example/?${hostile}`,
			};
			for (const code of [plainCode(all, shape), liveCode(all, shape)]) {
				const { elements } = readPage('index.html', `<title>T</title>${code}`);
				const names = new Set(elements.map(({ tagName }) => tagName));
				expect([names.has('script'), names.has('img')]).toEqual([false, false]);
				const link = elements.find(({ tagName }) => tagName === 'a')!;
				expect([textOf(link), attribute(link, 'href')]).toEqual([hostile, all.address]);
			}
			const { elements } = readPage('index.html', `<title>T</title>${plainCode(all, shape)}`);
			expect(textOf(elements.find(({ tagName }) => tagName === 'div')!).split(hostile)).toHaveLength(4);
		},
	);
});

test('a guide without tasks is a card alone', () => {
	expect(shapesOf(guide)).toEqual(['card', 'checklist']);
	expect(shapesOf({ tasks: [] })).toEqual(['card']);
});
