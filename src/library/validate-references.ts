import { fieldName } from '../lib/field-name.ts';
import { suggest, unknownId } from '../lib/suggest.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import type { EntryFacts } from '../markdown/compile.ts';
import type { GuideFrontMatter } from '../schema/guide.ts';
import type { Addresses } from './addresses.ts';
import type { ContentEntry } from './content-entries.ts';
import type { Knowledge } from './knowledge.ts';
import { decoded } from '../lib/url.ts';
import { namesFile, wholeLink } from '../schema/whole-link.ts';
import { guideAddress, headingFault, missingFile, readLink, suggestAddress, suggestNamed } from './links.ts';

interface Checked extends Pick<
	Addresses,
	'readable' | 'absent' | 'routes' | 'absentRoutes' | 'leftOut' | 'files' | 'own'
> {
	knowledge: Knowledge;
	/** Plain pages. */
	plain: readonly ContentEntry<unknown>[];
	factsOf: (entry: ContentEntry<unknown>) => EntryFacts;
}

/** Checks every reference between files: headings, claims, related guides, links and their anchors. */
export function validateReferences(all: Checked): Diagnostic[] {
	return [
		...all.readable.flatMap((guide) => [...checkHeadings(guide, all), ...checkReferences(guide, all)]),
		...[...all.readable, ...all.plain].flatMap((entry) => checkLinks(entry, all)),
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
	guide: ContentEntry<GuideFrontMatter>,
	{ knowledge, readable, absent }: Checked,
): Diagnostic[] {
	const { file, data, lineOf, id } = guide;
	const claimIds = knowledge.claims.map((claim) => claim.id);
	const guideIds = readable.map((other) => other.id);
	const claims = Object.keys(data.claims)
		.filter((claim) => !claimIds.includes(claim))
		.map((claim): Diagnostic => ({
			file: file.file,
			line: lineOf(['claims', claim]),
			field: 'claims',
			...unknownId('unknown-claim', claim, claimIds, ' in claims.yaml'),
		}));
	const related = data.related.flatMap((other, index): Diagnostic[] => {
		const path = ['related', index];
		const place = () => ({ file: file.file, line: lineOf(path), field: fieldName(path, data) });
		if (other === id)
			return [
				{
					...place(),
					code: 'link-to-itself',
					message: 'The guide names itself as related.',
					hint: 'Take it out.',
				},
			];
		if (guideIds.includes(other) || absent.has(other)) return [];
		return [
			{
				...place(),
				...unknownId('unknown-guide', other, guideIds),
			},
		];
	});
	return [...claims, ...related];
}

function checkLinks(
	entry: ContentEntry<unknown>,
	{ readable, plain, absent, routes, absentRoutes, leftOut, factsOf, files, own }: Checked,
): Diagnostic[] {
	const headingsOf = (target: ContentEntry<unknown>) =>
		factsOf(target).readable ? factsOf(target).headings.map(({ id }) => id) : undefined;
	const inPublic = [...files].filter((address) => address.endsWith('/'));
	const addresses = [...routes, ...readable.map(({ id }) => guideAddress(id)), ...inPublic];
	return factsOf(entry).links.flatMap(({ to, file, line }): Diagnostic[] => {
		const place = { file, line };
		const link = readLink(to, own);
		if (!link) return [];
		if (link.path !== '' && !link.path.startsWith('/')) {
			const whole = wholeLink(to) ?? '';
			const fromTop = 'Write the address from the top of the site, such as /guides/star-stories/.';
			const isElsewhere = whole !== '' && !whole.startsWith('/');
			const hint = isElsewhere ? `Write "${whole}".` : (suggestNamed(whole, addresses) ?? fromTop);
			return [
				{ ...place, code: 'relative-link', message: `The link "${to}" does not start with a slash.`, hint },
			];
		}
		if (files.has(decoded(link.path))) return [];
		const target =
			link.path === ''
				? entry
				: (readable.find(({ id }) => id === link.guide) ?? plain.find(({ id }) => link.path === `/${id}/`));
		const lacksSlash = files.has(`${decoded(link.path)}/`);
		if (!target && !routes.has(link.path) && !lacksSlash) {
			if (absentRoutes.has(link.path) || (link.guide !== undefined && absent.has(link.guide))) return [];
			if (leftOut.has(link.path)) {
				const message = `The link "${to}" leads to a page of our handbook that this site leaves out.`;
				return [
					{ ...place, code: 'left-out-target', message, hint: 'Take the link out, or write another page.' },
				];
			}
			if (namesFile(link.path)) return [{ ...place, ...missingFile(to, link.path, files) }];
			return [
				{
					...place,
					code: 'broken-link',
					message: `The link "${to}" leads to no page.`,
					hint: suggestAddress(link.path, addresses, own),
				},
			];
		}
		if (link.path !== '' && !link.path.endsWith('/')) {
			return [
				{
					...place,
					code: 'missing-slash',
					message: `The link "${to}" lacks the slash at its end.`,
					hint: `Write "${to.replace(link.path, `${link.path}/`)}".`,
				},
			];
		}
		const headings = target && headingsOf(target);
		const fault = headingFault(`The link "${to}"`, link.anchor, headings);
		if (!target || !fault) return [];
		// A firm that replaces a guide or a part cannot mend our links into it: linkResolver drops the anchor instead.
		const isOurs = entry.file.origin === 'callback' && file === entry.file.file;
		if (isOurs && (target.file.origin === 'firm' || factsOf(target).parts.length > 0)) return [];
		return [{ ...place, ...fault }];
	});
}
