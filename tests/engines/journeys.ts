import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Device } from '../support/engines/early.ts';
import { hostOf, type Host } from '../support/engines/host.ts';
import type { Engine, Tab, TabOptions } from '../support/engines/tab.ts';
import type { SiteName } from '../support/sites.ts';

/** A tab that knows the addresses of its site. */
export interface SiteTab extends Tab {
	address: (path: string) => string;
}

/** What a journey has at hand. */
export interface Journey {
	/** Opens a tab in a profile of its own; it closes with the test. */
	tab: (path: string, options?: TabOptions & { device?: Device; site?: SiteName }) => Promise<SiteTab>;
	host: (site?: SiteName) => Host;
	engine: () => Engine;
}

/** In milliseconds: what a page is to show may still be on its way. */
export const soon = { timeout: 10_000 };

/**
 * Journeys in one browser. Each fails where a rejection in a page or worker was caught by nobody.
 * @param device of every reader
 */
export function journeysIn(
	name: string,
	start: () => Promise<Engine>,
	journeys: (journey: Journey) => void,
	device: Device = {},
): void {
	let engine: Engine;
	const hosts = new Map<SiteName, Host>();
	const tabs: Tab[] = [];

	beforeAll(async () => {
		engine = await start();
		for (const site of inject('sites')) if (site.name !== 'ember') hosts.set(site.name, await hostOf(site));
	});
	afterEach(async ({ task }) => {
		const failed = task.result?.state === 'fail';
		// What goes wrong at the end still has to be told.
		const open = tabs.splice(0);
		try {
			await Promise.all(open.map(settled));
		} finally {
			await Promise.all(open.map((tab) => tab.close(failed)));
		}
		for (const host of hosts.values()) {
			const faults = host.faults.splice(0);
			host.device = {};
			expect(faults).toEqual([]);
		}
	});
	afterAll(async () => {
		await engine.close();
		await Promise.all([...hosts.values()].map(({ stop }) => stop()));
	});

	const host = (site: SiteName = 'callback') => hosts.get(site)!;
	const tab: Journey['tab'] = async (path, { site, device: special, ...options } = {}) => {
		host(site).device = { ...device, ...special };
		const plain = await engine.tab({ saves: special?.saves === true, ...options });
		tabs.push(plain);
		const made = special?.tooOld || device.tooOld ? plain : patient(plain);
		await made.open(host(site).address + path);
		return { ...made, address: (below: string) => host(site).address + below };
	};
	describe(name, () => journeys({ tab, host, engine: () => engine }));
}

/** A tab whose reader lets a page come to life first, as readers do: a program presses before its script is there. */
export function patient(tab: Tab): Tab {
	const alive = () =>
		expect
			.poll(
				() =>
					tab.run(() => [...document.querySelectorAll(':not(:defined)')].map(({ localName }) => localName)),
				soon,
			)
			.toEqual([]);
	return {
		...tab,
		open: async (address) => {
			await tab.open(address);
			await alive();
		},
		reload: async () => {
			await tab.reload();
			await alive();
		},
	};
}

/** Waits until a page, and the worker behind it, have told all that went wrong in them. */
export async function settled(tab: Tab): Promise<void> {
	// A page that the reader is just leaving cannot answer: the next one can.
	await expect.poll(() => tab.run(untilSettled), soon).toBe(true);
}

/** Runs in the page. */
async function untilSettled(): Promise<boolean> {
	await window.settled?.();
	const worker = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
	if (worker) {
		const { port1, port2 } = new MessageChannel();
		const answer = new Promise((resolve) => (port1.onmessage = resolve));
		worker.postMessage('settled', [port2]);
		await answer;
	}
	return true;
}

/** The words that an element shows, or nothing where there is none to be seen. */
export function words(tab: Tab, selector: string): Promise<string> {
	return tab.run((found) => {
		const all = [...document.querySelectorAll<HTMLElement>(found)];
		const seen = all.filter((one) => one.getClientRects().length > 0);
		return seen.map((one) => one.innerText.trim()).join('\n');
	}, selector);
}

/** Fills fields as a reader who leaves each of them, by their names. */
export function fill(tab: Tab, fields: Record<string, string>): Promise<void> {
	return tab.run((given) => {
		for (const [name, value] of Object.entries(given)) {
			const field = document.querySelector<HTMLInputElement>(`main [name="${name}"]`)!;
			if (field.type === 'checkbox') field.click();
			else field.value = value;
			for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
		}
	}, fields);
}

/** The last file that was handed to the reader. */
export function savedFile(tab: Tab): Promise<{ name: string; text: string }> {
	return tab.run(async () => {
		const last = window.saved.at(-1);
		return { name: last?.name ?? '', text: (await last?.file.text()) ?? '' };
	});
}

/** A date that is near enough to plan for. */
export const in20Days = () => new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);

export { expect, test };
