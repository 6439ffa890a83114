// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announce } from '../../../../src/tools/shared/announce.ts';

beforeEach(() => {
	vi.useFakeTimers();
	document.body.innerHTML = '<p role="status">3 results</p><p role="status" data-announced></p>';
});
afterEach(() => {
	vi.useRealTimers();
	document.body.innerHTML = '';
});

const regions = () => [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent);

describe('What is told to those who hear a page', () => {
	test('comes into the region that is there for it, and comes again where it is told again', () => {
		for (let time = 0; time < 2; time++) {
			announce('Copied');
			expect(regions()).toEqual(['3 results', '']);
			vi.runAllTimers();
			expect(regions()).toEqual(['3 results', 'Copied']);
		}
	});

	test('gives way to what is told in the same moment', () => {
		announce('One');
		announce('Two');
		vi.runAllTimers();
		expect(regions()).toEqual(['3 results', 'Two']);
	});
});
