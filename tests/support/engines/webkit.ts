import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { Builder, By, until, type WebDriver } from 'selenium-webdriver';
import { findWebKit } from './programs.ts';
import type { Engine, Tab, TabOptions } from './tab.ts';

const patience = 10_000;

/** WebKitGTK, as the standard WebDriver drives it, on a display that nobody sees. */
export async function startWebKit(): Promise<Engine> {
	const { driver, browser, display } = findWebKit();
	const screen = spawn(display, ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
	});
	const number = await firstLine(screen.stdio[3] as Readable);
	const port = await freePort();
	// WebKit has no sandbox for root.
	const asRoot = process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {};
	const server = spawn(driver, [`--port=${port}`], {
		env: { ...process.env, ...asRoot, DISPLAY: `:${number}` },
		stdio: 'ignore',
	});
	await answers(port, server);
	const started = (options: TabOptions) => start(`http://127.0.0.1:${port}`, browser, options);
	// A browser starts in seconds, and its driver has no second one at a time: the next reader gets the same, emptied.
	let idle: WebDriver | undefined;
	const endIdle = async () => {
		const ending = idle;
		idle = undefined;
		if (ending) await end(ending);
	};
	return {
		name: 'webkit',
		tab: async (options = {}) => {
			const isPlain = options.microphone !== false && options.saves !== true;
			if (!isPlain) await endIdle();
			const driver = idle ?? (await started(options));
			idle = undefined;
			const tab = await newTab(driver);
			return {
				...tab,
				close: async (failed) => {
					if (isPlain && failed !== true && (await isEmptied(driver, tab.origins))) idle = driver;
					else await end(driver);
				},
			};
		},
		close: async () => {
			await endIdle();
			server.kill();
			screen.kill();
		},
	};
}

/**
 * Takes away all that sites have kept in a browser, and leaves them.
 * @returns whether nothing is left of it, so that somebody else may come
 */
async function isEmptied(driver: WebDriver, origins: Iterable<string>): Promise<boolean> {
	try {
		for (const origin of origins) {
			// A picture has no script that would keep something anew.
			await driver.get(`${origin}/favicon.svg`);
			if ((await run(driver, empty)) > 0) return false;
		}
		await driver.get('about:blank');
		return true;
	} catch {
		return false;
	}
}

/** Runs in the page. @returns how much is left */
async function empty(): Promise<number> {
	localStorage.clear();
	sessionStorage.clear();
	for (const name of await caches.keys()) await caches.delete(name);
	for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
	const workers = await navigator.serviceWorker.getRegistrations();
	for (const worker of workers) await worker.unregister();
	const databases = await indexedDB.databases();
	return (
		localStorage.length +
		sessionStorage.length +
		(await caches.keys()).length +
		databases.length +
		workers.length
	);
}

const end = (driver: WebDriver): Promise<void> =>
	inTime(driver.quit(), 'WebKit did not end.').catch((error: unknown) => console.warn(error));

/** A driver that hangs says which step did not come to its end. */
async function inTime<Result>(work: PromiseLike<Result>, told: string): Promise<Result> {
	let late: NodeJS.Timeout | undefined;
	const limit = new Promise<never>((_, reject) => {
		late = setTimeout(() => reject(new Error(told)), 10_000);
	});
	try {
		return await Promise.race([work, limit]);
	} finally {
		clearTimeout(late);
	}
}

async function start(server: string, browser: string, { microphone = true }: TabOptions): Promise<WebDriver> {
	const devices = microphone ? ['--enable-media-stream=true', '--enable-mock-capture-devices=true'] : [];
	const driver = await inTime(
		new Builder()
			.usingServer(server)
			.withCapabilities({
				browserName: 'MiniBrowser',
				'webkitgtk:browserOptions': { binary: browser, args: ['--automation', ...devices] },
			})
			.build(),
		'WebKit did not start.',
	);
	await driver.manage().setTimeouts({ script: 30_000, pageLoad: 30_000 });
	return driver;
}

/** Drives what stands in the window. */
async function newTab(driver: WebDriver): Promise<Omit<Tab, 'close'> & { origins: Set<string> }> {
	const origins = new Set<string>();
	const resize = async (width: number, height: number) => {
		const { wide, high } = await run(driver, () => ({
			wide: outerWidth - innerWidth,
			high: outerHeight - innerHeight,
		}));
		await driver
			.manage()
			.window()
			.setRect({ x: 0, y: 0, width: width + wide, height: height + high });
	};
	await resize(360, 780);
	const find = async (selector: string) => {
		const element = await driver.wait(until.elementLocated(By.css(selector)), patience);
		return driver.wait(until.elementIsVisible(element), patience);
	};
	return {
		origins,
		open: (address) => {
			if (address.startsWith('http')) origins.add(new URL(address).origin);
			return driver.get(address);
		},
		reload: () => driver.navigate().refresh(),
		run: (script, ...given) => run(driver, script, ...given),
		click: async (selector) => {
			const element = await find(selector);
			await driver.executeScript(
				'arguments[0].scrollIntoView({ block: "center", behavior: "instant" })',
				element,
			);
			await element.click();
		},
		type: async (selector, text) => {
			const field = await find(selector);
			await driver.executeScript('arguments[0].focus(); arguments[0].select()', field);
			await field.sendKeys(text);
		},
		resize,
		picture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
	};
}

async function run<Given extends unknown[], Result>(
	driver: WebDriver,
	script: (...given: Given) => Result | Promise<Result>,
	...given: Given
): Promise<Result> {
	const text = `const done = arguments[arguments.length - 1];
Promise.resolve().then(() => (${script.toString()})(...Array.from(arguments).slice(0, -1)))
	.then((result) => done({ result }), (fault) => done({ fault: String(fault) }));`;
	const answer = await driver.executeAsyncScript<{ result: Result; fault?: string }>(text, ...given);
	if (answer.fault !== undefined) throw new Error(answer.fault);
	return answer.result;
}

function firstLine(stream: Readable): Promise<string> {
	return new Promise((resolve, reject) => {
		stream.once('data', (data: Buffer) => resolve(data.toString().trim()));
		stream.once('end', () => reject(new Error('Xvfb ended before it had a display.')));
	});
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer();
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
		});
	});
}

/** Waits until the driver takes orders. */
async function answers(port: number, server: ChildProcess): Promise<void> {
	for (let tries = 0; tries < 100; tries += 1) {
		if (server.exitCode !== null) throw new Error('WebKitWebDriver ended by itself.');
		const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
			() => true,
			() => false,
		);
		if (ready) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error('WebKitWebDriver does not answer.');
}
