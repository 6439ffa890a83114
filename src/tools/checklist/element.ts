import { ticks } from '../storage/ticks.ts';
import { LiveElement } from '../shared/live-element.ts';

/** A checklist whose ticks are remembered on this device, and which counts them. */
export class ChecklistElement extends LiveElement {
	protected override start(signal: AbortSignal): void {
		this.addEventListener('change', this.#keep, { signal });
		ticks.watch(this.#show, signal);
	}

	get #boxes(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('[data-task]')];
	}

	#keep = ({ target }: Event): void => {
		const box = target as HTMLInputElement;
		const task = box.dataset['task'];
		if (!task) return;
		ticks.set(task, box.checked || undefined);
		// Where a tick does not outlive the page, it is said where the reader has just ticked.
		const lines = document.querySelector<HTMLElement>('[data-ticks]');
		if (!lines) return;
		lines.dataset['ticks'] = ticks.keeping;
		this.append(lines);
	};

	#show = (): void => {
		const done = ticks.all();
		for (const box of this.#boxes) box.checked = done.has(box.dataset['task'] ?? '');
		this.#count();
	};

	#count(): void {
		const output = this.querySelector<HTMLOutputElement>('[data-count]');
		if (!output) return;
		const boxes = this.#boxes;
		const done = boxes.filter((box) => box.checked).length;
		const text = (output.dataset['count'] ?? '')
			.replace('{done}', `${done}`)
			.replace('{of}', `${boxes.length}`);
		output.value = done > 0 ? text : '';
	}
}
