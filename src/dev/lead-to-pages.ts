import type { Connect, Plugin } from 'vite';
import type { SiteState } from '../build/site-state.ts';
import { plainPath } from '../hosting/send-file.ts';

/**
 * While a site is served live, answers what is no address of a page as a host would: the top of the server and pages without
 * their slash lead on, and what cannot be read leads nowhere.
 * @param state the site, as it was read last
 */
export function leadToPages(state: () => Pick<SiteState, 'loaded'>): Plugin {
	const answer: Connect.NextHandleFunction = (request, response, next) => {
		const { localeBase, siteBase } = state().loaded.site;
		const [path = '/', query] = (request.url ?? '/').split('?', 2);
		const leadOn = (location: string) => void response.writeHead(302, { Location: location }).end();
		if (!isReadable(path)) {
			response
				.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
				.end('There is no such page.\n');
			return;
		}
		if (path === '/' && siteBase !== '/') return leadOn(localeBase);
		const isPage = (request.headers.accept ?? '').includes('text/html') && /\/[^/.@]+$/.test(path);
		// Where an address could be read as that of another host, nothing leads on.
		if (isPage && `${path}/`.startsWith(localeBase) && plainPath(path) !== undefined)
			return leadOn(`${path}/${query === undefined ? '' : `?${query}`}`);
		next();
	};
	return {
		name: 'callback:lead-to-pages',
		configureServer:
			({ middlewares }) =>
			() =>
				// First of all: Astro would answer with pages of its own.
				void middlewares.stack.unshift({ route: '', handle: answer }),
	};
}

/** Bytes that a part of a path may have on a disk. */
const longestName = 255;

function isReadable(path: string): boolean {
	try {
		return decodeURIComponent(path)
			.split('/')
			.every((name) => Buffer.byteLength(name) <= longestName);
	} catch {
		return false;
	}
}
