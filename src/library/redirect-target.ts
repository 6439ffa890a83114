import { unknownId } from '../lib/suggest.ts';
import type { Advice } from '../lib/diagnostic.ts';
import type { Site } from '../site/site.ts';
import type { Addresses } from './addresses.ts';
import {
	guideAddress,
	headingFault,
	isDocument,
	readLink,
	suggestAddress,
	suggestDocument,
} from './links.ts';

/** What old addresses may lead to. */
export interface RedirectTargets
	extends Pick<Site, 'origin'>, Pick<Addresses, 'guides' | 'absent' | 'files' | 'headings'> {
	/** The path under which the site lives. */
	base: string;
}

/**
 * Finds the address that is meant by what somebody wrote.
 * @param olds where other old addresses lead, as written
 * @param pages addresses of all pages
 * @returns the address, safe to write into any file, or what is wrong
 */
export function redirectTarget(
	to: string,
	olds: ReadonlyMap<string, string>,
	pages: ReadonlySet<string>,
	{ origin, base, guides, absent, files, headings }: RedirectTargets,
): string | Advice {
	const addresses = [...pages];
	if (to.startsWith('https://') && URL.canParse(to)) {
		const { href } = new URL(to);
		if (!`${href}/`.startsWith(origin + base) && URL.canParse(safe(href))) return safe(href);
		if (!URL.canParse(safe(href))) return noAddress(to);
		return unusable(`"${to}" is an address of this site.`, `Write "/${href.slice((origin + base).length)}".`);
	}
	if (to.startsWith('/')) {
		const { path, anchor } = readLink(to) ?? { path: to };
		const behind = to.slice(path.length);
		const fault = headingFault(`"${to}"`, anchor, headings.get(path));
		if (fault) return fault;
		if (pages.has(path) || files.has(path))
			return safe(encodeURI(path) + behind.replace(/[^ -~]+/g, encodeURI));
		const end = endOf(path, olds);
		if (end === undefined) return unusable(`"${to}" leads back to itself.`, 'Write where it leads now.');
		if (end !== path) return unusable(`"${to}" is an old address itself.`, `Write where it leads: "${end}".`);
		if (pages.has(`${path}/`) || files.has(`${path}/`))
			return {
				code: 'missing-slash',
				message: `"${to}" lacks the slash at its end.`,
				hint: `Write "${path}/${behind}".`,
			};
		if (isDocument(path))
			return {
				code: 'missing-file',
				message: `"${to}" leads to a document that this site does not make.`,
				hint: suggestDocument(path, files),
			};
		const message = `"${to}" leads to no page.`;
		const hint = suggestAddress(path, addresses);
		return { code: 'broken-link', message, hint };
	}
	if (guides.includes(to)) return guideAddress(to);
	if (absent.has(to))
		return {
			code: 'hidden-target',
			message: `The guide "${to}" does not appear on this site.`,
			hint: 'Name another one.',
		};
	if (/^[a-z0-9-]+$/.test(to)) return unknownId('unknown-guide', to, guides);
	return noAddress(to);
}

function noAddress(to: string): Advice {
	return unusable(
		`"${to}" is no address to lead to.`,
		'Write the id of a guide, an address such as /guides/, or one elsewhere that starts with https://.',
	);
}

function unusable(message: string, hint: string): Advice {
	return { code: 'redirect-target-unusable', message, hint };
}

/** Where a chain of old addresses ends; nothing for a circle. */
function endOf(to: string, targets: ReadonlyMap<string, string>): string | undefined {
	const passed = new Set<string>();
	for (let current = to; ;) {
		const path = current.replace(/(?<=.)\/$/, '');
		if (passed.has(path)) return undefined;
		// Long enough to see that it is an old address itself.
		if (passed.size > 50) return current;
		passed.add(path);
		const next = targets.get(path);
		if (next === undefined) return current;
		current = next;
	}
}

/** Without characters that mean something in the settings of a web server. */
function safe(address: string): string {
	return address.replace(/[^\w.~:/?#@!&()*+,;=%-]/g, encodeURIComponent);
}
