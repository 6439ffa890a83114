import { statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { SHOWN } from './dev-page.ts';
import { hearComponentFaults } from './component-faults.ts';
import { diagnosticsPage } from './diagnostics-page.ts';
import { componentsFolder } from '../site/components.ts';
import type { SiteState } from '../build/site-state.ts';
import { siteStamp } from '../build/site-stamp.ts';
import { dataModules } from '../build/virtual-data.ts';
import type { DiagnosticError } from '../lib/diagnostic.ts';
import { clock } from '../lib/environment.ts';

/**
 * Reads the site again whenever a content or public file changes while `callback dev` runs. A page that is asked for
 * meanwhile waits; while there is a fault, every page tells it instead.
 * @param told is told the fault as well, when it is another one than before
 * @param mended is told when it is gone
 */
export function followEdits(
	server: ViteDevServer,
	state: SiteState,
	{ told, mended }: { told: (fault: unknown) => void; mended: () => void },
): void {
	const { root, folder } = state.places;
	const watched = [root, ...(folder === undefined ? [] : [folder])].flatMap((top) => [
		join(top, 'content'),
		join(top, 'public'),
		// Which components there are, and what keeps them from being used.
		join(top, componentsFolder),
	]);
	/** Written whenever packages are installed. */
	const packages = join(folder ?? root, 'node_modules', '.package-lock.json');
	let fault: unknown;
	/** A component that failed, until something is edited. */
	let failed: DiagnosticError | undefined;
	let edited = Number.NEGATIVE_INFINITY;
	let reading = Promise.resolve();
	let waiting = false;
	let readings = 0;
	const { hot } = server.environments.client;
	const reload = { type: 'full-reload', path: '*' } as const;

	const readAgain = async () => {
		await new Promise((resolve) => setTimeout(resolve, QUIET));
		waiting = false;
		failed = undefined;
		try {
			await state.readAgain();
			if (fault !== undefined) mended();
			fault = undefined;
			invalidate(server);
		} catch (error) {
			if (String(error) !== String(fault)) told(error);
			fault = error;
		}
		readings += 1;
		hot.send(reload);
	};
	// A page that was on its way, and not listening yet, has missed the last edit.
	const telling = new WeakSet();
	hot.on(SHOWN, ({ reading }: { reading?: string }, page) => {
		telling.add(page);
		if (reading !== String(readings)) page.send(reload);
	});

	/** What a component imports may stand anywhere. */
	const retry = () => {
		edited = performance.now();
		failed = undefined;
		hot.send(reload);
	};
	const follow = () => {
		edited = performance.now();
		if (waiting) return;
		waiting = true;
		reading = reading.then(readAgain).catch((error: unknown) => {
			fault = error;
		});
	};
	hearComponentFaults(server, folder, (found) => {
		// Astro tells it late: the edit may have mended it.
		if (performance.now() - edited > BEHIND) {
			if (String(found) !== String(failed)) told(found);
			failed = found;
		}
		hot.send(reload);
	});
	// A page that failed tells nothing, and may not have been listening.
	hot.on('vite:client:connect', (_data, page) => {
		setTimeout(() => {
			if (failed && !telling.has(page)) page.send(reload);
		}, LATE);
	});
	server.watcher.add(watched);
	watchAnew(server, [...watched, packages], (path) => {
		// What could not be found before is looked for again.
		if (path === packages)
			for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
		follow();
	});
	server.watcher.on('all', (_event, path) => {
		if (watched.some((top) => path.startsWith(top + sep))) follow();
		else if (failed) retry();
	});
	// Of what is edited before the watcher has seen all files, it does not tell.
	for (const late of LOOKS) {
		setTimeout(() => {
			if (siteStamp(state.places) !== state.stamp) follow();
		}, late).unref();
	}
	server.middlewares.use((request, response, next) => {
		const [path = ''] = (request.url ?? '').split('?');
		if (!pagePath.test(path)) return next();
		const answer = () => {
			response.setHeader('Server-Timing', `${SHOWN};desc="${readings}"`);
			const told = fault ?? failed;
			if (told === undefined) {
				next();
				return;
			}
			response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
			response.end(diagnosticsPage(told, state.loaded.site.localeBase, readings));
		};
		reading.then(answer).catch(next);
	});
}

/** Script of every page: says which reading of the site it shows, where the browser tells. */
export const tellShown = `const [page] = performance.getEntriesByType('navigation');
const shown = page?.serverTiming?.find(({ name }) => name === '${SHOWN}');
if (shown) import.meta.hot?.send('${SHOWN}', { reading: shown.description });`;

/** Paths of pages, also as files are named: "/index.html" is the page of "/". */
const pagePath = /\/$|\.html$/;

/** Milliseconds: an editor writes a file in two steps or three, and they count as one edit. */
const QUIET = 30;

/** Milliseconds that Astro waits before it tells of what failed. */
const BEHIND = 200;

/** Milliseconds after which a page that listens has told what it shows. */
const LATE = 300;

/** Milliseconds after the start at which the files are looked at once more. */
const LOOKS = [1000, 5000];

/** Milliseconds between two looks at the folders themselves. */
const PAUSE = 500;

/**
 * Watches folders that are made while they are watched, or put in the place of others: the watcher stays with the old ones.
 * @param changed is told which
 */
function watchAnew(
	{ watcher }: Pick<ViteDevServer, 'watcher'>,
	paths: readonly string[],
	changed: (path: string) => void,
): void {
	const idOf = (path: string) => {
		const stats = statSync(path, { throwIfNoEntry: false });
		return stats?.isFile() ? stats.mtimeMs : stats?.ino;
	};
	const ids = new Map(paths.map((path) => [path, idOf(path)]));
	const look = () => {
		for (const [path, before] of ids) {
			const id = idOf(path);
			if (id === before) continue;
			ids.set(path, id);
			watcher.unwatch(path);
			watcher.add(path);
			changed(path);
		}
	};
	setInterval(look, PAUSE).unref();
}

/** Makes Vite forget what it made of the site's data, and with it every page. */
function invalidate(server: ViteDevServer): void {
	const now = clock();
	for (const { moduleGraph } of Object.values(server.environments)) {
		for (const module of moduleGraph.idToModuleMap.values()) {
			if (dataModules.has(module.id ?? '')) moduleGraph.invalidateModule(module, undefined, now, true);
		}
	}
}
