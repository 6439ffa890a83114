import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArguments, findChromium, findHeadlessChromium } from '../browser.ts';
import { findFirefox } from './programs.ts';
import type { Engine, Tab, TabOptions } from './tab.ts';

/** In milliseconds: an element that is to be pressed may still be on its way. */
const patience = 10_000;

/** Chromium, as a program drives it: the whole browser. */
export const startChromium = (): Promise<Engine> => launchChromium(findChromium());

/** The same without windows, for what hangs on its engine alone; to copy something, it wants a permission. */
export const startHeadlessChromium = (): Promise<Engine> => launchChromium(findHeadlessChromium());

async function launchChromium(executablePath: string): Promise<Engine> {
	const browser = await puppeteer.launch({
		executablePath,
		args: chromiumArguments(),
		// Puppeteer's own list of arguments is for its own builds.
		headless: true,
	});
	return {
		name: 'chromium',
		tab: (options) => newTab(browser, options),
		close: () => browser.close(),
	};
}

/** Firefox, as the standard WebDriver BiDi drives it. A reader who blocks what sites keep has a browser of their own. */
export async function startFirefox(): Promise<Engine> {
	const browser = await launchFirefox({});
	let blocked: Promise<Browser> | undefined;
	return {
		name: 'firefox',
		tab: async (options = {}) => {
			if (options.blocked) blocked ??= launchFirefox({ 'network.cookie.cookieBehavior': 2 });
			return newTab(options.blocked && blocked ? await blocked : browser, options);
		},
		close: async () => {
			await browser.close();
			await (await blocked)?.close();
		},
	};
}

function launchFirefox(preferences: Record<string, unknown>): Promise<Browser> {
	return puppeteer.launch({
		browser: 'firefox',
		executablePath: findFirefox(),
		headless: true,
		extraPrefsFirefox: {
			'media.navigator.streams.fake': true,
			'media.navigator.permission.disabled': true,
			...preferences,
		},
	});
}

async function newTab(browser: Browser, { microphone = true }: TabOptions = {}): Promise<Tab> {
	const context = await browser.createBrowserContext();
	const page = await context.newPage();
	page.setDefaultTimeout(patience);
	await page.setViewport({ width: 360, height: 780 });
	// The browser itself is asked for a device that does not exist.
	if (!microphone) await page.evaluateOnNewDocument(withoutMicrophone);
	return {
		open: async (address) => {
			await page.goto(address, { waitUntil: 'load' });
		},
		reload: async () => {
			await page.reload({ waitUntil: 'load' });
		},
		run: (script, ...given) => page.evaluate(`(${script.toString()})(...${JSON.stringify(given)})`) as never,
		click: async (selector) => {
			const element = await page.locator(selector).setTimeout(patience).setVisibility('visible').waitHandle();
			// Away from the bar at the edge of a phone.
			await element.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
			await element.click();
		},
		type: (selector, text) => typeInto(page, selector, text),
		pdf: async (format) => Buffer.from(await page.pdf(format ? { format } : { preferCSSPageSize: true })),
		resize: (width, height) => page.setViewport({ width, height }),
		picture: async () => Buffer.from(await page.screenshot()),
		close: () => context.close(),
	};
}

async function typeInto(page: Page, selector: string, text: string): Promise<void> {
	const field = await page.locator(selector).setTimeout(patience).waitHandle();
	await field.evaluate((element) => {
		(element as HTMLInputElement).focus();
		(element as HTMLInputElement).select();
	});
	await page.keyboard.type(text);
}

/** Runs in the page. */
function withoutMicrophone(): void {
	const devices = navigator.mediaDevices;
	const ask = devices.getUserMedia.bind(devices);
	devices.getUserMedia = () => ask({ audio: { deviceId: { exact: 'none' } } });
}
