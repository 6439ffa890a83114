import { translator } from '../../lib/translate.ts';
import { askButtons, fillItem, resultItem } from './render.ts';
import type { Query } from './query.ts';
import type { Result } from './results.ts';
import type { Answer } from './search.ts';

/** Strings the markup hands over, without the `search.` before them. */
const scripted = [
	'busy',
	'count',
	'count.filtered',
	'none',
	'none.filtered',
	'broken',
	'everywhere',
	'more',
	'corrected',
	'literal',
	'without',
] as const;
type Text = (typeof scripted)[number];

/** What the panel shows below its fields. */
type Shown = 'start' | 'results' | 'none' | 'broken';

/** Of the interface strings of a site, those the panel needs in the browser. */
export function panelStrings(strings: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(strings).flatMap(([key, text]) => {
			const own = /^search\.(.+?)(?:\.(?:zero|one|two|few|many))?$/.exec(key)?.[1];
			return scripted.some((name) => name === own) ? [[key.slice('search.'.length), text]] : [];
		}),
	);
}

/** What the search shows: it puts answers into the markup of `SearchPanel.astro`. */
export class Panel {
	readonly #root: HTMLElement;
	#words = new WeakMap<Element, string[]>();

	constructor(root: HTMLElement) {
		this.#root = root;
	}

	get form(): HTMLFormElement {
		return this.#part('form') as HTMLFormElement;
	}

	get field(): HTMLInputElement {
		return this.#part('[name=q]') as HTMLInputElement;
	}

	/** What was found in the result that holds this link, also in one of those that are near to what was asked. */
	wordsOf(link: Element | null): string[] | undefined {
		const item = link?.closest('.search-results > li');
		return item ? this.#words.get(item) : undefined;
	}

	showStart(recent: readonly string[]): void {
		this.showRecent(recent);
		this.#show('start', '', []);
	}

	showRecent(recent: readonly string[]): void {
		const list = this.#part('[data-recent]');
		list.hidden = recent.length === 0;
		this.#part('[data-recent] > span').replaceChildren(...askButtons(recent, 'ask'));
	}

	showBroken(): void {
		this.#show('broken', this.#text('broken'), []);
	}

	/** Everything changes at once, so that nothing jumps while a reader types. */
	showAnswer(
		{ q }: Query,
		{ hits, unfiltered, corrected, unknown }: Answer,
		results: readonly Result[],
		completions: readonly string[],
		near: readonly Result[],
	): void {
		this.#part('[data-completions]').replaceChildren(...askButtons(completions, 'ask'));
		this.#offer('[data-literal]', corrected !== undefined, 'literal', { q });
		if (results.length > 0) {
			const n = hits.length;
			const count =
				corrected !== undefined
					? this.#text('corrected', { n, q: corrected, typed: q })
					: this.#text(q ? 'count' : 'count.filtered', { n, q });
			const without = unknown.length > 0 ? [this.#text('without', { q: unknown.join(', ') })] : [];
			this.#show('results', [count, ...without].join('\n'), results);
		} else {
			this.#offer('[data-everywhere]', unfiltered > 0 && q !== '', 'everywhere', { n: unfiltered });
			this.#part('[data-near]').hidden = near.length === 0;
			this.#part('[data-near] ol').replaceChildren(...near.map((result) => this.#item(result)));
			this.#show('none', this.#text(q ? 'none' : 'none.filtered', { q }), []);
			if (completions.length === 0) this.#part('[data-completions]').hidden = true;
		}
	}

	/** The results that are shown are titles so far; there is room for their texts. */
	awaitTexts(): void {
		this.#part('[data-results]').dataset['partial'] = '';
	}

	/** Gives them their texts, in the same order. */
	complete(results: readonly Result[]): void {
		delete this.#part('[data-results]').dataset['partial'];
		for (const [at, item] of [...this.#part('[data-results]').children].entries()) {
			const result = results[at];
			if (!result) continue;
			fillItem(item, result);
			this.#words.set(item, result.words);
		}
	}

	/** Puts more results below and leads to the first of them. */
	append(results: readonly Result[]): void {
		const items = results.map((result) => this.#item(result));
		this.#part('[data-results]').append(...items);
		items[0]?.querySelector<HTMLElement>('[data-main]')?.focus();
	}

	offerMore(n: number): void {
		this.#offer('[data-more]', n > 0, 'more', { n });
	}

	sayBusy(): void {
		this.#say(this.#text('busy'));
	}

	/** Waits while a finger is down: results must not change under it. */
	async untouched(): Promise<void> {
		if (!this.#root.querySelector('[data-results]:active')) return;
		await new Promise((resolve) => {
			for (const type of ['pointerup', 'pointercancel']) addEventListener(type, resolve, { once: true });
		});
	}

	#item(result: Result): HTMLLIElement {
		const item = resultItem(result);
		this.#words.set(item, result.words);
		return item;
	}

	#show(shown: Shown, said: string, results: readonly Result[]): void {
		this.#root.dataset['shown'] = shown;
		const list = this.#part('[data-results]');
		delete list.dataset['partial'];
		list.replaceChildren(...results.map((result) => this.#item(result)));
		this.#part('[data-scroll]').scrollTop = 0;
		for (const part of this.#root.querySelectorAll<HTMLElement>('[data-when]')) {
			part.hidden = !(part.dataset['when'] ?? '').split(' ').includes(shown);
		}
		this.#say(said);
	}

	/** The status is a live region: the same words are not written twice. */
	#say(said: string): void {
		const status = this.#part('[role=status]');
		if (status.textContent !== said) status.textContent = said;
	}

	#offer(selector: string, offered: boolean, text: Text, values: Record<string, string | number>): void {
		const part = this.#part(selector);
		part.hidden = !offered;
		part.textContent = offered ? this.#text(text, values) : '';
	}

	#text(key: Text, values: Record<string, string | number> = {}): string {
		const strings = JSON.parse(this.#root.dataset['strings'] ?? '{}') as Record<string, string>;
		return translator<Text>(strings, document.documentElement.lang)(key, values);
	}

	#part(selector: string): HTMLElement {
		const part = this.#root.querySelector<HTMLElement>(selector);
		if (!part) throw new Error(`callback-search needs ${selector} in it.`);
		return part;
	}
}
