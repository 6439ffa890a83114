import { arrowTarget } from './arrows.ts';
import { announce } from './announce.ts';
import { completions } from './complete.ts';
import { fillFilters, nameIn, showCounts } from './filters.ts';
import { connect, forget } from './connect.ts';
import { loadResults, loadTitlesFirst } from './load-results.ts';
import { showInAddress } from './page-address.ts';
import { Panel } from './panel.ts';
import { isBlank, queryFor, readQuery, writeQuery, type Query } from './query.ts';
import { RecentSearches } from './recents.ts';
import type { NameOf, Result } from './results.ts';
import { search, type Hit } from './search.ts';

/** The query being answered, or shown. */
interface Asked {
	query: Query;
	/** As the last part of an address. */
	address: string;
	answered: Promise<void>;
}

/** Time without a keystroke before an answer is looked up, in milliseconds. */
const pause = 40;
/** Time before a reader is told to wait, in milliseconds. */
const patience = 500;
/** Results that load at once: each costs a reader some kilobytes. */
const firstPortion = 3;
/** Results that load with more of them, in one go. */
const nextPortion = 5;

/** The search: a field, filters and results. `SearchPanel.astro` holds its markup. */
export class SearchElement extends HTMLElement {
	#life: AbortController | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asked: Asked | undefined;
	#literal = false;
	#rest: Hit[] = [];
	#panel = new Panel(this);

	connectedCallback(): void {
		this.#life = new AbortController();
		const { signal } = this.#life;
		this.addEventListener('input', this.#onInput, { signal });
		this.addEventListener('submit', this.#onSubmit, { signal });
		this.addEventListener('click', this.#onClick, { signal });
		this.addEventListener('keydown', this.#onKeydown, { signal });
		if (this.#onPage) this.#fill(this.#given());
		this.warm();
		this.#ask();
	}

	disconnectedCallback(): void {
		this.#life?.abort();
		clearTimeout(this.#timer);
	}

	/** What the address asks, unless the reader typed something before this script came. */
	#given(): Query {
		const asked = readQuery(new URLSearchParams(location.search));
		const { value } = this.#panel.field;
		return value === '' ? asked : { ...asked, q: value, literal: false };
	}

	/** Starts loading the index, so that the first answer comes sooner. */
	warm(): void {
		connect(this.#base).catch(() => undefined);
	}

	/** Puts the cursor into the field, ready to type over what stands there. @param typed what is typed already */
	focusField(typed: string): void {
		const { field } = this.#panel;
		field.focus();
		if (!typed) return field.select();
		field.value = typed;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}

	get #onPage(): boolean {
		return this.dataset['place'] === 'page';
	}

	get #base(): string {
		return document.documentElement.dataset['localeBase'] ?? '/';
	}

	get #lang(): string {
		return document.documentElement.lang;
	}

	get #recent(): RecentSearches {
		return new RecentSearches(this.#base);
	}

	#nameOf: NameOf = (filter, value) => nameIn(this.#panel.form, filter, value);

	#onInput = ({ target }: Event): void => {
		clearTimeout(this.#timer);
		const typing = target === this.#panel.field;
		if (typing) this.#literal = false;
		this.#timer = setTimeout(() => this.#ask(), typing ? pause : 0);
	};

	#onSubmit = (event: Event): void => {
		event.preventDefault();
		this.#ask(() => {
			this.#remember();
			this.querySelector<HTMLElement>('[data-main]')?.focus();
		});
	};

	#onClick = (event: Event): void => {
		const target = event.target as Element;
		const ask = target.closest('[data-ask]');
		const current = () => readQuery(new FormData(this.#panel.form));
		if (ask) {
			event.preventDefault();
			this.#askInstead(queryFor(ask.textContent.trim()));
		} else if (target.closest('[data-literal]')) {
			this.#askInstead({ ...current(), literal: true });
		} else if (target.closest('[data-everywhere]')) {
			this.#askInstead({ ...queryFor(current().q), literal: this.#literal });
		} else if (target.closest('[data-again]')) {
			this.#askInstead({ ...current(), literal: this.#literal });
		} else if (target.closest('[data-more]')) {
			this.#showMore().catch(() => this.#break());
		} else if (target.closest('[data-forget]')) {
			this.#recent.clear();
			this.#panel.showRecent([]);
			this.#panel.field.focus();
		} else {
			this.#onFollow(target.closest('a'));
		}
	};

	/** A reader follows a result: the page it leads to marks what was looked for. */
	#onFollow(link: HTMLAnchorElement | null): void {
		const words = this.#panel.wordsOf(link);
		if (!link || !words) return;
		this.#remember();
		announce(this.#base, link.pathname, words);
	}

	#onKeydown = (event: KeyboardEvent): void => {
		// Who writes in Japanese, say, chooses among words with the same keys.
		if (event.isComposing) return;
		const to = arrowTarget(this, event);
		if (!to) return;
		event.preventDefault();
		to.focus();
	};

	#remember(): void {
		const { q = '' } = this.#asked?.query ?? {};
		if (q) this.#recent.add(q);
	}

	#askInstead(query: Query): void {
		this.#fill(query);
		this.#panel.field.focus();
		this.#ask();
	}

	/** Answers what stands in the fields now; the same question is not asked twice. */
	#ask(then: () => void = () => undefined): void {
		clearTimeout(this.#timer);
		const query = { ...readQuery(new FormData(this.#panel.form)), literal: this.#literal };
		const address = writeQuery(query);
		if (this.#asked?.address !== address) {
			if (this.#onPage) showInAddress(address);
			const asked: Asked = { query, address, answered: Promise.resolve() };
			this.#asked = asked;
			asked.answered = this.#answer(asked);
		}
		const asked = this.#asked;
		// What follows an answer is not for one that was typed over.
		asked.answered.then(() => this.#asked === asked && then()).catch(() => this.#break());
	}

	async #answer(asked: Asked): Promise<void> {
		const { query } = asked;
		// A question that was typed over meanwhile is not answered any more.
		const stale = () => this.#asked !== asked;
		const waiting = setTimeout(() => {
			if (!stale()) this.#panel.sayBusy();
		}, patience);
		try {
			if (isBlank(query)) {
				showCounts(this.#panel.form, undefined);
				this.#panel.showStart(this.#recent.read());
				return;
			}
			const index = await connect(this.#base);
			const answer = await search(index, query, this.#lang, query.literal ? 'literal' : 'normal');
			const first = answer.hits.slice(0, firstPortion);
			const { results, texts } = await loadTitlesFirst(first, this.#base, this.#nameOf);
			const near = answer.unfiltered > 0 ? [] : await this.#near(query);
			await this.#panel.untouched();
			if (stale()) return;
			this.#rest = answer.hits.slice(firstPortion);
			showCounts(this.#panel.form, answer.counts);
			const begun = completions(this.#panel.field.value, this.#lang, index.words);
			this.#panel.showAnswer(query, answer, results, begun, near);
			this.#panel.offerMore(Math.min(nextPortion, this.#rest.length));
			if (texts) this.#awaitTexts(texts, stale).catch(() => this.#break());
		} catch {
			if (!stale()) this.#break();
		} finally {
			clearTimeout(waiting);
		}
	}

	async #awaitTexts(texts: Promise<readonly Result[]>, stale: () => boolean): Promise<void> {
		this.#panel.awaitTexts();
		const complete = await texts;
		await this.#panel.untouched();
		if (!stale()) this.#panel.complete(complete);
	}

	/** Where nothing was found: what a reader may have meant, with more slips allowed. */
	async #near(query: Query): Promise<Result[]> {
		const { hits } = await search(await connect(this.#base), queryFor(query.q), this.#lang, 'loose');
		return loadResults(hits.slice(0, firstPortion), this.#base, this.#nameOf);
	}

	/** The reader is told, and the next question loads the index anew. */
	#break(): void {
		this.#asked = undefined;
		this.#panel.showBroken();
		forget();
	}

	async #showMore(): Promise<void> {
		const asked = this.#asked;
		try {
			const results = await loadResults(this.#rest.slice(0, nextPortion), this.#base, this.#nameOf);
			if (this.#asked !== asked) return;
			this.#rest = this.#rest.slice(nextPortion);
			this.#panel.append(results);
			this.#panel.offerMore(Math.min(nextPortion, this.#rest.length));
		} catch {
			if (this.#asked === asked) this.#break();
		}
	}

	#fill(query: Query): void {
		this.#panel.field.value = query.q;
		this.#literal = query.literal;
		fillFilters(this.#panel.form, query);
	}
}
