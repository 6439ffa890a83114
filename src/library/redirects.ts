import type { z } from 'astro/zod';
import { madeAddresses, markdownAddress } from '../lib/generated-addresses.ts';
import { unknownId } from '../lib/suggest.ts';
import type { Advice, Diagnostic } from '../lib/diagnostic.ts';
import { redirectsSchema } from '../schema/redirect.ts';
import type { ContentFile } from '../site/files.ts';
import type { Site } from '../site/site.ts';
import type { Addresses } from './addresses.ts';
import { at, readDataFiles, type DataFile } from './data-files.ts';
import { guideAddress, suggestAddress } from './links.ts';
import { unlinkedRoutes } from './routes.ts';
import { readOldAddress, writtenAddress, type OldAddress } from './old-address.ts';

/** An old address and where it leads now. */
export interface Redirect extends OldAddress {
	/** An address from the top of the site, or a full one elsewhere; safe to write into any file. */
	to: string;
}

/** What old addresses are checked against. */
interface Known
	extends Pick<Site, 'origin' | 'isOurs'>, Pick<Addresses, 'guides' | 'absent' | 'routes' | 'files'> {
	/** The path under which the site lives. */
	base: string;
	/** Folders of the languages but the main one. */
	languages: readonly string[];
}

/**
 * Reads `redirects.yaml`. A firm's entry replaces ours of the same address.
 * Ours that do not fit a firm's site are left out without a word: the firm cannot mend them.
 */
export function readRedirects(
	files: readonly ContentFile[],
	known: Known,
): { redirects: Redirect[]; diagnostics: Diagnostic[] } {
	const found = new Map<string, Redirect>();
	const diagnostics: Diagnostic[] = [];
	for (const origin of ['callback', 'firm'] as const) {
		const faults: Diagnostic[] = [];
		const own = files.filter((file) => file.origin === origin);
		for (const data of readDataFiles(own, 'redirects', redirectsSchema, faults)) {
			for (const redirect of checked(data, known, faults))
				found.set(sameAddress(writtenAddress(redirect)), redirect);
		}
		if (origin === 'firm' || known.isOurs) diagnostics.push(...faults);
	}
	return { redirects: [...found.values()].sort(exactThenLongest), diagnostics };
}

/** The sound entries of one file; what is wrong with the others is added to `faults`. */
function checked(
	data: DataFile<z.output<typeof redirectsSchema>>,
	known: Known,
	faults: Diagnostic[],
): Redirect[] {
	const pages = new Set([...known.routes, ...known.guides.map(guideAddress)]);
	const entries = data.value.redirects.map((entry) => ({ ...entry, old: readOldAddress(entry.from, known) }));
	const targets = new Map(
		entries.flatMap(({ old, to }) => ('path' in old && !old.below ? [[old.path, to]] : [])),
	);
	const seen = new Map<string, string>();
	const inUse = inUseOn(pages, known);
	return entries.flatMap(({ from, to, old }, index) => {
		const fault = 'message' in old ? old : faultOf(from, old, seen, inUse);
		const target = resolve(to, targets, pages, known);
		if (fault) faults.push({ ...at(data, ['redirects', index, 'from']), ...fault });
		if (typeof target !== 'string') faults.push({ ...at(data, ['redirects', index, 'to']), ...target });
		return 'message' in old || fault || typeof target !== 'string' ? [] : [{ ...old, to: target }];
	});
}

/**
 * What hosts may take for one address: Caddy does not look at capital letters, nor do the disks of macOS and Windows,
 * where a page at an old address would be written over the page that it leads to.
 */
function sameAddress(address: string): string {
	return address.toLowerCase();
}

/** Told of an address that hosts may take for another. */
const butForCapitals = 'but for capital letters, and some hosts take the two for one address.';

/** What stands on a site, each by what hosts may take for the same. */
interface InUse {
	all: ReadonlyMap<string, string>;
	/** Folders that Callback fills. */
	folders: readonly string[];
	/** Files that a firm or we have put there. */
	files: readonly string[];
}

function inUseOn(pages: ReadonlySet<string>, { files, guides, languages }: Known): InUse {
	// Guides and questions stand as Markdown too.
	const texts = [...guides.map(guideAddress), ...[...pages].filter((page) => page.includes('/questions/'))];
	const made = [...unlinkedRoutes, ...madeAddresses, ...texts.map(markdownAddress)].flatMap((address) => [
		address,
		...languages.map((code) => `/${code}${address}`),
	]);
	const all = new Map<string, string>();
	for (const address of [...pages, ...files, ...made]) {
		const same = sameAddress(address);
		if (!all.has(same)) all.set(same, address);
	}
	return {
		all,
		folders: made.filter((address) => address.endsWith('/')),
		files: [...files].filter((file) => !file.endsWith('/')),
	};
}

function faultOf(from: string, old: OldAddress, seen: Map<string, string>, inUse: InUse): Advice | undefined {
	const written = writtenAddress(old);
	const before = seen.get(sameAddress(written));
	if (before !== undefined)
		return {
			code: 'duplicate-entry',
			message:
				before === written
					? `"${from}" stands in the list twice.`
					: `"${from}" is ${before} ${butForCapitals}`,
			hint: 'Keep one of the two.',
		};
	seen.set(sameAddress(written), written);
	const path = sameAddress(old.path);
	const isBelow = (above: string) => path.startsWith(sameAddress(above));
	const taken =
		inUse.all.get(path) ??
		inUse.all.get(`${path}/`) ??
		(old.below ? [...inUse.all].find(([address]) => address.startsWith(`${path}/`))?.[1] : undefined);
	const folder = inUse.folders.find(isBelow);
	if (taken === undefined && folder !== undefined) {
		return {
			code: 'old-address-in-use',
			message: `"${from}" stands in ${folder}, a folder that Callback fills itself.`,
			hint: 'Take this entry out, or name an address elsewhere.',
		};
	}
	const inside = inUse.files.some((file) => isBelow(`${file}/`));
	if (taken === undefined && !inside) return undefined;
	const isOther = taken !== undefined && !taken.startsWith(old.path);
	return {
		code: 'old-address-in-use',
		message: old.below
			? `"${from}" would hide ${taken ?? from}, which is part of the site.`
			: isOther
				? `"${from}" is ${taken} ${butForCapitals}`
				: `"${from}" is still part of the site, so nobody would be led on.`,
		hint: 'Take this entry out, or name an address that is no longer in use.',
	};
}

function resolve(
	to: string,
	targets: ReadonlyMap<string, string>,
	pages: ReadonlySet<string>,
	{ origin, base, guides, absent, files }: Known,
): string | Advice {
	const addresses = [...pages];
	if (to.startsWith('https://') && URL.canParse(to)) {
		const { href } = new URL(to);
		if (!`${href}/`.startsWith(origin + base) && URL.canParse(safe(href))) return safe(href);
		if (!URL.canParse(safe(href))) return noAddress(to);
		return {
			code: 'redirect-target-unusable',
			message: `"${to}" is an address of this site.`,
			hint: `Write "/${href.slice((origin + base).length)}".`,
		};
	}
	if (to.startsWith('/')) {
		if (pages.has(to) || files.has(to)) return safe(encodeURI(to));
		const end = endOf(to, targets);
		if (end === undefined)
			return {
				code: 'redirect-target-unusable',
				message: `"${to}" leads back to itself.`,
				hint: 'Write where it leads now.',
			};
		if (end !== to)
			return {
				code: 'redirect-target-unusable',
				message: `"${to}" is an old address itself.`,
				hint: `Write where it leads: "${end}".`,
			};
		if (pages.has(`${to}/`) || files.has(`${to}/`))
			return {
				code: 'missing-slash',
				message: `"${to}" lacks the slash at its end.`,
				hint: `Write "${to}/".`,
			};
		return { code: 'broken-link', message: `"${to}" leads to no page.`, hint: suggestAddress(to, addresses) };
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
	return {
		code: 'redirect-target-unusable',
		message: `"${to}" is no address to lead to.`,
		hint: 'Write the id of a guide, an address such as /guides/, or one elsewhere that starts with https://.',
	};
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

/** Hosts take the first rule that fits. */
function exactThenLongest(a: Redirect, b: Redirect): number {
	return Number(a.below) - Number(b.below) || b.path.length - a.path.length || (a.path < b.path ? -1 : 1);
}
