import { readAmount, writingOf } from '../shared/amount.ts';
import { currencyFor, isCurrency } from '../shared/currency.ts';
import { element, partOf } from '../shared/dom.ts';
import { readInterview } from '../shared/interview.ts';
import { Money, periodFrom } from '../shared/money.ts';
import { figures } from '../shared/pay.ts';
import { inOrder } from '../shared/edited-records.ts';
import { saveFile } from '../shared/save-file.ts';
import { followClock } from '../shared/clock.ts';
import { DateWords } from '../shared/dates.ts';
import { asks } from '../storage/asks.ts';
import { bindFields } from '../shared/bind-fields.ts';
import { card } from './stored.ts';
import { interview } from '../storage/interview.ts';
import { people } from '../storage/people.ts';
import { showKeeping } from '../storage/show-keeping.ts';
import { stories } from '../storage/stories.ts';
import { worksheet } from '../storage/worksheet.ts';
import { phoneLinkIn } from '../../lib/phone.ts';
import { webAddress } from '../../lib/url.ts';
import { firstSentence, mostStories, peopleOnCard, questionsOnCard, storiesOnCard } from './content.ts';
import { cardFile } from './file.ts';
import { whenOnCard } from './when.ts';
import { ToolElement } from '../shared/tool-element.ts';

/** The sheet for the day itself, filled from what the other tools keep. */
export class CardElement extends ToolElement {
	#zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	#lang = document.documentElement.lang;

	protected override start(signal: AbortSignal): void {
		bindFields(this.inside<HTMLFormElement>('form'), card, () => this.#show(), signal);
		for (const source of [interview, people, stories, asks, worksheet])
			source.watch(() => this.#show(), signal);
		this.onPress('[data-print]', () => print(), signal);
		this.onPress('[data-save]', () => this.#save(), signal);
		followClock(() => this.#showWhen(), signal);
	}

	/** Words with moments told in a zone. */
	#words(zone = this.#zone): DateWords {
		return new DateWords(this.strings, this.#lang, zone, navigator.languages);
	}

	#show(): void {
		showKeeping(this, card, interview, people, stories, asks, worksheet);
		this.dataset['size'] = card.get('size') ?? 'a6';
		this.dataset['figures'] = card.get('figures') ?? 'off';
		this.#showWhen();
		this.#showWhere();
		this.#showPeople();
		this.#showStories();
		const questions = questionsOnCard(inOrder(asks).map(([, ask]) => ask)).map((text) => [text]);
		this.#fill('asks', questions);
		this.#showFigures();
		for (const part of ['first', 'last']) this.#fill(part, texts(card.get(part)));
	}

	#showWhen(): void {
		const when = readInterview((name) => interview.get(name), this.#zone);
		if (!when) return this.#fill('when', []);
		const { moment, left } = whenOnCard(when, this.#zone, Date.now(), (zone) => this.#words(zone));
		const [first = '', ...more] = moment;
		this.#fill('when', [[element('b', {}, first)], ...more.map((line) => [line])]);
		if (left === undefined) return;
		const countdown = element('li', { dir: 'auto' }, left);
		countdown.dataset['countdown'] = '';
		this.inside('[data-part=when] [data-lines]').append(countdown);
	}

	#showWhere(): void {
		const place = interview.get('place')?.trim();
		const link = place !== undefined && webAddress(place) ? place : undefined;
		this.#fill('where', [
			...texts(interview.get('company')),
			...(link === undefined ? texts(place) : [[element('a', { href: link }, link)]]),
		]);
		const number = card.get('call') ?? '';
		const href = phoneLinkIn(number);
		this.#fill('late', href === undefined ? texts(number) : [[element('a', { href }, number)]]);
	}

	#showPeople(): void {
		const shown = peopleOnCard(inOrder(people).map(([, person]) => person));
		const lines = shown.map(({ name, role }) =>
			name === '' ? [role] : [element('b', {}, name), ...(role === '' ? [] : [` · ${role}`])],
		);
		this.#fill('who', lines);
	}

	#showStories(): void {
		const all = inOrder(stories);
		const isChosen = (id: string) => card.get(`story-${id}`) === 'on';
		const shown = storiesOnCard(all, isChosen);
		const lines = shown.map(([, story]) => {
			const [title, result] = [story.title.trim(), firstSentence(story.result, this.#lang)];
			const both = title !== '' && result !== '';
			return [element('b', {}, title || result), ...(both ? [`: ${result}`] : [])];
		});
		this.#fill('stories', lines);
		const named = all.filter(([, { title }]) => title.trim() !== '');
		const ids = shown.map(([id]) => id);
		this.#offerStories(named, ids);
	}

	/** A box for each story, once there are more than the card holds. */
	#offerStories(all: readonly (readonly [string, { title: string }])[], shown: readonly string[]): void {
		const choose = this.inside('[data-choose]');
		choose.hidden = all.length <= mostStories;
		const holder = partOf(choose, '[data-choices]');
		if (holder.contains(document.activeElement)) return;
		holder.replaceChildren(
			...all.map(([id, { title }]) => {
				const box = element('input', { type: 'checkbox', checked: shown.includes(id) });
				box.addEventListener('change', () => this.#choose(all, box, id));
				return element('label', {}, box, title);
			}),
		);
	}

	/** What was on the card without being chosen is chosen with the first change; a fourth story is not taken. */
	#choose(all: readonly (readonly [string, unknown])[], box: HTMLInputElement, id: string): void {
		const boxes = [...this.inside('[data-choices]').querySelectorAll('input')];
		const isFull = boxes.filter(({ checked }) => checked).length > mostStories;
		this.inside('[data-full]').textContent = isFull ? this.say('full') : '';
		if (isFull) {
			box.checked = false;
			return;
		}
		all.forEach(([one], index) => {
			const on = one === id ? box.checked : (boxes[index]?.checked ?? false);
			card.set(`story-${one}`, on ? 'on' : undefined);
		});
	}

	#showFigures(): void {
		for (const figure of figures) {
			const row = this.inside(`[data-figure=${figure}]`);
			const value = this.#amount(worksheet.get(figure));
			partOf(row, 'dd').textContent = value ?? '';
			partOf(row, 'dd').classList.toggle('ruled', value === undefined);
		}
		this.inside('[data-part=figures] [data-missing]').hidden = figures.some(
			(figure) => worksheet.get(figure) !== undefined,
		);
	}

	/** A figure with its currency and span of time; as it was typed where it is no amount. */
	#amount(typed: string | undefined): string | undefined {
		if (typed === undefined) return undefined;
		const kept = worksheet.get('currency') ?? '';
		const currency = isCurrency(kept)
			? kept
			: currencyFor([this.dataset['region'] ?? '', ...navigator.languages]);
		const amount = readAmount(typed, writingOf(this.#lang, currency));
		if (amount === undefined) return typed;
		const period = this.#words().say(periodFrom(worksheet.get('period') ?? ''));
		return `${new Money(this.#lang, currency).repeat(amount)} / ${period.toLocaleLowerCase(this.#lang)}`;
	}

	/** Lines of one part. Where there are none, what to do about it; on paper then lines to write on. */
	#fill(part: string, lines: readonly (readonly (string | Node)[])[]): void {
		const section = this.inside(`[data-part=${part}]`);
		const list = partOf(section, '[data-lines]');
		const missing = section.querySelector<HTMLElement>('[data-missing]');
		if (missing) missing.hidden = lines.length > 0;
		if (part === 'late') section.hidden = lines.length === 0;
		const shown =
			lines.length > 0
				? lines.map((line) => element('li', { dir: 'auto' }, ...line))
				: Array.from(list.children, () => element('li', { className: 'ruled' }));
		list.replaceChildren(...shown);
	}

	#save(): void {
		const sheet = this.inside('[data-card]').cloneNode(true) as HTMLElement;
		if (card.get('figures') !== 'on') partOf(sheet, '[data-part=figures]').remove();
		saveFile(
			`${this.say('file')}.html`,
			cardFile(sheet, {
				title: document.querySelector('h1')?.textContent ?? '',
				lang: this.#lang,
				dir: document.documentElement.dir,
			}),
			'text/html;charset=utf-8',
		);
	}
}

function texts(text: string | undefined): string[][] {
	return text === undefined || text.trim() === '' ? [] : [[text]];
}
