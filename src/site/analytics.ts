import { sha256 } from '../cache/sha256.ts';
import type { GeneratedFile } from '../lib/picture.ts';
import type { Analytics } from '../schema/analytics.ts';

/** How visits are counted on a site. */
export interface Counting {
	/** Where scripts are loaded from and visits are sent to: the one origin that the policy opens. */
	origin: string;
	/** Scripts in their order, with their attributes. A `src` without a scheme is a file of the site. */
	scripts: Record<string, string>[];
	/** A file that the service needs on the site itself. */
	file: GeneratedFile | undefined;
}

/**
 * Says what a service needs on every page. Nothing of it is inline, and nothing sets a cookie.
 * @param urlOf gives the address of a file of the site by its name
 */
export function countingWith(
	{ provider, address, site = '' }: Analytics,
	urlOf: (fileName: string) => string,
): Counting {
	const { origin, href } = new URL(address ?? plausibleCloud);
	const below = (path: string) => new URL(path, href.endsWith('/') ? href : `${href}/`).href;
	const base = { origin, file: undefined };
	switch (provider) {
		case 'plausible':
			return { ...base, scripts: [{ src: below('js/script.js'), 'data-domain': site }] };
		case 'umami':
			return {
				...base,
				scripts: [
					{
						src: below('script.js'),
						'data-website-id': site,
						'data-host-url': below('').replace(/\/$/, ''),
						'data-do-not-track': 'true',
					},
				],
			};
		case 'matomo': {
			const file = {
				fileName: `matomo.${sha256(matomoQueue).slice(0, 8)}.js`,
				data: Buffer.from(matomoQueue),
			};
			const own = { src: urlOf(file.fileName), 'data-to': below('matomo.php'), 'data-site': site };
			return { ...base, file, scripts: [own, { src: below('matomo.js') }] };
		}
		case 'script':
			return { ...base, scripts: [{ src: href }] };
	}
}

const plausibleCloud = 'https://plausible.io/';

/** Host that learns of visits, for the words of the privacy page. */
export function countingHost({ address }: Analytics): string {
	return new URL(address ?? plausibleCloud).host;
}

/** What Matomo does once it is there: no cookies, one request for each page, by POST and thus to its own address only. */
const matomoQueue = `const { to, site } = document.currentScript.dataset;
window._paq = [
	['disableCookies'],
	['setRequestMethod', 'POST'],
	['setTrackerUrl', to],
	['setSiteId', site],
	['trackPageView'],
];
`;
