import type { Say } from '../../lib/translate.ts';
import { announce } from '../shared/announce.ts';
import { showLines } from '../shared/dom.ts';
import { asSentence } from '../shared/sentences.ts';
import { bindFields } from '../shared/bind-fields.ts';
import { showKeeping } from '../storage/show-keeping.ts';
import { worksheet } from '../storage/worksheet.ts';
import { writingOf } from '../shared/amount.ts';
import { currencyFor } from '../shared/currency.ts';
import { Fields } from './fields.ts';
import { Money, periodFrom } from '../shared/money.ts';
import { shownOffers } from './offers.ts';
import { figures, periods, remarksOn, spread, yearly } from '../shared/pay.ts';
import { withDigits } from '../../lib/numerals.ts';
import { ToolElement } from '../shared/tool-element.ts';

/** Milliseconds without a key after which somebody is taken to have written a figure to its end. */
const pause = 1500;

/** Three figures with their reasons, told for every span of time and in sentences, and offers side by side. */
export class WorksheetElement extends ToolElement {
	#lang = document.documentElement.lang;
	/** Runs while somebody is typing. */
	#typing: ReturnType<typeof setTimeout> | undefined;
	/** Whether what was kept is shown. */
	#stands = false;

	protected override start(signal: AbortSignal): void {
		this.#fillCurrencies();
		// Before what is typed is kept, which shows what comes of it.
		this.addEventListener('input', ({ target }) => this.#type(target as Element), { signal, capture: true });
		for (const form of this.querySelectorAll('form')) bindFields(form, worksheet, () => this.#show(), signal);
		// What cannot be read is told once the field is left, never while somebody is typing.
		this.addEventListener('focusout', () => this.#stop(), { signal });
		signal.addEventListener('abort', () => clearTimeout(this.#typing));
		this.#stands = true;
		this.onPress('[data-print]', () => print(), signal);
	}

	#type(field: Element): void {
		clearTimeout(this.#typing);
		const isTyped = field.matches('textarea, input:not([type=checkbox])');
		this.#typing = isTyped ? setTimeout(() => this.#stop(), pause) : undefined;
	}

	#stop(): void {
		clearTimeout(this.#typing);
		this.#typing = undefined;
		this.#show();
	}

	/** Tells lines that are read out. While somebody types, what is true no more goes, and what is new waits. */
	#tell(holder: HTMLElement, lines: readonly string[]): void {
		if (!this.#typing) showLines(holder, lines);
		else for (const line of [...holder.children]) if (!lines.includes(line.textContent)) line.remove();
	}

	#show(): void {
		const { say } = this;
		const number = new Intl.NumberFormat(withDigits(this.#lang));
		const choice = this.inside<HTMLSelectElement>('[name=currency]');
		// What is kept may be a currency that this browser does not know.
		if (choice.value === '') choice.value = this.#usualCurrency;
		const currency = choice.value;
		const money = new Money(this.#lang, currency);
		const fields = new Fields(this, writingOf(this.#lang, currency));
		showKeeping(this, worksheet);
		this.toggleAttribute('data-hidden', worksheet.get('hide') === 'on');
		this.#showFigures(fields, money, say);
		const { cells, verdict } = shownOffers({ fields, money, say, number });
		const known = [...new Set([...cells.keys()].map((cell) => cell.charAt(0)))];
		for (const cell of this.querySelectorAll<HTMLElement>('.all-offers [data-cell]')) {
			const name = cell.dataset['cell'] ?? '';
			const given = cells.get(name);
			const letter = name.charAt(0);
			// The sheet shows what is known, and stays whole for the pen where nothing is.
			cell.hidden = known.length > 0 && !known.includes(letter);
			cell.textContent =
				given ??
				(name.endsWith('/name')
					? say('offer', { letter: letter.toUpperCase() })
					: known.includes(letter)
						? '–'
						: '');
		}
		for (const row of this.querySelectorAll<HTMLElement>('[data-row]')) {
			const ofRow = known.map((letter) => cells.get(`${letter}/${row.dataset['row'] ?? ''}`));
			row.hidden = known.length > 0 && ofRow.every((one) => one === undefined);
		}
		this.#tell(this.inside('[data-verdict]'), verdict);
		const unread = fields.tellUnread((example) => say('unread', { example }), number);
		// Once the page stands: the reader has left the field below which it comes, and hears of it there.
		if (this.#stands && unread.length > 0) announce(unread.join(' '));
	}

	#showFigures(fields: Fields, money: Money, say: Say): void {
		const period = periodFrom(fields.text('period'));
		const time = fields.workTime();
		const amounts = Object.fromEntries(figures.map((name) => [name, fields.amount(name)]));
		for (const name of figures) {
			const amount = amounts[name];
			const all = amount === undefined ? undefined : spread(yearly(amount, period, time), time);
			for (const of of periods)
				this.inside(`[data-cell="${name}/${of}"]`).textContent =
					all === undefined || amount === undefined
						? ''
						: of === period
							? money.repeat(amount)
							: money.write(all[of], of);
			const reason = this.inside(`[data-reason="${name}"]`);
			reason.dataset['usual'] ??= reason.textContent;
			reason.textContent = asSentence(fields.text(`why-${name}`), this.#lang) || reason.dataset['usual'];
		}
		const { target, opening } = amounts;
		const told = [...new Set([target, opening].filter((amount) => amount !== undefined))].map((amount) =>
			money.repeat(amount),
		);
		const per = (amount: string | undefined) =>
			amount === undefined ? undefined : say(`per.${period}`, { amount });
		const [from, to = from] = told;
		const reasons = (['opening', 'target'] as const).map((name) =>
			asSentence(fields.text(`why-${name}`), this.#lang),
		);
		const fill: Record<string, string | undefined> = {
			range: per(from === undefined || to === from ? from : say('range', { from, to: to ?? from })),
			target: per(target === undefined ? to : money.repeat(target)),
			reason: reasons.find(Boolean),
			because: reasons.reverse().find(Boolean),
		};
		for (const gap of this.querySelectorAll<HTMLElement>('[data-fill]'))
			gap.textContent = fill[gap.dataset['fill'] ?? ''] ?? '………';
		const percent = new Intl.NumberFormat(withDigits(this.#lang), { style: 'percent' });
		this.#tell(
			this.inside('[data-remarks]'),
			remarksOn(amounts).map((remark) =>
				say(remark.kind, 'by' in remark ? { by: percent.format(remark.by) } : {}),
			),
		);
	}

	get #usualCurrency(): string {
		return currencyFor([this.dataset['region'] ?? '', ...navigator.languages]);
	}

	/** Every currency the browser knows that is in use; the one of the place is chosen until another is. */
	#fillCurrencies(): void {
		const usual = this.#usualCurrency;
		const names = new Intl.DisplayNames(this.#lang, { type: 'currency' });
		const all = Intl.supportedValuesOf('currency')
			.map((code) => [code, names.of(code) ?? code] as const)
			// Old ones have the years of their use in their names.
			.filter(([code, name]) => code === usual || !/\p{Nd}{4}/u.test(name));
		this.inside('[name=currency]').replaceChildren(
			...all.map(([code, name]) => new Option(`${code} – ${name}`, code, code === usual)),
		);
	}
}
