// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announce } from '../../../../src/tools/shared/announce.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
	document.body.innerHTML = '';
});

const regions = () => [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent);

describe('What is told to those who hear a page', () => {
	test.each([
		['the region of the page', '<p role="status" data-announced></p>'],
		['a region of its own, where the page has none', '<p role="status">3 results</p>'],
	])('comes into %s, which is there before the words', (_, page) => {
		document.body.innerHTML = page;
		const others = page.includes('results') ? ['3 results'] : [];
		announce('Copied');
		expect(regions()).toEqual([...others, '']);
		vi.runAllTimers();
		expect(regions()).toEqual([...others, 'Copied']);
		announce('Copied');
		expect(regions()).toEqual([...others, '']);
		vi.runAllTimers();
		expect(regions()).toEqual([...others, 'Copied']);
	});

	test('gives way to what is told in the same moment', () => {
		announce('One');
		announce('Two');
		vi.runAllTimers();
		expect(regions()).toEqual(['Two']);
	});
});
