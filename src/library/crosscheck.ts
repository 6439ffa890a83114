import { fieldName } from '../lib/field-name.ts';
import { suggest } from '../lib/nearest.ts';
import type { Problem } from '../lib/problem.ts';
import type { GuideFrontMatter } from '../schema/guide.ts';
import type { BodyFacts } from './assemble.ts';
import type { Draft } from './drafts.ts';
import type { Knowledge } from './knowledge.ts';
import { decoded, guideAddress, readLink } from './links.ts';

interface Checked {
	knowledge: Knowledge;
	/** Guides that appear on this site. */
	guides: readonly Draft<GuideFrontMatter>[];
	pages: readonly Draft<unknown>[];
	/** Ids of guides that exist but do not appear: hidden, or not readable. Naming them is no fault. */
	absent: ReadonlySet<string>;
	/** Addresses of all public files, such as /files/map.pdf. */
	files: ReadonlySet<string>;
	/** Addresses of all pages that are not guides, with slashes at both ends. */
	routes: ReadonlySet<string>;
	/** Addresses of sections that exist but do not appear. Naming them is no fault. */
	absentRoutes: ReadonlySet<string>;
	factsOf: (draft: Draft<unknown>) => BodyFacts;
}

/** Checks every reference between files: headings, claims, related guides, links and their anchors. */
export function crosscheck(all: Checked): Problem[] {
	return [
		...all.guides.flatMap((guide) => [...checkHeadings(guide, all), ...checkReferences(guide, all)]),
		...[...all.guides, ...all.pages].flatMap((draft) => checkLinks(draft, all)),
	];
}

function checkHeadings(
	{ file, data, lineOf, ...draft }: Draft<GuideFrontMatter>,
	{ factsOf }: Checked,
): Problem[] {
	const headings = factsOf({ file, data, lineOf, ...draft }).headings;
	const ids = headings.map(({ id }) => id);
	const targets: { path: (string | number)[]; to: string }[] = [
		...data.hurry.map(({ to }, index) => ({ path: ['hurry', index, 'to'], to })),
		...Object.entries(data.claims).map(([claim, to]) => ({ path: ['claims', claim], to })),
	];
	const missing = targets
		.filter(({ to }) => !ids.includes(to))
		.map(({ path, to }) => ({
			file: file.file,
			line: lineOf(path),
			field: fieldName(path, data),
			cause: `The guide has no heading with the id "${to}".`,
			cure: suggest(to, ids),
		}));
	const tooHigh = headings
		.filter(({ depth }) => depth === 1)
		.map(({ file: from, line }) => ({
			file: from,
			line,
			cause: 'The text has a heading with one #, which is the title’s.',
			cure: 'Write ## instead; the title stands in the front matter.',
		}));
	return [...missing, ...tooHigh];
}

function checkReferences(guide: Draft<GuideFrontMatter>, { knowledge, guides, absent }: Checked): Problem[] {
	const { file, data, lineOf, id } = guide;
	const claimIds = knowledge.claims.map((claim) => claim.id);
	const guideIds = guides.map((other) => other.id);
	const claims = Object.keys(data.claims)
		.filter((claim) => !claimIds.includes(claim))
		.map((claim) => ({
			file: file.file,
			line: lineOf(['claims', claim]),
			field: 'claims',
			cause: `There is no claim "${claim}" in claims.yaml.`,
			cure: suggest(claim, claimIds),
		}));
	const related = data.related.flatMap((other, index) => {
		const path = ['related', index];
		const place = { file: file.file, line: lineOf(path), field: fieldName(path, data) };
		if (other === id)
			return [{ ...place, cause: 'The guide names itself as related.', cure: 'Take it out.' }];
		if (guideIds.includes(other) || absent.has(other)) return [];
		return [{ ...place, cause: `There is no guide "${other}".`, cure: suggest(other, guideIds) }];
	});
	return [...claims, ...related];
}

function checkLinks(
	draft: Draft<unknown>,
	{ guides, absent, routes, absentRoutes, factsOf, files }: Checked,
): Problem[] {
	const headingsOf = (target: Draft<unknown>) => factsOf(target).headings.map(({ id }) => id);
	const inPublic = [...files].filter((address) => address.endsWith('/'));
	const addresses = [...routes, ...guides.map(({ id }) => guideAddress(id)), ...inPublic];
	return factsOf(draft).links.flatMap(({ to, file, line }): Problem[] => {
		const place = { file, line };
		const link = readLink(to);
		if (!link) return [];
		if (link.path !== '' && !link.path.startsWith('/')) {
			const cure = /^www\./i.test(to)
				? `Write "https://${to}".`
				: 'Write the address from the top of the site, such as /guides/star-stories/.';
			return [{ ...place, cause: `The link "${to}" does not start with a slash.`, cure }];
		}
		if (files.has(decoded(link.path))) return [];
		const target = link.path === '' ? draft : guides.find(({ id }) => id === link.guide);
		const lacksSlash = files.has(`${decoded(link.path)}/`);
		if (!target && !routes.has(link.path) && !lacksSlash) {
			if (absentRoutes.has(link.path) || (link.guide !== undefined && absent.has(link.guide))) return [];
			return [{ ...place, cause: `The link "${to}" leads to no page.`, cure: suggest(link.path, addresses) }];
		}
		if (link.path !== '' && !link.path.endsWith('/')) {
			return [
				{
					...place,
					cause: `The link "${to}" lacks the slash at its end.`,
					cure: `Write "${to.replace(link.path, `${link.path}/`)}".`,
				},
			];
		}
		if (!link.anchor || !target || headingsOf(target).includes(link.anchor)) return [];
		// A firm that replaces a guide or a part cannot mend our links into it: linkResolver drops the anchor instead.
		const isOurs = draft.file.origin === 'callback' && file === draft.file.file;
		if (isOurs && (target.file.origin === 'firm' || factsOf(target).parts.length > 0)) return [];
		return [
			{
				...place,
				cause: `The link "${to}" leads to a heading that is not there.`,
				cure: suggest(link.anchor, headingsOf(target)),
			},
		];
	});
}
