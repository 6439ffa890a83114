import words from 'virtual:callback/offline';
import type { SavedState } from '../worker/saved-site.ts';
import { reloadWhenUpdated } from './reload-when-updated.ts';

/** Lets the reader's browser save the site, and says in one line at the foot of the page how that stands. */
export class OfflineLine {
	readonly #place: HTMLElement;
	/** Path of the pages in this language: each has a worker of its own. */
	readonly #base = document.documentElement.dataset['localeBase'] ?? '/';
	readonly #worker = new URL(`${this.#base}sw.js`, location.origin).href;
	/** Noted where the device had no room: it is not asked again with every page. Gone with the tab. */
	readonly #noRoom = `callback:${this.#base}:no-room`;
	/** Whether the new version was asked for on this page. */
	#asked = false;

	constructor(place: HTMLElement) {
		this.#place = place;
	}

	/**
	 * Saves the site; with a browser that is told to save data, only where the reader has asked for it.
	 * @throws DOMException where storage is blocked: the site is as it would be without this
	 */
	async start(): Promise<void> {
		navigator.serviceWorker.addEventListener('message', ({ data }) => this.#hear(data));
		const known = await navigator.serviceWorker.getRegistration(this.#base);
		const isOurs = known?.scope === new URL(this.#base, location.origin).href;
		if (!isOurs && noted(this.#noRoom)) this.#say(words.full);
		else if (!isOurs && savesData()) this.#say('', words.save, () => this.#save());
		else if (isOurs || navigator.onLine) this.#save();
	}

	#save(): void {
		navigator.serviceWorker.register(this.#worker, { scope: this.#base, updateViaCache: 'none' }).then(
			(registration) => {
				registration.addEventListener('updatefound', () => this.#show(registration));
				this.#show(registration);
			},
			// Storage is blocked, or there is no network: the site is as it would be without this.
			() => this.#say(''),
		);
	}

	#show(registration: ServiceWorkerRegistration): void {
		const { installing, waiting, active } = registration;
		// The first version waits as well, for a moment, and some browsers tell of it only then.
		const coming = installing ?? waiting;
		if (coming) coming.onstatechange = () => this.#show(registration);
		if (waiting && active) {
			this.#place.setAttribute('role', 'status');
			this.#say(words.newer, words.reload, () => {
				this.#asked = true;
				waiting.postMessage('reload');
			});
		} else if (active) {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = ({ data }: MessageEvent<SavedState>) => {
				const said = data.whole ? words.saved : words.part;
				// A new version may have come meanwhile.
				if (!registration.waiting) this.#say(said.replace('{size}', sizeIn(data.bytes)));
			};
			active.postMessage('state', [port2]);
		} else if (coming) this.#say(words.saving);
	}

	/** What a worker says to all open pages. */
	#hear(message: unknown): void {
		if (message === 'reload') reloadWhenUpdated(this.#asked);
		else if (navigator.serviceWorker.controller?.scriptURL === this.#worker) return;
		else if (message === 'no room') {
			note(this.#noRoom);
			this.#say(words.full);
		} else if (message === 'unreachable') this.#say(words['broken-off']);
	}

	#say(text: string, label?: string, act?: () => void): void {
		this.#place.replaceChildren(text);
		if (label === undefined || !act) return;
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = label;
		button.addEventListener('click', act);
		this.#place.append(' ', button);
	}
}

function noted(key: string): boolean {
	try {
		return sessionStorage.getItem(key) !== null;
	} catch {
		return false;
	}
}

function note(key: string): void {
	try {
		sessionStorage.setItem(key, '');
	} catch {
		// Storage is blocked: it is asked again with the next page.
	}
}

function savesData(): boolean {
	return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** `0.7 MB`, as the reader's language writes it. */
function sizeIn(bytes: number): string {
	const { lang } = document.documentElement;
	const format = new Intl.NumberFormat(lang, {
		numberingSystem: 'latn',
		style: 'unit',
		unit: 'megabyte',
		maximumFractionDigits: 1,
	});
	return format.format(Math.max(0.1, bytes / 1_000_000));
}
