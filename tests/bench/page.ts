import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Bytes of the answers' bodies as they went over the wire, by what they are. */
export interface Weight {
	requests: number;
	/** HTML and style sheets. */
	page: number;
	script: number;
	font: number;
	all: number;
}

/** How fast and how steady a page stands. */
export interface Pace {
	/** Milliseconds to the largest piece of content. */
	lcp: number;
	/** Sum of layout shifts. */
	cls: number;
}

/** Slow 4G as Lighthouse applies it: milliseconds a request, bytes a second. */
const slow4g = {
	offline: false,
	latency: 562.5,
	downloadThroughput: 1_440_000 / 8,
	uploadThroughput: 675_000 / 8,
};

const phone = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2 };

/** Opens a page with an empty cache and weighs what it loads. */
export async function weigh(browser: Browser, address: string): Promise<Weight> {
	const { page, weigh, close } = await open(browser);
	await page.goto(address, { waitUntil: 'networkidle' });
	const weight = await weigh();
	await close();
	return weight;
}

/** Opens a page with an empty cache over Slow 4G, on a processor four times slower. */
export async function pace(browser: Browser, address: string): Promise<Pace> {
	const { page, close } = await open(browser, 'all');
	await page.goto(address, { waitUntil: 'networkidle' });
	const seen = await page.evaluate<Pace>('seen');
	await close();
	return seen;
}

/** A page of its own, with an empty cache. */
export interface Opened {
	page: Page;
	/** What was loaded since it was last asked. */
	weigh: () => Promise<Weight>;
	/** Makes the processor four times slower. */
	slowProcessor: () => Promise<void>;
	close: () => Promise<void>;
}

/** What is slow: nothing, the processor, four times, or that and the line, which is then Slow 4G. */
export type Slowness = 'nothing' | 'processor' | 'all';

/** Opens a page with an empty cache. */
export async function open(browser: Browser, slow: Slowness = 'nothing'): Promise<Opened> {
	const context = await browser.newContext(phone);
	await observe(context);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	const slowProcessor = async () => {
		await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	};
	if (slow === 'all') {
		await session.send('Network.enable');
		await session.send('Network.emulateNetworkConditions', slow4g);
	}
	if (slow !== 'nothing') await slowProcessor();
	const loaded: Promise<{ kind: string; bytes: number }>[] = [];
	page.on('requestfinished', (request) => {
		const kind = request.resourceType();
		loaded.push(request.sizes().then(({ responseBodySize: bytes }) => ({ kind, bytes })));
	});
	return { page, weigh, slowProcessor, close: () => context.close() };

	async function weigh(): Promise<Weight> {
		const files = await Promise.all(loaded.splice(0));
		const sum = (...kinds: string[]) =>
			files.reduce(
				(all, { kind, bytes }) => all + (kinds.length === 0 || kinds.includes(kind) ? bytes : 0),
				0,
			);
		return {
			requests: files.length,
			page: sum('document', 'stylesheet'),
			script: sum('script'),
			font: sum('font'),
			all: sum(),
		};
	}
}

/** Lets every page note its pace as `seen`. */
async function observe(context: BrowserContext): Promise<void> {
	await context.addInitScript(() => {
		const seen: Pace = { lcp: 0, cls: 0 };
		Object.assign(globalThis, { seen });
		const watch = (type: string, note: (entry: PerformanceEntry) => void) => {
			new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
		};
		watch('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
		watch('layout-shift', (entry) => (seen.cls += (entry as PerformanceEntry & { value: number }).value));
	});
}
