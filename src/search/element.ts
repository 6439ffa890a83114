import { translator } from '../lib/translate.ts';
import { connect, search, type Answer } from './pagefind.ts';
import { filterNames, isBlank, readQuery, writeQuery, type Query } from './query.ts';
import { resultItem } from './render.ts';
import { resultOf, type NameOf } from './results.ts';

/** Strings the markup hands over, without the `search.` before them. */
type Text = 'busy' | 'count' | 'count.filtered' | 'none' | 'none.filtered' | 'broken' | 'everywhere' | 'more';
/** What the panel shows below its fields. */
type Shown = 'start' | 'results' | 'none' | 'broken';

/** Time without a keystroke before an answer is looked up, in milliseconds. */
const pause = 150;
/** Time before a reader is told to wait, in milliseconds. */
const patience = 500;
/** Results that load at once. */
const portion = 5;

/** The search: a field, filters and results. `SearchPanel.astro` holds its markup. */
export class SearchElement extends HTMLElement {
	#life: AbortController | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** The query being answered or shown, as part of an address, and when it will have been answered. */
	#asked: { query: string; answered: Promise<void> } | undefined;
	#rest: Answer['found'] = [];

	connectedCallback(): void {
		this.#life = new AbortController();
		const { signal } = this.#life;
		this.addEventListener('input', this.#onInput, { signal });
		this.addEventListener('submit', this.#onSubmit, { signal });
		this.addEventListener('click', this.#onClick, { signal });
		this.addEventListener('keydown', this.#onKeydown, { signal });
		this.#part('[data-filters]').hidden = false;
		if (this.#onPage) this.#fill(readQuery(new URLSearchParams(location.search)));
		this.warm();
		void this.#ask();
	}

	disconnectedCallback(): void {
		this.#life?.abort();
		clearTimeout(this.#timer);
	}

	/** Starts loading the index, so that the first answer comes sooner. */
	warm(): void {
		connect(this.#base).catch(() => undefined);
	}

	/** Puts the cursor into the field, ready to type over what stands there. */
	focusField(): void {
		this.#field.focus();
		this.#field.select();
	}

	get #onPage(): boolean {
		return this.dataset['place'] === 'page';
	}

	get #base(): string {
		return document.documentElement.dataset['base'] ?? '/';
	}

	get #form(): HTMLFormElement {
		return this.#part('form') as HTMLFormElement;
	}

	get #field(): HTMLInputElement {
		return this.#part('[name=q]') as HTMLInputElement;
	}

	get #mainLinks(): HTMLElement[] {
		return [...this.querySelectorAll<HTMLElement>('[data-main]')];
	}

	#onInput = ({ target }: Event): void => {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#ask(), target === this.#field ? pause : 0);
	};

	#onSubmit = (event: Event): void => {
		event.preventDefault();
		void this.#ask().then(() => this.#mainLinks[0]?.focus());
	};

	#onClick = (event: MouseEvent): void => {
		const target = event.target as Element;
		const example = target.closest<HTMLElement>('[data-example]');
		if (example && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
			event.preventDefault();
			this.#fill({ q: example.textContent.trim(), section: '', stage: '', kind: '' });
			this.#field.focus();
			void this.#ask();
		} else if (target.closest('[data-more]')) {
			void this.#showMore().then((first) => first?.querySelector<HTMLElement>('[data-main]')?.focus());
		} else if (target.closest('[data-everywhere]')) {
			this.#fill({ ...readQuery(new FormData(this.#form)), section: '', stage: '', kind: '' });
			this.#field.focus();
			void this.#ask();
		} else if (target.closest('[data-again]')) {
			this.#field.focus();
			void this.#ask();
		}
	};

	/** Arrows lead from the field through the results and back. */
	#onKeydown = (event: KeyboardEvent): void => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		const from = event.target as HTMLElement;
		if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || from.matches('select')) return;
		const stops = [this.#field, ...this.#mainLinks, ...this.querySelectorAll<HTMLElement>('[data-more]:not([hidden])')];
		const main = from.closest('[data-results] > li')?.querySelector<HTMLElement>('[data-main]') ?? from;
		const at = stops.indexOf(main);
		// From a heading of a page the way up leads to the page itself.
		const to = stops[main !== from && step === -1 ? at : at + step];
		if (at === -1 || !to) return;
		event.preventDefault();
		to.focus();
	};

	/** Answers what stands in the fields now; the same question is not asked twice. */
	#ask(): Promise<void> {
		clearTimeout(this.#timer);
		const query = readQuery(new FormData(this.#form));
		const address = writeQuery(query);
		if (this.#asked?.query === address) return this.#asked.answered;
		if (this.#onPage) history.replaceState(history.state, '', location.pathname + address);
		const answered = this.#answer(query, address);
		this.#asked = { query: address, answered };
		return answered;
	}

	async #answer(query: Query, address: string): Promise<void> {
		// A query that was typed over meanwhile must not be answered any more.
		const stale = () => this.#asked?.query !== address;
		await Promise.resolve();
		if (isBlank(query)) return this.#show('start', '');
		const waiting = setTimeout(() => {
			if (!stale()) this.#say(this.#text('busy'));
		}, patience);
		try {
			const { found, unfiltered } = await search(this.#base, query);
			const items = await this.#load(found.slice(0, portion));
			if (stale()) return;
			this.#rest = found.slice(portion);
			this.#part('[data-results]').replaceChildren(...items);
			this.#part('[data-scroll]').scrollTop = 0;
			const elsewhere = found.length === 0 && query.q && unfiltered > 0 ? unfiltered : 0;
			this.#offer('[data-everywhere]', elsewhere, 'everywhere');
			this.#offer('[data-more]', Math.min(portion, this.#rest.length), 'more');
			const outcome = found.length > 0 ? 'count' : 'none';
			const words = query.q ? outcome : (`${outcome}.filtered` as const);
			this.#show(found.length > 0 ? 'results' : 'none', this.#text(words, { n: found.length, q: query.q }));
		} catch {
			if (stale()) return;
			this.#asked = undefined;
			this.#part('[data-results]').replaceChildren();
			this.#show('broken', this.#text('broken'));
		} finally {
			clearTimeout(waiting);
		}
	}

	async #showMore(): Promise<HTMLLIElement | undefined> {
		const items = await this.#load(this.#rest.splice(0, portion));
		this.#part('[data-results]').append(...items);
		this.#offer('[data-more]', Math.min(portion, this.#rest.length), 'more');
		return items[0];
	}

	async #load(found: Answer['found']): Promise<HTMLLIElement[]> {
		const pages = await Promise.all(found.map(({ load }) => load()));
		return pages.flatMap((page) => resultOf(page, this.#base, this.#nameOf) ?? []).map(resultItem);
	}

	/** Names stand in the filters already. */
	#nameOf: NameOf = (filter, value) => {
		const options = [...(this.#part(`[name=${filter}]`) as HTMLSelectElement).options];
		return value === '' ? undefined : options.find((option) => option.value === value)?.text;
	};

	#fill(query: Query): void {
		this.#field.value = query.q;
		for (const name of filterNames) {
			const select = this.#part(`[name=${name}]`) as HTMLSelectElement;
			select.value = query[name];
			if (select.selectedIndex === -1) select.value = '';
		}
	}

	#show(shown: Shown, said: string): void {
		this.dataset['shown'] = shown;
		for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
			part.hidden = !(part.dataset['when'] ?? '').split(' ').includes(shown);
		}
		this.#say(said);
	}

	/** The status is a live region: the same words are not written twice. */
	#say(said: string): void {
		const status = this.#part('[role=status]');
		if (status.textContent !== said) status.textContent = said;
	}

	#offer(button: string, n: number, text: Text): void {
		const part = this.#part(button);
		part.hidden = n === 0;
		part.textContent = this.#text(text, { n });
	}

	#text(key: Text, values: Record<string, string | number> = {}): string {
		const strings = JSON.parse(this.dataset['strings'] ?? '{}') as Record<string, string>;
		return translator<Text>(strings, document.documentElement.lang)(key, values);
	}

	#part(selector: string): HTMLElement {
		const part = this.querySelector<HTMLElement>(selector);
		if (!part) throw new Error(`callback-search needs ${selector} in it.`);
		return part;
	}
}
