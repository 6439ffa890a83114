import { slug } from 'github-slugger';
import type { Heading, Root, RootContent } from 'mdast';
import { visit } from '../lib/visit.ts';
import { suggest } from '../lib/suggest.ts';
import type { Advice, Diagnostic } from '../lib/diagnostic.ts';
import { attributeOf } from './attribute.ts';
import { giveIds, headingText, idOf } from './headings.ts';
import { joinTexts, type JoinedTexts } from './join-texts.ts';
import { parseBody } from './parse.ts';
import { renamedTo } from './renamed.ts';
import { opening, type AppliedOverride, type Override } from './override.ts';

/** A text and the parts of it that others have written anew. */
interface Source {
	text: string;
	file: string;
	firstLine: number;
	parts: readonly Override[];
}

/** What came of it. */
export interface Overridden extends JoinedTexts {
	parts: AppliedOverride[];
	diagnostics: Diagnostic[];
}

/**
 * Puts the parts of a guide that others have written anew in the place of the old ones, in its tree.
 * A heading stays; all that stands under it goes, up to the next heading of its level or a higher one.
 * Every node of a new part carries the name of its file as `data.part`, and a line as in {@link joinTexts}.
 */
export function applyOverrides(tree: Root, { parts, ...guide }: Source): Overridden {
	const joined = joinTexts([guide, ...parts]);
	const diagnostics: Diagnostic[] = [];
	const spots = spotsOf(tree);
	const found = parts.flatMap((part, index) => {
		const spot = spots.find(({ id }) => id === part.heading);
		const diagnostic = spot
			? insideAnother(part, spot, parts, spots)
			: unknownHeading(part, guide, tree, spots);
		if (diagnostic) diagnostics.push(diagnostic);
		return spot && !diagnostic ? [{ part, spot, index }] : [];
	});
	const laid: AppliedOverride[] = [];
	// From the last to the first, so that places do not move.
	for (const { part, spot, index } of found.toSorted((a, b) => b.spot.start - a.spot.start)) {
		const { start, end } = spot;
		const report = (fault: Advice, line: number) =>
			diagnostics.push({ file: part.file, line: line + part.firstLine - 1, ...fault });
		const fresh = parseBody(part.text, part.file, report);
		if (!fresh) continue;
		const gone = spots.filter(({ at }) => at >= start && at < end).map(({ id }) => id);
		const kept = spots.map(({ id }) => id).filter((id) => !gone.includes(id));
		checkHeadings(fresh, spot, kept, report);
		nameNotes(fresh, part.heading);
		joined.move(fresh, index + 1);
		const old = tree.children.slice(start, end);
		tree.children.splice(start, end - start, ...old.filter(isDefinition), ...mark(fresh, part.file));
		laid.unshift({
			heading: part.heading,
			ours: sliceOf(guide.text, old),
			gone,
			claims: claimsShown(fresh),
		});
	}
	leadToHeadings(tree, laid);
	return { ...joined, parts: laid, diagnostics };
}

/** A heading of the guide, and which of the tree's children stand under it. */
interface OverrideTarget {
	id: string;
	depth: number;
	text: string;
	/** Place of the heading itself. */
	at: number;
	start: number;
	end: number;
}

function spotsOf(root: Root): OverrideTarget[] {
	const { children } = root;
	giveIds(root);
	// From the last to the first: where the next heading stands of each level, or of a higher one.
	const next = new Array<number>(7).fill(children.length);
	const ends = children.map(() => 0);
	for (let at = children.length - 1; at >= 0; at -= 1) {
		const node = children[at];
		if (node?.type !== 'heading') continue;
		ends[at] = next[node.depth] ?? children.length;
		next.fill(at, node.depth);
	}
	const spots = children.flatMap((node, at): OverrideTarget[] =>
		node.type === 'heading'
			? [
					{
						id: idOf(node),
						depth: node.depth,
						text: headingText(node),
						at,
						start: at + 1,
						end: ends[at] ?? children.length,
					},
				]
			: [],
	);
	return [...spots, { id: opening, depth: 6, text: '', at: -1, start: 0, end: next[6] ?? children.length }];
}

function unknownHeading(
	{ file, heading, before }: Override,
	guide: Pick<Source, 'file' | 'text'>,
	tree: Root,
	spots: readonly OverrideTarget[],
): Diagnostic {
	const places = spots.map(({ id, start, end }) => ({
		id,
		text: sliceOf(guide.text, tree.children.slice(start, end)),
	}));
	const to = renamedTo(heading, before, places);
	const ids = spots.map(({ id }) => id);
	if (before === undefined) {
		const message = `There is no heading with the id "${heading}" in ${guide.file}.`;
		const hint = `The file is named after a heading. ${suggest(to ?? heading, ids)}`;
		return { file, code: 'unknown-heading', message, hint };
	}
	if (to === undefined) {
		const message = `Callback no longer has the heading "${heading}" in ${guide.file}, nor a text like the one that this part replaced.`;
		const hint = `Delete the file, or name it after another heading. ${suggest(heading, ids)}`;
		return { file, code: 'heading-changed', message, hint };
	}
	const { text = '' } = spots.find(({ id }) => id === to) ?? {};
	const message = `Callback has renamed the heading of this part: "${heading}" in ${guide.file} is now "${to}"${text === '' ? '' : `, “${text}”`}.`;
	const hint = `Rename the file to ${to}${/\.mdx?$/.exec(file)?.[0] ?? '.md'}; its text may stay as it is.`;
	return { file, code: 'heading-changed', message, hint };
}

function insideAnother(
	{ file }: Override,
	spot: OverrideTarget,
	parts: readonly Override[],
	spots: readonly OverrideTarget[],
): Diagnostic | undefined {
	const around = parts.find((part) => {
		const other = spots.find(({ id }) => id === part.heading);
		return other && other !== spot && spot.at >= other.start && spot.at < other.end;
	});
	if (!around) return undefined;
	const message = `This part stands inside the part "${around.heading}", which ${around.file} replaces.`;
	const hint = 'Write its text there, below a heading of its own, and delete this file.';
	return { file, code: 'nothing-to-replace', message, hint };
}

/** @param kept ids of headings of the guide that stay */
function checkHeadings(
	fresh: Root,
	spot: OverrideTarget,
	kept: readonly string[],
	report: (fault: Advice, line: number) => void,
): void {
	visit(fresh, 'heading', (heading) => {
		const fault = headingFault(heading, heading === fresh.children[0], spot, kept);
		if (fault) report(fault, heading.position?.start.line ?? 1);
	});
}

function headingFault(
	heading: Heading,
	isFirst: boolean,
	spot: OverrideTarget,
	kept: readonly string[],
): Advice | undefined {
	const words = headingText(heading);
	if (heading.depth > spot.depth && spot.id !== opening) {
		if (!kept.includes(slug(words))) return undefined;
		const message = `The guide has a heading "${words}" already.`;
		return { code: 'duplicate-heading', message, hint: 'Choose other words.' };
	}
	if (isFirst && words === spot.text) {
		const message = 'The text starts with the heading of the part, which stays.';
		return { code: 'duplicate-heading', message, hint: 'Take this line out.' };
	}
	if (spot.id === opening) {
		const message = `The heading "${words}" stands in the opening of a guide, which is what comes before its first heading.`;
		const hint = 'Take the heading out, or put it into another part.';
		return { code: 'wrong-heading-level', message, hint };
	}
	const message = `The heading "${words}" would end the part: it is of the same level as the heading of the part, or a higher one.`;
	return { code: 'wrong-heading-level', message, hint: `Write ${'#'.repeat(spot.depth + 1)} before it.` };
}

/** Footnotes and addresses of a part have names of their own, lest they meet those of the guide. */
function nameNotes(fresh: Root, heading: string): void {
	visit(fresh, (node) => {
		if (!('identifier' in node)) return;
		node.identifier = `${heading}-${node.identifier}`;
		if (node.label) node.label = `${heading}-${node.label}`;
	});
}

function mark(fresh: Root, file: string): RootContent[] {
	visit(fresh, (node) => {
		node.data = Object.assign({}, node.data, { part: file });
	});
	return fresh.children;
}

/** Footnotes and addresses may be used elsewhere in the guide: they stay. */
function isDefinition({ type }: RootContent): boolean {
	return type === 'definition' || type === 'footnoteDefinition';
}

function sliceOf(text: string, nodes: readonly RootContent[]): string {
	const from = nodes[0]?.position?.start.offset ?? 0;
	return text.slice(from, nodes.at(-1)?.position?.end.offset ?? from);
}

function claimsShown(fresh: Root): string[] {
	const claims = new Set<string>();
	visit(fresh, (node) => {
		const { name, attributes } = node as { name?: string; attributes?: unknown };
		if (name?.toLowerCase() !== 'evidence') return;
		for (const id of attributeOf(attributes, 'claims').split(/[\s,]+/)) if (id !== '') claims.add(id);
	});
	return [...claims];
}

/** Our own links to a heading that went lead to the heading above it. */
function leadToHeadings(tree: Root, laid: readonly AppliedOverride[]): void {
	const above = new Map(laid.flatMap(({ heading, gone }) => gone.map((id) => [`#${id}`, `#${heading}`])));
	visit(tree, ['link', 'definition'], (node) => {
		if (!('url' in node) || (node.data as { part?: string } | undefined)?.part !== undefined) return;
		node.url = above.get(node.url) ?? node.url;
	});
}
