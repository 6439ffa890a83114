import type { Image, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Parent } from 'unist';
import { SKIP, visit } from '../lib/visit.ts';
import { decoded } from '../lib/url.ts';
import { byName, fromTop } from './addresses.ts';
import { freeName, nameOf } from './names.ts';
import type { Note } from './post.ts';

/** A picture in the imported folder, or why there is none that may be used. */
export type FoundPicture = { file: string; ending: string } | { missing: string };

/** Finds a picture by the address that the source uses; never looks outside the imported folder. */
export type FindPicture = (address: string) => FoundPicture;

/** A picture that comes with a guide. */
export interface CopiedPicture {
	/** The file in the imported folder. */
	from: string;
	/** Name beside the guide. */
	name: string;
}

/**
 * Gives each picture a paragraph of its own and the name of the file that will stand beside the guide.
 * A caption becomes the title of its picture; a picture that cannot be found goes, with its caption.
 * @param from address that relative ones start from
 * @param prefix the guide’s own name, so that pictures of two guides never meet
 */
export function placePictures(
	tree: Root,
	{ find, from, prefix }: { find: FindPicture; from: string; prefix: string },
	notes: Note[],
): CopiedPicture[] {
	const copied = new Map<string, string>();
	visit(tree, 'paragraph', (paragraph, index, parent: Parent | undefined) => {
		if (!parent || index === undefined || !holds(paragraph, 'image')) return undefined;
		const next = parent.children[index + 1] as RootContent | undefined;
		const caption = next?.type === 'paragraph' && next.data?.isCaption ? next : undefined;
		const pictures: Image[] = [];
		const words = withoutPictures(paragraph, pictures, notes);
		const kept = pictures.filter((picture) => place(picture, caption));
		const made: Paragraph[] = kept.map((picture) => ({ type: 'paragraph', children: [picture] }));
		const text: Paragraph[] =
			toString(words).trim() === '' && !holds(words, 'footnoteReference') ? [] : [words];
		const stays = caption !== undefined && kept.length > 0 && holds(caption, 'link');
		const goes = caption && !stays ? 2 : 1;
		parent.children.splice(index, goes, ...text, ...made);
		return [SKIP, index + text.length + made.length + (stays ? 1 : 0)];
	});
	return [...copied].map(([file, name]) => ({ from: file, name }));

	function place(picture: Image, caption: Paragraph | undefined): boolean {
		const words = caption ? toString(caption).trim() : '';
		const address = URL.parse(fromTop(picture.url), from)?.href ?? picture.url;
		const found = find(address);
		if ('missing' in found) {
			const shown = address.startsWith('data:')
				? 'A picture written into the text'
				: address.startsWith('file:')
					? decoded(picture.url)
					: address.replace(byName, '');
			const said = picture.alt?.trim() ? picture.alt : words;
			notes.push({ about: 'picture', text: `${shown}${said && ` (“${said}”)`}: ${found.missing}` });
			if (caption) noteCaption(caption, said, shown, notes);
			return false;
		}
		const base = nameOf(found.file.replace(/^.*[\\/]|\.\w+$/g, '')) || 'picture';
		let name = copied.get(found.file);
		if (name === undefined) {
			const taken = new Set(copied.values());
			name = `${freeName(`${prefix}-${base}`, (tried) => taken.has(`${tried}.${found.ending}`))}.${found.ending}`;
			copied.set(found.file, name);
			notes.push({ about: 'picture', text: `${name} was copied.` });
		}
		const alt = (picture.alt ?? '').replace(/\s+/g, ' ').trim();
		picture.alt = isNoText(alt) ? words || base.replaceAll('-', ' ') : alt;
		if (isNoText(alt)) notes.push({ about: 'write', text: `What ${name} shows, between ![ and ].` });
		picture.url = `./${name}`;
		picture.title = words === '' || (caption && holds(caption, 'link')) ? null : words;
		return true;
	}
}

/** Whether words tell nothing of a picture: none, or the name of its file. */
function isNoText(alt: string): boolean {
	return alt === '' || /^\S+\.\w{3,4}$/.test(alt);
}

/** Tells the words and links of a caption that goes with its picture. */
function noteCaption(caption: Paragraph, told: string, picture: string, notes: Note[]): void {
	const words = toString(caption).trim();
	const links: string[] = [];
	visit(caption, 'link', ({ url }) => {
		links.push(url);
	});
	if (words === told && links.length === 0) return;
	const led = links.length === 0 ? '' : `, which led to ${links.join(' and ')},`;
	notes.push({ about: 'picture', text: `The caption “${words}”${led} was left out with ${picture}.` });
}

function holds(paragraph: Paragraph, type: 'image' | 'link' | 'footnoteReference'): boolean {
	let found = false;
	visit(paragraph, type, () => {
		found = true;
	});
	return found;
}

function withoutPictures<Node extends { children: PhrasingContent[] }>(
	node: Node,
	pictures: Image[],
	notes: Note[],
): Node {
	const children = node.children.flatMap((child): PhrasingContent[] => {
		if (child.type === 'image') {
			pictures.push(child);
			return [];
		}
		if (!('children' in child)) return [child];
		const before = pictures.length;
		const left = withoutPictures(child, pictures, notes);
		const [picture] = pictures.slice(before);
		if (
			child.type === 'link' &&
			picture &&
			toString(left).trim() === '' &&
			!isSameFile(child.url, picture.url)
		)
			notes.push({ about: 'link', text: `The picture ${picture.url} led to ${child.url}.` });
		return [left];
	});
	return { ...node, children };
}

/** Whether a link opens the picture that it stands around, in whatever size. */
function isSameFile(link: string, picture: string): boolean {
	const plain = (address: string) =>
		(address.split(/[?#]/, 1)[0] ?? '').replace(/(?:-\d+x\d+|-scaled)?\.\w+$/, '').replace(/^.*\//, '');
	return plain(link) === plain(picture);
}
