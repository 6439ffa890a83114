import type { Image, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Parent } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
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
		if (!parent || index === undefined || !holdsPicture(paragraph)) return undefined;
		const next = parent.children[index + 1] as RootContent | undefined;
		const caption = next?.type === 'paragraph' && next.data?.isCaption ? next : undefined;
		const pictures: Image[] = [];
		const words = withoutPictures(paragraph, pictures);
		const kept = pictures.filter((picture) => place(picture, caption));
		const made: Paragraph[] = kept.map((picture) => ({ type: 'paragraph', children: [picture] }));
		const text: Paragraph[] = toString(words).trim() === '' ? [] : [words];
		const goes = caption ? 2 : 1;
		parent.children.splice(index, goes, ...text, ...made);
		return [SKIP, index + text.length + made.length];
	});
	return [...copied].map(([file, name]) => ({ from: file, name }));

	function place(picture: Image, caption: Paragraph | undefined): boolean {
		const words = caption ? toString(caption).trim() : '';
		const address = URL.parse(picture.url, from)?.href ?? picture.url;
		const found = find(address);
		if ('missing' in found) {
			const shown = address.startsWith('data:') ? 'A picture written into the text' : address;
			const said = picture.alt?.trim() ? picture.alt : words;
			notes.push({ about: 'picture', text: `${shown}${said && ` (“${said}”)`}: ${found.missing}` });
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
		picture.title = words === '' ? null : words;
		return true;
	}
}

/** Whether words tell nothing of a picture: none, or the name of its file. */
function isNoText(alt: string): boolean {
	return alt === '' || /^\S+\.\w{3,4}$/.test(alt);
}

function holdsPicture(paragraph: Paragraph): boolean {
	let found = false;
	visit(paragraph, 'image', () => {
		found = true;
	});
	return found;
}

function withoutPictures<Node extends { children: PhrasingContent[] }>(node: Node, pictures: Image[]): Node {
	const children = node.children.flatMap((child): PhrasingContent[] => {
		if (child.type === 'image') {
			pictures.push(child);
			return [];
		}
		return 'children' in child ? [withoutPictures(child, pictures)] : [child];
	});
	return { ...node, children };
}
