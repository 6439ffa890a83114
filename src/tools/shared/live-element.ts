/** An element with a script: what it listens to ends when it leaves the page. */
export abstract class LiveElement extends HTMLElement {
	#life: AbortController | undefined;

	connectedCallback(): void {
		this.#life = new AbortController();
		this.start(this.#life.signal);
	}

	disconnectedCallback(): void {
		this.#life?.abort();
	}

	/** Reads the markup, and listens until the signal ends it. */
	protected abstract start(signal: AbortSignal): void;
}
