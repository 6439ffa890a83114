// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { writingOf } from '../../../../src/tools/shared/amount.ts';
import { Money } from '../../../../src/tools/shared/money.ts';
import { Fields } from '../../../../src/tools/worksheet/fields.ts';
import { shownOffers } from '../../../../src/tools/worksheet/offers.ts';

const parts = ['name', 'pay', 'period', 'hours', 'bonus', 'sure', 'pension', 'leave', 'travel'];
const extras = ['allowance', 'shares', 'joining', 'years'];
/** As `AmountField.astro` draws them. */
const field = (name: string, value = '', attributes = '') =>
	`<input name="${name}" value="${value}" ${attributes}><p id="${name}-unread" hidden></p>`;

beforeEach(() => {
	const offers = ['a', 'b', 'c'].flatMap((letter) =>
		[...parts, ...extras].map((part) => {
			const usual = { sure: '50', years: '2' }[part] ?? '';
			const count = { hours: 'data-most="168"', leave: 'data-most="366" data-or-none' }[part];
			return field(`offer-${letter}-${part}`, usual, count && `data-amount="count" ${count}`);
		}),
	);
	const time = { hours: '40', days: '5', weeks: '52' };
	document.body.innerHTML = [
		...offers,
		...Object.entries(time).map(([name, value]) => field(name, value, 'data-amount="count" data-most="168"')),
		field('walk-away'),
		field('period', 'year'),
	].join('');
});

test('An offer without paid leave is set beside one with some', () => {
	fill({ 'offer-a-pay': '60000', 'offer-a-leave': '0', 'offer-b-pay': '60000', 'offer-b-leave': '15' });
	const { cells, verdict } = shown();
	expect([cells.get('a/days'), cells.get('b/days'), cells.get('b/leave')]).toEqual(['0', '15', '£3,462']);
	expect(verdict).toEqual(['more Offer B £3,462']);
	expect(unread()).toEqual([]);
});

test('An offer is not made without hours, days or weeks of work', () => {
	fill({ 'offer-a-pay': '60000', 'offer-a-hours': '0', days: '0' });
	expect(shown().cells.get('a/hours')).toBe('40');
	expect(unread()).toEqual(['offer-a-hours', 'days']);
});

function shown() {
	const say = (key: string, values = {}) => [key, ...Object.values(values)].join(' ');
	const offer = (key: string, values: Record<string, unknown> = {}) =>
		key === 'offer' ? `Offer ${String(values['letter'])}` : say(key, values);
	const number = new Intl.NumberFormat('en');
	return shownOffers({ fields: fields(), money: new Money('en', 'GBP'), say: offer, number });
}

function unread(): string[] {
	fields().tellUnread((example) => example, new Intl.NumberFormat('en'));
	return [...document.querySelectorAll<HTMLInputElement>('[aria-invalid]')].map(({ name }) => name);
}

function fields(): Fields {
	return new Fields(document.body, writingOf('en', 'GBP'));
}

function fill(values: Record<string, string>): void {
	for (const [name, value] of Object.entries(values))
		document.querySelector<HTMLInputElement>(`[name="${name}"]`)!.value = value;
}
