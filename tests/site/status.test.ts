import { describe, expect, inject, test } from 'vitest';
import { attribute, pagesOf, type Element } from '../support/pages.ts';

/** A button that says what it has done is there before: it is pressed first. */
const isLive = (element: Element) =>
	element.tagName === 'output' ||
	['status', 'alert', 'log'].includes(attribute(element, 'role') ?? '') ||
	(attribute(element, 'aria-live') !== undefined && element.tagName !== 'button');

describe.each(inject('sites'))('the pages of $name', (site) => {
	test('hide nothing that speaks: what appears together with its words is not heard', () => {
		const live = pagesOf(site).flatMap(({ path, elements }) =>
			elements.filter(isLive).map((element) => ({ path, element })),
		);
		expect(live.length).toBeGreaterThan(10);
		const hidden = live.filter(({ element }) => attribute(element, 'hidden') !== undefined);
		expect(hidden.map(({ path, element }) => `${path}: ${JSON.stringify(element.attrs)}`)).toEqual([]);
	});
});
