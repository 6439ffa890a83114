import { askedIn } from '../shared/asked.ts';
import { choiceFields, isWanted, type BankChoice, type Listed } from './choice.ts';
import { ToolElement } from '../shared/tool-element.ts';

/** The list of the question bank, of which readers choose what they want to see; the choice stands in the address. */
export class QuestionBankElement extends ToolElement {
	protected override start(signal: AbortSignal): void {
		const form = this.inside<HTMLFormElement>('form');
		const told = new URLSearchParams(location.search);
		for (const field of this.#fields) {
			const value = told.get(field.name) ?? '';
			if ([...field.options].some((option) => option.value === value)) field.value = value;
		}
		const fold = this.inside<HTMLDetailsElement>('details');
		fold.hidden = false;
		// Where it would push the questions off the screen, it opens on request.
		fold.open = this.#isChosen || matchMedia('(min-width: 64rem)').matches;
		form.addEventListener('change', () => this.#choose(), { signal });
		form.addEventListener('reset', (event) => this.#clear(event), { signal });
		this.#show();
	}

	get #fields(): HTMLSelectElement[] {
		return [...this.querySelectorAll('select')];
	}

	get #choice(): BankChoice {
		const chosen = new Map(this.#fields.map(({ name, value }) => [name, value]));
		const entries = choiceFields.map((name) => [name, chosen.get(name) ?? '']);
		return Object.fromEntries(entries) as BankChoice;
	}

	get #isChosen(): boolean {
		return Object.values(this.#choice).some((value) => value !== '');
	}

	#choose(): void {
		const told = new URLSearchParams(Object.entries(this.#choice).filter(([, value]) => value !== ''));
		const query = told.toString();
		history.replaceState(history.state, '', query === '' ? location.pathname : `?${query}`);
		this.#show();
	}

	#clear(event: Event): void {
		event.preventDefault();
		for (const field of this.#fields) field.value = '';
		this.#choose();
		this.#fields[0]?.focus();
	}

	#show(): void {
		const choice = this.#choice;
		const rows = [...this.querySelectorAll<HTMLElement>('.bank-list > li')];
		for (const row of rows) row.hidden = !isWanted(listedIn(row), choice);
		for (const part of [...this.querySelectorAll<HTMLElement>('.bank, [data-topic]')])
			part.hidden = !part.querySelector('.bank-list > li:not([hidden])');
		const n = rows.filter(({ hidden }) => !hidden).length;
		this.inside('[data-count]').textContent = this.say(n === 0 ? 'none' : 'count', { n });
		this.inside('[data-clear]').hidden = !this.#isChosen;
	}
}

function listedIn(row: HTMLElement): Listed {
	return { by: row.closest<HTMLElement>('[data-by]')?.dataset['by'] ?? '', ...askedIn(row) };
}
