import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { siteStamp } from '../../../src/build/site-stamp.ts';
import { followEdits } from '../../../src/dev/follow-edits.ts';

type Middleware = (request: object, response: object, next: (error?: unknown) => void) => void;

/** As much of Vite's server as is followed, with a site in a folder that is not there. */
function following(read: () => Promise<void>, told: (fault: unknown) => void, folder?: string) {
	const hot = { on: vi.fn(), send: vi.fn() };
	const watcher = Object.assign(new EventEmitter(), { add: vi.fn(), unwatch: vi.fn() });
	const chain: Middleware[] = [];
	const server = {
		watcher,
		middlewares: { use: (middleware: Middleware) => chain.push(middleware) },
		environments: {
			client: { hot, moduleGraph: { idToModuleMap: new Map() } },
		},
	};
	const state = {
		places: { root: '/nowhere', folder },
		loaded: { site: { localeBase: '/' } },
		stamp: siteStamp({ root: '/nowhere', folder: undefined }),
		readAgain: read,
	};
	followEdits(server as never, state as never, { told, mended: () => undefined });
	const edit = () => watcher.emit('all', 'change', join('/nowhere', 'content', 'brand.yaml'));
	const ask = (url = '/guides/') =>
		new Promise<{ status: number; body: string }>((resolve, reject) => {
			let status = 200;
			const response = {
				setHeader: () => undefined,
				writeHead: (code: number) => (status = code),
				end: (body: string) => resolve({ status, body }),
			};
			chain[0]?.({ url }, response, (error) => {
				if (error === undefined) resolve({ status, body: '' });
				else reject(error instanceof Error ? error : new Error('refused'));
			});
		});
	return { edit, ask, state, hot };
}

test('a page is answered while the site cannot be read, whatever goes wrong in telling so, and after that', async () => {
	let broken = true;
	const { edit, ask } = following(
		() => (broken ? Promise.reject(new Error('No brace.')) : Promise.resolve()),
		() => {
			throw new Error('The terminal is gone.');
		},
	);
	edit();
	expect(await ask()).toMatchObject({ status: 500, body: expect.stringContaining('The terminal is gone.') });
	broken = false;
	edit();
	expect(await ask()).toEqual({ status: 200, body: '' });
});

test.each([
	['/', 500],
	['/guides/', 500],
	['/index.html', 500],
	['/guides/index.html?q=a', 500],
	['/404.html', 500],
	['/favicon.svg', 200],
	['/@vite/client', 200],
])('while something is to be mended, %s is answered with %i', async (url, status) => {
	const { edit, ask } = following(
		() => Promise.reject(new Error('No brace.')),
		() => undefined,
	);
	edit();
	expect(await ask(url)).toMatchObject({ status });
});

test('what was edited before the watcher was ready is read, and nothing is read twice', async () => {
	vi.useFakeTimers();
	try {
		const read = vi.fn(() => Promise.resolve());
		const { state, ask } = following(read, () => undefined);
		await vi.advanceTimersByTimeAsync(1500);
		expect(read).not.toHaveBeenCalled();
		state.stamp = 'as it was before';
		await vi.advanceTimersByTimeAsync(5000);
		expect(read).toHaveBeenCalledTimes(1);
		expect(await ask()).toEqual({ status: 200, body: '' });
	} finally {
		vi.useRealTimers();
	}
});

test('a component that failed before the last edit is rendered again before anybody is told', async () => {
	const told = vi.fn();
	const { edit, ask, hot } = following(() => Promise.resolve(), told, '/nowhere/firm');
	const err = { message: 'jobs', stack: 'Error: jobs\n    at x (/nowhere/firm/components/Jobs.astro:3:1)' };
	const fails = () => void hot.send({ type: 'error', err });
	edit();
	fails();
	expect(await ask()).toEqual({ status: 200, body: '' });
	expect(told).not.toHaveBeenCalled();
	await new Promise((done) => setTimeout(done, 300));
	fails();
	fails();
	expect(await ask()).toMatchObject({
		status: 500,
		body: expect.stringContaining('The component fails: jobs'),
	});
	expect(told).toHaveBeenCalledTimes(1);
});
