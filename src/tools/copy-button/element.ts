import { copyText } from '../shared/copy-text.ts';
import { LiveElement } from '../shared/live-element.ts';

/** Words to say or send, with a button that copies the version that is chosen. */
export class CopyButtonElement extends LiveElement {
	protected override start(signal: AbortSignal): void {
		const button = this.querySelector<HTMLButtonElement>('[data-copy]');
		// Absent on addresses without https: the button stays hidden, the words can still be marked and copied.
		if (!button || !('clipboard' in navigator)) return;
		button.hidden = false;
		button.addEventListener('click', () => this.#copy(button), { signal });
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
