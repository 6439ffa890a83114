import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank, queryFor, readQuery, writeQuery } from '../../../../src/search/ui/query.ts';

const nothing = { q: '', section: '', stage: '', kind: '', literal: false };

describe('reading a query', () => {
	test.each([
		['', nothing],
		['?q=salary', { ...nothing, q: 'salary' }],
		['?q=two+words&stage=the-day', { ...nothing, q: 'two words', stage: 'the-day' }],
		['?section=salary&kind=guide', { ...nothing, section: 'salary', kind: 'guide' }],
		['?q=%20%20what%20%20to%0Awear%20', { ...nothing, q: 'what to wear' }],
		['?q=first&q=second', { ...nothing, q: 'first' }],
		['?query=salary&utm_source=mail', nothing],
		['?q=panle&as=typed', { ...nothing, q: 'panle', literal: true }],
		['?q=panle&as=TYPED&as=typed', { ...nothing, q: 'panle' }],
		['?q=%00%F0%9F%91%8D', { ...nothing, q: '\0👍' }],
	])('takes %s apart', (address, query) => {
		expect(readQuery(new URLSearchParams(address))).toEqual(query);
	});

	test('reads a form as it reads an address', () => {
		const form = new FormData();
		form.set('q', ' panel ');
		form.set('kind', 'guide');
		expect(readQuery(form)).toEqual({ ...nothing, q: 'panel', kind: 'guide' });
	});

	test('cuts a question that is longer than anybody types', () => {
		expect(readQuery(new URLSearchParams({ q: 'a'.repeat(1000) })).q).toHaveLength(200);
	});
});

describe('writing a query', () => {
	test.each([
		[nothing, ''],
		[{ ...nothing, q: 'what to wear' }, '?q=what+to+wear'],
		[
			{ ...nothing, kind: 'guide', stage: 'the-day', section: 'salary', q: 'pay' },
			'?q=pay&section=salary&stage=the-day&kind=guide',
		],
		[{ ...nothing, q: 'panle', literal: true }, '?q=panle&as=typed'],
		[{ ...nothing, literal: true }, ''],
		[{ ...nothing, q: 'R&D + 100 %?' }, '?q=R%26D+%2B+100+%25%3F'],
	])('gives one address to %o', (query, address) => {
		expect(writeQuery(query)).toBe(address);
	});

	test('loses nothing that reading finds', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), fc.boolean(), (q, section, stage, literal) => {
				const as = literal && q.trim() !== '' ? 'typed' : '';
				const query = readQuery(new URLSearchParams({ q, section, stage, as }));
				expect(readQuery(new URLSearchParams(writeQuery(query)))).toEqual(query);
			}),
		);
	});
});

test('a query for words alone has nothing else', () => {
	expect(queryFor('pay')).toEqual({ ...nothing, q: 'pay' });
});

test('a query is blank when neither words nor filters are given', () => {
	expect(isBlank(nothing)).toBe(true);
	expect(isBlank({ ...nothing, q: 'pay' })).toBe(false);
	expect(isBlank({ ...nothing, kind: 'guide' })).toBe(false);
});
