import { settings } from './stored.ts';
import { placeChain } from './chain.ts';
import { LiveElement } from '../shared/live-element.ts';

/** Law rows of many places: the reader picks a place once, and sees its rows here and on every page. */
export class LawPlaceElement extends LiveElement {
	protected override start(signal: AbortSignal): void {
		const choice = this.querySelector<HTMLElement>('.law-choice');
		const select = choice?.querySelector('select');
		if (!choice || !select) return;
		choice.hidden = false;
		select.addEventListener('change', () => settings.set('place', select.value || undefined), { signal });
		settings.watch(() => this.#show(select), signal);
	}

	#show(select: HTMLSelectElement): void {
		const shown = select.value;
		select.value = settings.get('place') ?? '';
		// A place that an earlier state of the site knew.
		if (select.selectedIndex < 0) select.value = shown;
		this.#filter(select);
	}

	#filter(select: HTMLSelectElement): void {
		const around = new Map([...select.options].map(({ value, dataset }) => [value, dataset['within']]));
		const chain = placeChain(select.value, around);
		const rows = [...this.querySelectorAll<HTMLDetailsElement>('[data-place]')];
		const wanted = rows.filter((row) => chain.includes(row.dataset['place'] ?? ''));
		for (const row of rows) {
			row.hidden = wanted.length > 0 && !wanted.includes(row);
			row.open = wanted.includes(row);
		}
		const none = this.querySelector<HTMLElement>('output span');
		if (none) none.hidden = chain.length === 0 || wanted.length > 0;
	}
}
