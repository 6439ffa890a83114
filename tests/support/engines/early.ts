import { newerThanFloor, type Missing } from './older.ts';

/** What the device of a reader is like. */
export interface Device {
	/** Its browser is the oldest that the site is made for: what is newer is not there. */
	older?: boolean;
	/** It is older still. */
	tooOld?: boolean;
	/** It keeps nothing: storage is blocked, or full. */
	storage?: 'blocked' | 'full';
	/** It saves the site. What it saves comes without this script, so that other devices know no service workers. */
	saves?: boolean;
	/** Whether it promises to keep what a site keeps, once that site asks. */
	promises?: boolean;
	/** It hands pages on to other programs. */
	shares?: boolean;
}

/** What the page notes for tests. */
declare global {
	interface Window {
		/** Files that were handed to the reader. */
		saved: { name: string; file: Blob }[];
		/** The last text that the browser copied. */
		copied: string | undefined;
		/** How often the page was sent to the printer. */
		printed: number;
		/** How often the browser was asked to keep what the site keeps. */
		askedToKeep: number;
		/** What was shared, and in answer to which event. */
		sharedIn: string | undefined;
		/** How many questions about service workers were asked, and how many came to their end. */
		aboutWorkers: { asked: number; ended: number };
		/** Waits until all that has gone wrong so far is told. Pages that come from what was saved have none. */
		settled?: () => Promise<void>;
	}
}

type Question = (this: unknown, ...given: unknown[]) => Promise<unknown>;

let newer: Missing[] | undefined;

/** A script that runs before those of a page or worker. @param to address that hears of faults */
export function early(to: string, device: Device): string {
	const missing = device.older ? (newer ??= newerThanFloor()) : [];
	return `(${prepare.toString()})(${JSON.stringify(to)}, ${JSON.stringify(device)}, ${JSON.stringify(missing)});\n`;
}

/** Runs in the page or worker, and sees nothing but what it is given. */
function prepare(to: string, device: Device, missing: Missing[]): void {
	// What a page that is left does not load any more is no fault.
	let left = false;
	addEventListener('beforeunload', () => (left = true));
	const told: Promise<unknown>[] = [];
	const tell = (text: string) => {
		if (left) return;
		const body = `${location.pathname}: ${text}`;
		told.push(fetch(to, { method: 'POST', body, keepalive: true }).catch(() => 0));
	};
	// Rejections are heard of in their order: once this one is, all before it have been.
	const last = new Error('the last');
	let lastHeard: (() => void) | undefined;
	const settled = async () => {
		const heard = new Promise<void>((resolve) => (lastHeard = resolve));
		void Promise.reject(last);
		await heard;
		await Promise.all(told);
	};
	addEventListener('unhandledrejection', (event) => {
		const reason: unknown = event.reason;
		if (reason === last) {
			event.preventDefault();
			lastHeard?.();
		} else
			tell(
				`nobody caught ${reason instanceof Error ? `${reason.message}\n${reason.stack ?? ''}` : String(reason)}`,
			);
	});
	addEventListener('error', ({ message }) => tell(message));
	const all = globalThis as unknown as Record<string, Record<string, unknown> | undefined>;
	for (const { owner, name, isStatic } of missing) {
		if (owner === undefined) Reflect.deleteProperty(globalThis, name);
		else {
			const of = isStatic ? all[owner] : (all[owner]?.['prototype'] as object | undefined);
			if (of) Reflect.deleteProperty(of, name);
		}
	}
	if (typeof window === 'undefined') {
		addEventListener('message', (event) => {
			if (event.data !== 'settled') return;
			event.stopImmediatePropagation();
			const work = settled().then(() => event.ports[0]?.postMessage('settled'));
			(event as unknown as { waitUntil: (work: Promise<void>) => void }).waitUntil(work);
		});
		return;
	}
	window.settled = settled;
	window.aboutWorkers = { asked: 0, ended: 0 };
	if (device.saves) {
		const container = ServiceWorkerContainer.prototype as unknown as Record<string, Question>;
		for (const name of ['getRegistration', 'register']) {
			const ask = container[name]!;
			container[name] = async function (this: unknown, ...given) {
				window.aboutWorkers.asked += 1;
				try {
					return await ask.apply(this, given);
				} finally {
					window.aboutWorkers.ended += 1;
				}
			};
		}
	}
	if (device.tooOld) CSS.supports = () => false;
	if (!device.saves) Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
	if (device.storage === 'blocked')
		for (const name of ['localStorage', 'sessionStorage'])
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('Blocked', 'SecurityError');
				},
			});
	if (device.storage === 'full')
		Storage.prototype.setItem = () => {
			throw new DOMException('Full', 'QuotaExceededError');
		};
	window.askedToKeep = 0;
	if (device.promises !== undefined) {
		const { promises } = device;
		const storage = {
			persisted: () => Promise.resolve(promises && window.askedToKeep > 0),
			persist: () => {
				window.askedToKeep += 1;
				return Promise.resolve(promises);
			},
		};
		// WebKit as Debian builds it has none.
		Object.defineProperty(Navigator.prototype, 'storage', { value: storage, configurable: true });
	}
	if (device.shares)
		Object.defineProperty(Navigator.prototype, 'share', {
			value: (page: ShareData) => {
				// An event is there only while its listeners run.
				// eslint-disable-next-line @typescript-eslint/no-deprecated -- No other way tells it.
				window.sharedIn = `${window.event?.type}: ${page.url}`;
				return Promise.resolve();
			},
		});
	window.saved = [];
	window.printed = 0;
	window.print = () => void (window.printed += 1);
	const files = new Map<string, Blob>();
	const address = URL.createObjectURL.bind(URL);
	URL.createObjectURL = (file: Blob) => {
		const made = address(file);
		files.set(made, file);
		return made;
	};
	// eslint-disable-next-line @typescript-eslint/unbound-method -- It is called on a link below.
	const click = HTMLElement.prototype.click;
	HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
		const file = files.get(this.href);
		if (this.download && file) window.saved.push({ name: this.download, file });
		else click.call(this);
	};
	if ('clipboard' in navigator) {
		const write = navigator.clipboard.writeText.bind(navigator.clipboard);
		navigator.clipboard.writeText = async (text) => {
			await write(text);
			window.copied = text;
		};
	}
}
