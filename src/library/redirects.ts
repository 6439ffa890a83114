import type { z } from 'astro/zod';
import { madeAddresses, markdownAddress } from '../lib/generated-addresses.ts';
import type { Advice, Diagnostic } from '../lib/diagnostic.ts';
import { redirectsSchema } from '../schema/redirect.ts';
import type { ContentFile } from '../site/files.ts';
import type { Site } from '../site/site.ts';
import type { Addresses } from './addresses.ts';
import { at, readDataFiles, type DataFile } from './data-files.ts';
import { guideAddress } from './links.ts';
import { unlinkedRoutes } from './routes.ts';
import { readOldAddress, writtenAddress, type OldAddress } from './old-address.ts';
import { redirectTarget, type RedirectTargets } from './redirect-target.ts';

/** An old address and where it leads now. */
export interface Redirect extends OldAddress {
	/** An address from the top of the site, or a full one elsewhere; safe to write into any file. */
	to: string;
}

/** What old addresses are checked against. */
interface Known extends Pick<Site, 'isOurs'>, Pick<Addresses, 'routes'>, RedirectTargets {
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
	const inUse = inUseOn(pages, known);
	const place = {
		base: known.base,
		isInUse: (address: string) => usedAt(sameAddress(address), inUse) !== undefined,
	};
	const entries = data.value.redirects.map((entry) => ({ ...entry, old: readOldAddress(entry.from, place) }));
	const targets = new Map(
		entries.flatMap(({ old, to }) => ('path' in old && !old.below ? [[old.path, to]] : [])),
	);
	const seen = new Map<string, string>();
	return entries.flatMap(({ from, to, old }, index) => {
		const fault = 'message' in old ? old : faultOf(from, old, seen, inUse);
		const target = redirectTarget(to, targets, pages, known);
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

/** What stands at an address, with a slash at its end or without one. @param path as hosts compare it */
function usedAt(path: string, { all }: InUse): string | undefined {
	const bare = path.replace(/\/$/, '');
	return all.get(bare) ?? all.get(`${bare}/`);
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
		usedAt(path, inUse) ??
		(old.below ? [...inUse.all].find(([address]) => address.startsWith(`${path}/`))?.[1] : undefined);
	const folder = inUse.folders.find(isBelow);
	if (taken === undefined && folder !== undefined) {
		const message = `"${from}" stands in ${folder}, a folder that Callback fills itself.`;
		const hint = 'Take this entry out, or name an address elsewhere.';
		return { code: 'old-address-in-use', message, hint };
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

/** Hosts take the first rule that fits. */
function exactThenLongest(a: Redirect, b: Redirect): number {
	return Number(a.below) - Number(b.below) || b.path.length - a.path.length || (a.path < b.path ? -1 : 1);
}
