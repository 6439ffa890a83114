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
	return {
		name: 'webkit',
		tab: (options) => newTab(`http://127.0.0.1:${port}`, browser, options),
		close: async () => {
			server.kill();
			screen.kill();
		},
	};
}

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

async function newTab(server: string, browser: string, { microphone = true }: TabOptions = {}): Promise<Tab> {
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
		open: (address) => driver.get(address),
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
		close: () => inTime(driver.quit(), 'WebKit did not end.').catch((error: unknown) => console.warn(error)),
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
