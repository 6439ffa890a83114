import type { Diagnostic } from '../lib/diagnostic.ts';
import { DiagnosticError } from '../lib/diagnostic.ts';
import { addressKey, endKeys } from './addresses.ts';
import { finish, type Converted } from './convert.ts';
import { draftOf, type ImportSource } from './draft.ts';
import { decodedAddress, freeName, nameOf } from './names.ts';
import { keepOwn } from './own-text.ts';
import type { FindPicture } from './pictures.ts';
import { inOrder } from './positions.ts';
import type { Note, Post } from './post.ts';
import type { Export } from './sources.ts';

/** The site that texts are imported into. */
export interface Target {
	/** Language of the site, such as `en-US`. */
	lang: string;
	/** Its sections, in order. */
	sections: readonly TargetSection[];
	/** Ids of Callback’s own guides and pages: a file of the same name would replace one. */
	ours: { guide: ReadonlySet<string>; page: ReadonlySet<string> };
	/** Ids that the firm has used in this language, with the file of each. */
	theirs: { guide: ReadonlyMap<string, string>; page: ReadonlyMap<string, string> };
}

/** A section of the site that texts are imported into. */
export interface TargetSection {
	id: string;
	/** Names that it goes by, as `nameOf` writes them. */
	names: readonly string[];
	/** Stage of the journey at which its guides stand. */
	stage: string | undefined;
	/** Whether a title and a promise are enough for its guides. */
	isBrief: boolean;
	/** Its groups, with the names that each goes by. */
	groups?: readonly { id: string; names: readonly string[] }[];
}

/** A file that will be written, and what to tell about it. */
export interface Planned extends Converted {
	/** Where it goes, below the site folder, with forward slashes. */
	path: string;
	title: string;
	kind: Post['kind'];
	/** The file it comes from. */
	source: string;
	/** What its source calls the part in which it stands, where the site has neither a section nor a group of this name. */
	unplaced?: string | undefined;
}

export interface Plan {
	files: Planned[];
	/** What was left out, as sentences. */
	remarks: string[];
}

/**
 * Decides what is written where.
 * @throws DiagnosticError when a name is taken by a file of the firm’s
 */
export function planImport(exports: readonly Export[], target: Target): Plan {
	const remarks = exports.flatMap((each) => each.remarks);
	const placed: (Pick<Planned, 'unplaced'> & {
		post: Post;
		place: ImportSource;
		notes: Note[];
		findPicture: FindPicture;
	})[] = [];
	const taken = new Set<string>();
	for (const { posts, findPicture } of exports) {
		for (const post of inOrder(posts)) {
			if (post.html.trim() === '' && post.title.trim() === '') {
				remarks.push(`${post.file}: a ${post.kind} without a title and a text was left out.`);
				continue;
			}
			if (post.html.trim() === '' && /(?:^|[\\/])_?index\.mdx?$/i.test(post.file)) {
				remarks.push(`${post.file}: “${post.title}” names a folder and has no text: it was left out.`);
				continue;
			}
			const { section, group, notes, unplaced }: Partial<Belonging> & Pick<Belonging, 'notes'> =
				post.kind === 'guide' ? sectionOf(post, target) : { notes: [] };
			const id = idOf(post, target, taken, notes);
			taken.add(`${post.kind} ${id}`);
			const place = placeOf(id, section, target.lang, placed.length, post.own?.ending);
			placed.push({ post, place: { ...place, group }, notes, findPicture, unplaced });
		}
	}
	const diagnostics = placed.flatMap(({ post, place }) => takenBy(post, place, target));
	if (diagnostics.length > 0) throw new DiagnosticError(diagnostics);

	const moved = movedAddresses(placed);
	const read = placed.map(({ post, place, ...rest }) => ({
		...rest,
		post,
		place,
		draft: post.own ? undefined : draftOf(post, place),
	}));
	const headings = new Map(
		read.flatMap(({ place, draft }) => (draft ? [[place.address, draft.names] as const] : [])),
	);
	const files = read.map(({ post, place, draft, notes, findPicture, unplaced }): Planned => {
		const { kind, file: source, title, own } = post;
		const made = own
			? keepOwn(own, post.addresses[0], findPicture)
			: finish(draft ?? draftOf(post, place), { lang: target.lang, moved, headings, findPicture });
		return { ...made, notes: [...notes, ...made.notes], path: place.path, title, kind, source, unplaced };
	});
	return { files, remarks };
}

/** Addresses of all texts, as `addressKey` writes them, and where these now stand; of their ends, those of one text alone. */
function movedAddresses(placed: readonly { post: Post; place: ImportSource }[]): Map<string, string> {
	const moved = new Map<string, string>();
	const ends = new Map<string, Set<string>>();
	for (const { post, place } of placed) {
		for (const address of post.addresses) {
			const key = addressKey(address);
			if (key !== undefined) moved.set(key, place.address);
			for (const end of endKeys(address)) ends.set(end, (ends.get(end) ?? new Set()).add(place.address));
		}
	}
	for (const [end, [place, ...others]] of ends)
		if (place !== undefined && others.length === 0) moved.set(end, place);
	return moved;
}

interface Belonging extends Pick<Planned, 'unplaced'> {
	section: TargetSection;
	group?: string | undefined;
	notes: Note[];
}

/** Where a guide belongs: the section or the group that one of its topics names, else the first section. */
function sectionOf({ topics, own, title }: Post, { sections, lang }: Target): Belonging {
	const isNamed = (name: string) => (each: { id: string; names: readonly string[] }) =>
		each.id === name || each.names.includes(nameOf(name));
	const groupIn = ({ groups = [] }: TargetSection) =>
		topics.flatMap((topic) => groups.find(isNamed(topic)) ?? [])[0]?.id;
	if (own?.section !== undefined) {
		const unknown = { id: own.section, names: [], stage: undefined, isBrief: true };
		return { section: sections.find(({ id }) => id === own.section) ?? unknown, notes: [] };
	}
	const [found] = topics.flatMap((topic) => sections.find(isNamed(topic)) ?? []);
	const section = found ?? sections.find((each) => groupIn(each) !== undefined);
	if (section) return { section, group: groupIn(section), notes: [] };
	const written = topics.filter((topic) => topic !== '').map((topic) => `“${topic}”`);
	const why =
		written.length === 0 ? 'there was no category' : `${written.join(', ')} is none of the sections`;
	const [usual] = sections;
	if (!usual) throw new DiagnosticError([noSection(title, lang)]);
	return {
		section: usual,
		// Of the folders of sources, every text stands in one.
		unplaced: topics.find((topic) => topic !== '' && !/^(?:docs?|contents?|src|source|pages)$/i.test(topic)),
		notes: [
			{
				about: 'write',
				text: `Its section: ${why}. If you change it, move the file to the folder of that name.`,
			},
		],
	};
}

function noSection(title: string, lang: string): Diagnostic {
	const file = `content/${new Intl.Locale(lang).language}/sections.yaml`;
	const message = `“${title}” is a guide, and the site shows no section that it could go to.`;
	const hint = `Write one into ${file}, with id, name, summary and kind, or take one out of the list at hide.`;
	return { file, code: 'missing-field', message, hint };
}

function idOf(
	{ name, title, kind }: Post,
	{ ours }: Target,
	taken: ReadonlySet<string>,
	notes: Note[],
): string {
	// WordPress cuts names in other scripts short: the title says more.
	const names = /[^\0-\x7F]/.test(decodedAddress(name)) ? [title, name] : [name, title];
	const wanted = names.map(nameOf).find((found) => found !== '') ?? `imported-${kind}`;
	const id = freeName(wanted, (tried) => ours[kind].has(tried) || taken.has(`${kind} ${tried}`));
	if (ours[kind].has(wanted)) {
		notes.push({
			about: 'state',
			text: `Callback has a ${kind} called ${wanted}. To put this one in its place, rename the file to ${wanted}.md.`,
		});
	}
	return id;
}

function placeOf(
	id: string,
	section: TargetSection | undefined,
	lang: string,
	count: number,
	ending = '.md',
): Omit<ImportSource, 'group'> {
	const locale = new Intl.Locale(lang).language;
	const isGuide = section !== undefined;
	return {
		id,
		section: section?.id,
		stage: section?.stage,
		isBrief: section?.isBrief ?? true,
		address: isGuide ? `/guides/${id}/` : `/${id}/`,
		path: isGuide
			? `content/${locale}/guides/${section.id}/${id}${ending}`
			: `content/${locale}/pages/${id}${ending}`,
		order: 100 + count,
	};
}

function takenBy({ kind, title, file }: Post, { id }: ImportSource, { ours, theirs }: Target): Diagnostic[] {
	const other = theirs[kind].get(id);
	if (other === undefined) return [];
	const free = freeName(id, (tried) => ours[kind].has(tried) || theirs[kind].has(tried));
	const message = `“${title}” of ${file} would be written over this file.`;
	const hint = `Rename this file, for example to ${free}.md, delete it, or take the text out of what you import.`;
	return [{ file: other, code: 'file-in-the-way', message, hint }];
}
