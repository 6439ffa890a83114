import places from 'virtual:callback/places';
import { PlaceStore } from '../store/place-store.ts';
import { placeChain } from './chain.ts';

const within = new Map(places.map((place) => [place.id, place.within]));

/** Law rows of many places: the reader picks a place once, and sees its rows here and on every page. */
export class LawElement extends HTMLElement {
	#life: AbortController | undefined;
	#store = new PlaceStore(document.documentElement.dataset['base'] ?? '/');

	connectedCallback(): void {
		const choice = this.querySelector<HTMLElement>('.law-choice');
		const select = choice?.querySelector('select');
		if (!choice || !select) return;
		this.#life = new AbortController();
		const { signal } = this.#life;
		select.append(...places.map(({ id, name }) => new Option(name, id)));
		choice.hidden = false;
		select.addEventListener('change', () => this.#pick(select), { signal });
		// Another box or tab has picked: follow.
		addEventListener('callback-place', () => this.#show(select), { signal });
		addEventListener('storage', () => this.#show(select), { signal });
		this.#show(select);
	}

	disconnectedCallback(): void {
		this.#life?.abort();
	}

	#pick(select: HTMLSelectElement): void {
		this.#store.write(select.value);
		this.#filter(select);
		dispatchEvent(new Event('callback-place'));
	}

	#show(select: HTMLSelectElement): void {
		const place = this.#store.read();
		const known = place === '' || places.some(({ id }) => id === place);
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
