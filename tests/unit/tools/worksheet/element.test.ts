// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { figures, periods } from '../../../../src/tools/shared/pay.ts';
import { worksheet } from '../../../../src/tools/storage/worksheet.ts';
import { WorksheetElement } from '../../../../src/tools/worksheet/element.ts';

const parts = ['name', 'pay', 'period', 'hours', 'bonus', 'sure', 'pension', 'leave', 'travel', 'allowance'];
const field = (name: string, value = '') => `<input name="${name}" value="${value}" data-amount>`;
const said = ['unread', 'offer', 'more', 'equal', 'hour-more', 'below', 'range', 'target-low', 'opening-low'];
const strings = {
	...Object.fromEntries([...said, 'per.year'].map((key) => [key, `${key} {name} {amount}`] as const)),
	offer: 'Offer {letter}',
};

beforeEach(() => {
	vi.useFakeTimers();
	localStorage.clear();
	worksheet.forget();
	document.documentElement.lang = 'en';
	vi.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['GBP']);
	// Has none of its own.
	vi.stubGlobal('Option', function option(text: string, value: string) {
		return Object.assign(document.createElement('option'), { textContent: text, value });
	});
	if (!customElements.get('callback-worksheet'))
		customElements.define('callback-worksheet', WorksheetElement);
	const offers = ['a', 'b', 'c'].flatMap((letter) =>
		[...parts, 'shares', 'joining', 'years'].map((part) => field(`offer-${letter}-${part}`)),
	);
	const cells = figures.flatMap((name) => periods.map((of) => `<td data-cell="${name}/${of}"></td>`));
	const element = document.createElement('callback-worksheet');
	Object.assign(element.dataset, { strings: JSON.stringify(strings), region: 'GB' });
	element.innerHTML = `<form><select name="currency"></select><input name="period" value="year">
			${figures.map((name) => `${field(name)}<textarea name="why-${name}"></textarea>`).join('')}
			${field('hours', '40')}${field('days', '5')}${field('weeks', '52')}</form>
		<form>${offers.join('')}</form>${figures.map((name) => `<p data-reason="${name}"></p>`).join('')}
		<table><tr>${cells.join('')}</tr></table><div data-remarks></div><div data-verdict></div>
		<button data-print></button>`;
	document.body.append(element);
	type({ 'walk-away': '50000', 'offer-a-pay': '55000' });
	vi.advanceTimersByTime(2000);
});
afterEach(() => {
	document.body.replaceChildren();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
	vi.useRealTimers();
});

test('What comes of figures is told once they are written, not while somebody is typing', () => {
	type({ target: '4' }, { target: '48' }, { target: '48000' });
	type({ 'offer-b-pay': '6' }, { 'offer-b-pay': '61' }, { 'offer-b-pay': '61000' });
	expect([told('remarks'), told('verdict')]).toEqual([[], []]);
	expect(document.querySelector('[data-cell="target/year"]')?.textContent).toBe('£48,000');
	vi.advanceTimersByTime(2000);
	expect(told('remarks')).toEqual(['target-low']);
	expect(told('verdict')).toEqual([expect.stringContaining('£6,000')]);
});

test('What comes of figures is told at once where the field is left', () => {
	type({ target: '48000' });
	document.querySelector('[name=target]')!.dispatchEvent(new Event('focusout', { bubbles: true }));
	expect(told('remarks')).toEqual(['target-low']);
});

test('What figures said before goes at once, and does not come again in the middle of typing', () => {
	type({ target: '48000' });
	vi.advanceTimersByTime(2000);
	type({ target: '480000' });
	expect(told('remarks')).toEqual([]);
	type({ target: '48000' });
	expect(told('remarks')).toEqual([]);
});

function type(...steps: Record<string, string>[]): void {
	for (const step of steps)
		for (const [name, text] of Object.entries(step)) {
			const one = document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
			one.value = text;
			one.dispatchEvent(new Event('input', { bubbles: true }));
		}
}

function told(part: string): string[] {
	return [...document.querySelectorAll(`[data-${part}] p`)].map((line) =>
		line.textContent.replace(/ \{.+/, ''),
	);
}
