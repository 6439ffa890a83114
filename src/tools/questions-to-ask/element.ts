import type { PersonKind } from '../../lib/people.ts';
import { announce } from '../shared/announce.ts';
import { element, partOf } from '../shared/dom.ts';
import { questionNotes } from '../shared/question-notes.ts';
import { inOrder } from '../shared/edited-records.ts';
import { bindRecords } from '../shared/records.ts';
import { run } from '../shared/run.ts';
import { asks, type Ask } from '../storage/asks.ts';
import { people } from '../storage/people.ts';
import { showKeeping } from '../storage/show-keeping.ts';
import { enough, suggest, type Offer } from './suggest.ts';
import { namedKinds, whomToAsk, type Whom } from './whom.ts';
import { ToolElement } from '../shared/tool-element.ts';

type Rows = readonly (readonly [id: string, ask: Ask])[];

/** The questions a reader will ask: chosen from the bank or their own, in order, each with somebody to ask. */
export class QuestionsToAskElement extends ToolElement {
	#remove: ((id: string) => void) | undefined;
	#shown: Rows = [];

	protected override start(signal: AbortSignal): void {
		this.#remove = bindRecords<Ask>(
			this.inside('[data-list]'),
			{
				collection: asks,
				blank: () => ({ text: '', to: '' }),
				isBlank: ({ text }) => text.trim() === '',
				name: (ask, index) => ask.text.trim() || `${this.#textOf(ask)} ${index + 1}`,
				show: (row, ask, id) => this.#showRow(row, ask, id),
				shown: (rows) => this.#showAll(rows),
			},
			signal,
		);
		people.watch(() => this.#meetPeople(), signal);
		this.addEventListener('change', ({ target }) => this.#choose(target as HTMLInputElement), { signal });
		// A fold tells that it opens, and only to what listens on the way down.
		this.addEventListener('toggle', ({ target }) => run(this.#tell(target)), { signal, capture: true });
		this.onPress('[data-six]', () => this.#suggest(), signal);
		this.onPress('[data-print]', () => print(), signal);
	}

	get #offers(): (Offer & {
		entry: HTMLElement;
		box: HTMLInputElement;
		text: HTMLElement;
		follow: string;
	})[] {
		return [...this.querySelectorAll<HTMLElement>('[data-offer]')].map((entry) => ({
			entry,
			box: partOf<HTMLInputElement>(entry, 'input'),
			text: partOf(entry, '[data-question]'),
			id: entry.dataset['offer'] ?? '',
			type: entry.dataset['type'] ?? '',
			kinds: (entry.dataset['kinds'] ?? '').split(' ') as PersonKind[],
			last: 'last' in entry.dataset,
			follow: entry.dataset['follow'] ?? '',
		}));
	}

	get #meetBoxes(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('[data-meet] input')];
	}

	/** Kinds of people the reader will meet, as far as they have said. */
	get #meeting(): PersonKind[] {
		return this.#meetBoxes.filter((box) => box.checked).map((box) => box.value as PersonKind);
	}

	get #whom(): Whom[] {
		return whomToAsk(inOrder(people), (kind) => this.say(`to.${kind}`));
	}

	#textOf({ text }: Ask): string {
		return text.trim() || this.say('blank');
	}

	/** Whom to ask; nothing where that is open, or the person is no longer there. */
	#whomOf({ to }: Ask): string {
		const found = to === '' ? undefined : this.#whom.find(({ id }) => id === to);
		return found ? this.say('to', { name: found.name }) : '';
	}

	/** What to ask next; nothing for a question of the reader's own. */
	#followOf(id: string): string {
		const follow = this.#offers.find((offer) => offer.id === id)?.follow ?? '';
		return follow === '' ? '' : this.say('follow', { question: follow });
	}

	#showRow(row: HTMLElement, ask: Ask, id: string): void {
		const text = partOf(row, '[data-text]');
		text.textContent = this.#textOf(ask);
		// A question of the bank may be in another language than the page, until it is worded anew.
		const own = this.#offers.find((offer) => offer.id === id)?.text;
		text.lang = own?.textContent.trim() === ask.text ? own.lang : '';
		if (text.lang === '') text.removeAttribute('lang');
		partOf(row, '[data-whom]').textContent = this.#whomOf(ask);
		partOf(row, '[data-follow]').textContent = this.#followOf(id);
		const select = partOf<HTMLSelectElement>(row, 'select');
		const whom = this.#whom;
		const drawn = JSON.stringify(whom);
		if (select.dataset['drawn'] !== drawn)
			select.replaceChildren(...whom.map(({ id: value, name }) => new Option(name, value)));
		select.dataset['drawn'] = drawn;
		select.value = whom.some(({ id: value }) => value === ask.to) ? ask.to : '';
	}

	#showAll(rows: Rows): void {
		this.#shown = rows;
		showKeeping(this, asks);
		const n = rows.length;
		const key = n === 0 ? 'empty' : n < enough ? 'count' : n === enough ? 'enough' : 'many';
		const count = this.inside('[data-count]');
		const words = this.say(key, { n });
		// Read out when it changes: the same words are not written twice.
		if (count.textContent !== words) count.textContent = words;
		this.inside('[data-six]').hidden = n >= enough;
		const chosen = new Set(rows.map(([id]) => id));
		for (const { id, box } of this.#offers) box.checked = chosen.has(id);
		this.#filter();
		this.#fillPaper(rows);
	}

	#fillPaper(rows: Rows): void {
		const written = rows.filter(([, { text }]) => text.trim() !== '');
		this.toggleAttribute('data-has', written.length > 0);
		this.inside('[data-blank]').hidden = written.length > 0;
		this.inside('[data-told]').replaceChildren(
			...written.map(([id, ask]) => {
				const follow = this.#followOf(id);
				return element(
					'li',
					{ dir: 'auto' },
					element('p', {}, ask.text),
					...(follow === '' ? [] : [element('p', { className: 'follow' }, follow)]),
					element('small', {}, this.#whomOf(ask)),
				);
			}),
		);
	}

	/** Those who are named as people of the interview are ticked, and can be asked by name. */
	#meetPeople(): void {
		const kinds = new Set([...people.all().values()].map(({ kind }) => kind));
		for (const box of this.#meetBoxes) if (kinds.has(box.value as PersonKind)) box.checked = true;
		for (const [id, ask] of this.#shown) {
			const row = this.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"]`);
			if (row) this.#showRow(row, ask, id);
		}
		this.#filter();
	}

	/**
	 * Shows what fits the people the reader will meet, and what is chosen already. A question under the focus stays until
	 * the list is shown anew: it would take the focus with it.
	 */
	#filter(): void {
		const meeting = this.#meeting;
		const offers = this.#offers;
		for (const { entry, kinds, box } of offers) {
			const fits = meeting.length === 0 || kinds.some((kind) => meeting.includes(kind));
			entry.hidden = !fits && !box.checked && !entry.contains(document.activeElement);
		}
		for (const group of this.querySelectorAll<HTMLElement>('[data-choose] > section'))
			group.hidden = !group.querySelector('[data-offer]:not([hidden])');
		this.inside('[data-none]').hidden = offers.some(({ entry }) => !entry.hidden);
	}

	#tellFiltered(): void {
		const none = this.inside('[data-none]');
		const n = this.#offers.filter(({ entry }) => !entry.hidden).length;
		announce(none.hidden ? this.say('fitting', { n }) : none.textContent.trim());
	}

	#choose(box: HTMLInputElement): void {
		if (box.closest('[data-meet]')) {
			this.#filter();
			this.#tellFiltered();
		}
		const offer = this.#offers.find((one) => one.box === box);
		if (!offer) return;
		if (box.checked) {
			// Asked of those it fits, where the reader meets only one of them.
			const fitting = this.#meeting.filter((kind) => offer.kinds.includes(kind));
			this.#add(offer.id, fitting.length === 1 ? (fitting[0] ?? '') : '');
		} else this.#remove?.(offer.id);
	}

	/** What the question bank tells of a question, once its fold is opened; where it cannot be loaded, the link stays. */
	async #tell(target: EventTarget | null): Promise<void> {
		const fold = target as HTMLDetailsElement;
		const link = fold.open ? fold.querySelector<HTMLAnchorElement>('[data-more]') : null;
		const id = fold.closest<HTMLElement>('[data-offer]')?.dataset['offer'];
		if (!link || id === undefined) return;
		const notes = await questionNotes(link.href, id).catch(() => []);
		if (notes.length > 0) link.replaceWith(...notes);
	}

	#suggest(): void {
		const chosen = new Set(this.#shown.map(([id]) => id));
		for (const { id, to } of suggest(this.#offers, this.#meeting, chosen)) this.#add(id, to);
		this.querySelector<HTMLElement>('[data-rows] summary')?.focus();
	}

	#add(id: string, to: PersonKind | ''): void {
		const text = this.#offers.find((offer) => offer.id === id)?.text.textContent.trim() ?? '';
		const order = Math.max(0, ...this.#shown.map(([, ask]) => ask.order)) + 1;
		const kind = namedKinds.find((one) => one === to) ?? '';
		asks.set(id, { order, text, to: kind });
	}
}
