import places from 'virtual:callback/places';
import { settings } from '../store/settings.ts';
import { placeChain } from './chain.ts';

const within = new Map(places.map(([id, , within]) => [id, within]));

/** Law rows of many places: the reader picks a place once, and sees its rows here and on every page. */
export class LawElement extends HTMLElement {
	#life: AbortController | undefined;

	connectedCallback(): void {
		const choice = this.querySelector<HTMLElement>('.law-choice');
		const select = choice?.querySelector('select');
		if (!choice || !select) return;
		this.#life = new AbortController();
		const { signal } = this.#life;
		select.append(...places.map(([id, name]) => new Option(name, id)));
		choice.hidden = false;
		select.addEventListener('change', () => settings.set('place', select.value || undefined), { signal });
		settings.watch(() => this.#show(select), signal);
	}

	disconnectedCallback(): void {
		this.#life?.abort();
	}

	#show(select: HTMLSelectElement): void {
		const place = settings.get('place') ?? '';
		const known = place === '' || places.some(([id]) => id === place);
		if (known) select.value = place;
		this.#filter(select);
	}

	#filter(select: HTMLSelectElement): void {
		const chain = placeChain(select.value, within);
		const rows = [...this.querySelectorAll<HTMLDetailsElement>('[data-place]')];
		const wanted = rows.filter((row) => chain.includes(row.dataset['place'] ?? ''));
		for (const row of rows) {
			row.hidden = wanted.length > 0 && !wanted.includes(row);
			row.open = wanted.includes(row);
		}
		const none = this.querySelector('output');
		if (none) none.hidden = chain.length === 0 || wanted.length > 0;
	}
}
