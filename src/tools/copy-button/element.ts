import { copyText } from '../shared/copy-text.ts';

/** Words to say or send, with a button that copies the version that is chosen. */
export class CopyButtonElement extends HTMLElement {
	#life: AbortController | undefined;

	connectedCallback(): void {
		const button = this.querySelector<HTMLButtonElement>('[data-copy]');
		// Absent on addresses without https: the button stays hidden, the words can still be marked and copied.
		if (!button || !('clipboard' in navigator)) return;
		this.#life = new AbortController();
		button.hidden = false;
		button.addEventListener('click', () => this.#copy(button), { signal: this.#life.signal });
	}

	disconnectedCallback(): void {
		this.#life?.abort();
	}

	#copy(button: HTMLButtonElement): void {
		const tone = this.querySelector<HTMLInputElement>(':checked')?.value ?? 'plain';
		const shown = this.querySelector(`[data-tone="${tone}"]`) ?? this;
		const paragraphs = [...shown.querySelectorAll<HTMLElement>(':scope > :not(.tone)')];
		const text = paragraphs.map((paragraph) => paragraph.innerText).join('\n\n');
		// What a browser does not copy, the reader can: it is marked.
		copyText(button, text, () => getSelection()?.selectAllChildren(shown));
	}
}
