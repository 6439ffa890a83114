import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const browser = './tests/support/browser-setup.ts';
const sites = './tests/support/sites-setup.ts';
const poppler = './tests/support/poppler-setup.ts';
const engines = './tests/support/engines/engines-setup.ts';

const project = (
	name: string,
	globalSetup: string[],
	testTimeout: number,
	{ retry = 0, isolate = true, maxWorkers = 3, groupOrder = 0 } = {},
) => ({
	extends: true as const,
	test: {
		name,
		isolate,
		maxWorkers,
		sequence: { groupOrder },
		include: [`tests/${name}/**/*.test.ts`],
		globalSetup,
		testTimeout,
		hookTimeout: testTimeout,
		// What is looked for again and again ends when it is there; a busy machine takes longer than a second.
		expect: { poll: { timeout: 15_000 } },
		retry,
	},
});

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	test: {
		// Files side by side. Those that wait for a browser or another program leave room on two cores for a third.
		maxWorkers: 3,
		reporters: ['default', './tests/support/reporter.ts'],
		projects: [
			// A third of their time went into reading the same modules anew for each file.
			project('unit', [poppler], 30_000, { isolate: false, maxWorkers: 2, groupOrder: 1 }),
			project('content', [], 120_000, { isolate: false }),
			project('site', [sites], 120_000),
			project('browser', [sites, browser], 120_000),
			// A driver of WebKit hangs now and then; the output says which journey was tried again.
			project('engines', [engines, poppler, sites], 60_000, { retry: 2 }),
			project('search', [sites, browser], 120_000),
		],
	},
});
