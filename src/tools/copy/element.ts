/** Words to say or send, with a button that copies the version that is shown. */
export class SayElement extends HTMLElement {
	#life: AbortController | undefined;

	connectedCallback(): void {
		const button = this.querySelector<HTMLButtonElement>('[data-copy]');
		// Absent on addresses without https: the button stays hidden, the words can still be marked and copied.
		if (!button || !('clipboard' in navigator)) return;
		this.#life = new AbortController();
		button.hidden = false;
		const label = button.textContent;
		button.addEventListener('click', () => void this.#copy(button, label), { signal: this.#life.signal });
	}

	disconnectedCallback(): void {
		this.#life?.abort();
	}

	async #copy(button: HTMLButtonElement, label: string): Promise<void> {
		const shown = [...this.querySelectorAll<HTMLElement>('[data-tone]')].find((words) =>
			words.checkVisibility(),
		);
		const paragraphs = [...(shown?.querySelectorAll<HTMLElement>(':scope > :not(.tone)') ?? [])];
		await navigator.clipboard.writeText(paragraphs.map((paragraph) => paragraph.innerText).join('\n\n'));
		button.textContent = button.dataset['done'] ?? label;
		setTimeout(() => (button.textContent = label), 2000);
	}
}
