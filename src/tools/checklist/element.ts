import { TickStore } from '../store/tick-store.ts';

/** A checklist whose ticks are remembered on this device, and which counts them. */
export class ChecklistElement extends HTMLElement {
	static #shared: TickStore | undefined;
	#life: AbortController | undefined;

	connectedCallback(): void {
		this.#life = new AbortController();
		const { signal } = this.#life;
		this.addEventListener('change', this.#onChange, { signal });
		addEventListener('storage', this.#show, { signal });
		this.#show();
	}

	disconnectedCallback(): void {
		this.#life?.abort();
	}

	get #boxes(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('[data-task]')];
	}

	get #store(): TickStore {
		return (ChecklistElement.#shared ??= new TickStore(document.documentElement.dataset['base'] ?? '/'));
	}

	#onChange = ({ target }: Event): void => {
		const box = target as HTMLInputElement;
		if (box.dataset['task']) this.#store.set(box.dataset['task'], box.checked);
		this.#count();
	};

	#show = (): void => {
		const ticks = this.#store.read();
		for (const box of this.#boxes) box.checked = ticks[box.dataset['task'] ?? '']?.done ?? false;
		this.#count();
	};

	#count(): void {
		const output = this.querySelector<HTMLOutputElement>('[data-count]');
		if (!output) return;
		const number = new Intl.NumberFormat(document.documentElement.lang);
		const boxes = this.#boxes;
		const done = boxes.filter((box) => box.checked).length;
		output.value = (output.dataset['count'] ?? '')
			.replace('{done}', number.format(done))
			.replace('{of}', number.format(boxes.length));
		output.hidden = done === 0;
	}
}
