import { translator } from '../lib/translate.ts';
import { arrowTarget } from './arrows.ts';
import { connect, search, type Answer } from './pagefind.ts';
import { filterNames, isBlank, readQuery, writeQuery, type Query } from './query.ts';
import { resultItem } from './render.ts';
import { isAnswer, resultOf, type FoundPage, type NameOf } from './results.ts';

/** Strings the markup hands over, without the `search.` before them. */
type Text = 'busy' | 'count' | 'count.filtered' | 'none' | 'none.filtered' | 'broken' | 'everywhere' | 'more';
/** What the panel shows below its fields. */
type Shown = 'start' | 'results' | 'none' | 'broken';

/** The query being answered, or shown. */
interface Asked {
	/** As the last part of an address. */
	address: string;
	answered: Promise<void>;
}

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
	#asked: Asked | undefined;
	#rest: Answer['found'] = [];

	connectedCallback(): void {
		this.#life = new AbortController();
		const { signal } = this.#life;
		this.addEventListener('input', this.#onInput, { signal });
		this.addEventListener('submit', this.#onSubmit, { signal });
		this.addEventListener('click', this.#onClick, { signal });
		this.addEventListener('keydown', this.#onKeydown, { signal });
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

	/** Puts the cursor into the field, ready to type over what stands there. @param typed what is typed already */
	focusField(typed: string): void {
		this.#field.focus();
		if (!typed) return this.#field.select();
		this.#field.value = typed;
		this.#field.dispatchEvent(new Event('input', { bubbles: true }));
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

	#onInput = ({ target }: Event): void => {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#ask(), target === this.#field ? pause : 0);
	};

	#onSubmit = (event: Event): void => {
		event.preventDefault();
		void this.#ask().then(() => this.querySelector<HTMLElement>('[data-main]')?.focus());
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
			void this.#showMore();
		} else if (target.closest('[data-everywhere]')) {
			this.#fill({ ...readQuery(new FormData(this.#form)), section: '', stage: '', kind: '' });
			this.#field.focus();
			void this.#ask();
		} else if (target.closest('[data-again]')) {
			this.#field.focus();
			void this.#ask();
		}
	};

	#onKeydown = (event: KeyboardEvent): void => {
		const to = arrowTarget(this, event);
		if (!to) return;
		event.preventDefault();
		to.focus();
	};

	/** Answers what stands in the fields now; the same question is not asked twice. */
	#ask(): Promise<void> {
		clearTimeout(this.#timer);
		const query = readQuery(new FormData(this.#form));
		const address = writeQuery(query);
		if (this.#asked?.address === address) return this.#asked.answered;
		if (this.#onPage) history.replaceState(history.state, '', location.pathname + address);
		const asked: Asked = { address, answered: Promise.resolve() };
		this.#asked = asked;
		asked.answered = this.#answer(query, asked);
		return asked.answered;
	}

	async #answer(query: Query, asked: Asked): Promise<void> {
		// A question that was typed over meanwhile is not answered any more.
		const stale = () => this.#asked !== asked;
		if (isBlank(query)) {
			this.#show('start', '', []);
			return;
		}
		const waiting = setTimeout(() => {
			if (!stale()) this.#say(this.#text('busy'));
		}, patience);
		try {
			const { found, unfiltered } = await search(this.#base, query);
			const pages = await load(found.slice(0, portion));
			if (stale()) return;
			const { q } = query;
			if (found.length > 0 && isAnswer(q, pages, document.documentElement.lang)) {
				this.#rest = found.slice(portion);
				this.#offer('[data-more]', Math.min(portion, this.#rest.length), 'more');
				this.#show('results', this.#text(q ? 'count' : 'count.filtered', { n: found.length, q }), pages);
			} else {
				this.#offer('[data-everywhere]', found.length === 0 && q ? unfiltered : 0, 'everywhere');
				this.#show('none', this.#text(q ? 'none' : 'none.filtered', { q }), []);
			}
		} catch {
			if (!stale()) this.#break();
		} finally {
			clearTimeout(waiting);
		}
	}

	#break(): void {
		this.#asked = undefined;
		this.#show('broken', this.#text('broken'), []);
	}

	async #showMore(): Promise<void> {
		const asked = this.#asked;
		try {
			const pages = await load(this.#rest.slice(0, portion));
			if (this.#asked !== asked) return;
			const items = this.#items(pages);
			this.#part('[data-results]').append(...items);
			this.#rest = this.#rest.slice(portion);
			this.#offer('[data-more]', Math.min(portion, this.#rest.length), 'more');
			items[0]?.querySelector<HTMLElement>('[data-main]')?.focus();
		} catch {
			if (this.#asked === asked) this.#break();
		}
	}

	#items(pages: readonly FoundPage[]): HTMLLIElement[] {
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

	/** Everything changes at once, so that nothing jumps while a reader types. */
	#show(shown: Shown, said: string, pages: readonly FoundPage[]): void {
		this.dataset['shown'] = shown;
		this.#part('[data-results]').replaceChildren(...this.#items(pages));
		this.#part('[data-scroll]').scrollTop = 0;
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

function load(found: Answer['found']): Promise<FoundPage[]> {
	return Promise.all(found.map((page) => page.load()));
}
