import { fieldName } from '../lib/field-name.ts';
import { suggest, unknownId } from '../lib/suggest.ts';
import type { Advice, Diagnostic } from '../lib/diagnostic.ts';
import type { EntryFacts } from '../markdown/compile.ts';
import type { GuideFrontMatter } from '../schema/guide.ts';
import type { Addresses } from './addresses.ts';
import type { ContentEntry } from './content-entries.ts';
import type { Knowledge } from './knowledge.ts';
import { decoded } from '../lib/url.ts';
import { namesFile, wholeLink } from '../schema/whole-link.ts';
import {
	guideAddress,
	headingFault,
	missingFile,
	readLink,
	suggestAddress,
	suggestNamed,
	type SiteLink,
} from './links.ts';

interface Checked extends Pick<
	Addresses,
	'readable' | 'absent' | 'routes' | 'absentRoutes' | 'leftOut' | 'files' | 'own'
> {
	knowledge: Knowledge;
	/** Plain pages. */
	plain: readonly ContentEntry<unknown>[];
	factsOf: (entry: ContentEntry<unknown>) => EntryFacts;
}

/** The same, with what is looked up for each reference. */
interface Index extends Checked {
	claimIds: readonly string[];
	guideIds: readonly string[];
	/** Guides that appear, and plain pages, by their addresses. */
	texts: ReadonlyMap<string, ContentEntry<unknown>>;
	/** Addresses that a link may have meant. */
	addresses: readonly string[];
}

/** Checks every reference between files: headings, claims, related guides, links and their anchors. */
export function validateReferences(all: Checked): Diagnostic[] {
	const { readable, plain } = all;
	const guides = readable.map((guide) => [guideAddress(guide.id), guide] as const);
	const index: Index = {
		...all,
		claimIds: all.knowledge.claims.map(({ id }) => id),
		guideIds: readable.map(({ id }) => id),
		texts: new Map([...plain.map((page) => [`/${page.id}/`, page] as const), ...guides]),
		addresses: [
			...all.routes,
			...guides.map(([address]) => address),
			...[...all.files].filter((address) => address.endsWith('/')),
		],
	};
	return [
		...readable.flatMap((guide) => [...checkHeadings(guide, all), ...checkReferences(guide, index)]),
		...[...readable, ...plain].flatMap((entry) => checkLinks(entry, index)),
	];
}

function checkHeadings(guide: ContentEntry<GuideFrontMatter>, { factsOf }: Checked): Diagnostic[] {
	const { file, data, lineOf } = guide;
	const { headings } = factsOf(guide);
	const ids = headings.map(({ id }) => id);
	const targets: { path: (string | number)[]; to: string }[] = [
		...data.hurry.map(({ to }, index) => ({ path: ['hurry', index, 'to'], to })),
		...Object.entries(data.claims).map(([claim, to]) => ({ path: ['claims', claim], to })),
	];
	const missing = targets
		.filter(({ to }) => !ids.includes(to))
		.map(({ path, to }): Diagnostic => ({
			file: file.file,
			line: lineOf(path),
			field: fieldName(path, data),
			code: 'unknown-heading',
			message: `The guide has no heading with the id "${to}".`,
			hint: suggest(to, ids),
		}));
	const tooHigh = headings
		.filter(({ depth }) => depth === 1)
		.map(({ file: from, line }): Diagnostic => ({
			file: from,
			line,
			code: 'wrong-heading-level',
			message: 'The text has a heading with one #, which is the title’s.',
			hint: 'Write ## instead; the title stands in the front matter.',
		}));
	return [...missing, ...tooHigh];
}

function checkReferences(
	{ file, data, lineOf, id }: ContentEntry<GuideFrontMatter>,
	{ claimIds, guideIds, absent }: Index,
): Diagnostic[] {
	const claims = Object.keys(data.claims)
		.filter((claim) => !claimIds.includes(claim))
		.map((claim): Diagnostic => ({
			file: file.file,
			line: lineOf(['claims', claim]),
			field: 'claims',
			...unknownId('unknown-claim', claim, claimIds, ' in claims.yaml'),
		}));
	const relatedFault = (other: string): Advice | undefined => {
		if (other === id)
			return { code: 'link-to-itself', message: 'The guide names itself as related.', hint: 'Take it out.' };
		if (guideIds.includes(other) || absent.has(other)) return undefined;
		return unknownId('unknown-guide', other, guideIds);
	};
	const related = data.related.flatMap((other, index): Diagnostic[] => {
		const fault = relatedFault(other);
		const path = ['related', index];
		return fault ? [{ file: file.file, line: lineOf(path), field: fieldName(path, data), ...fault }] : [];
	});
	return [...claims, ...related];
}

function checkLinks(entry: ContentEntry<unknown>, index: Index): Diagnostic[] {
	return index.factsOf(entry).links.flatMap(({ to, file, line }): Diagnostic[] => {
		const link = readLink(to, index.own);
		const isOurs = entry.file.origin === 'callback' && file === entry.file.file;
		const fault = link && linkFault(to, link, { entry, isOurs }, index);
		return fault ? [{ file, line, ...fault }] : [];
	});
}

/** @param from the text that a link stands in, and whether its words there are ours */
function linkFault(
	to: string,
	link: SiteLink,
	from: { entry: ContentEntry<unknown>; isOurs: boolean },
	index: Index,
): Advice | undefined {
	const { texts, routes, files, factsOf } = index;
	const { path, guide, anchor } = link;
	if (path !== '' && !path.startsWith('/')) return relativeFault(to, index);
	if (files.has(decoded(path))) return undefined;
	const address = guide === undefined ? path : guideAddress(guide);
	const target = path === '' ? from.entry : texts.get(address);
	if (!target && !routes.has(path) && !files.has(`${decoded(path)}/`)) return missingFault(to, link, index);
	if (path !== '' && !path.endsWith('/'))
		return {
			code: 'missing-slash',
			message: `The link "${to}" lacks the slash at its end.`,
			hint: `Write "${to.replace(path, `${path}/`)}".`,
		};
	if (!target) return undefined;
	const { readable, headings, parts } = factsOf(target);
	// A firm that replaces a guide or a part cannot mend our links into it: linkResolver drops the anchor instead.
	if (!readable || (from.isOurs && (target.file.origin === 'firm' || parts.length > 0))) return undefined;
	const ids = headings.map(({ id }) => id);
	return headingFault(`The link "${to}"`, anchor, ids);
}

function relativeFault(to: string, { addresses }: Index): Advice {
	const whole = wholeLink(to) ?? '';
	const fromTop = 'Write the address from the top of the site, such as /guides/star-stories/.';
	const isElsewhere = whole !== '' && !whole.startsWith('/');
	const message = `The link "${to}" does not start with a slash.`;
	const hint = isElsewhere ? `Write "${whole}".` : (suggestNamed(whole, addresses) ?? fromTop);
	return { code: 'relative-link', message, hint };
}

/** What is wrong with a link to what is not there; nothing where it exists and does not appear. */
function missingFault(
	to: string,
	{ path, guide, fileOf }: SiteLink,
	{ absent, absentRoutes, leftOut, files, addresses, own }: Index,
): Advice | undefined {
	if (absentRoutes.has(path) || absent.has(guide ?? fileOf ?? '')) return undefined;
	if (leftOut.has(path))
		return {
			code: 'left-out-target',
			message: `The link "${to}" leads to a page of our handbook that this site leaves out.`,
			hint: 'Take the link out, or write another page.',
		};
	if (namesFile(path)) return missingFile(to, path, files);
	const message = `The link "${to}" leads to no page.`;
	const hint = suggestAddress(path, addresses, own);
	return { code: 'broken-link', message, hint };
}
