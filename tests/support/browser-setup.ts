import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumArguments, findHeadlessChromium } from './browser.ts';

/** Starts the one browser that all tests of a run share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await chromium.launchServer({
		executablePath: findHeadlessChromium(),
		// A page lasts a second here: the code that would be made faster is gone before it has paid for that.
		args: [...chromiumArguments(), '--js-flags=--no-opt --no-maglev'],
	});
	project.provide('browser', server.wsEndpoint());
	return () => server.close();
}
