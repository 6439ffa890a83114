import type { Converted } from './convert.ts';
import type { CopiedPicture, FindPicture } from './pictures.ts';
import type { Note, OwnText } from './post.ts';
import { splitFrontMatter } from '../lib/front-matter.ts';
import { decoded } from '../lib/url.ts';
import { visit } from '../lib/visit.ts';
import { parseBody } from '../markdown/parse.ts';
import { guideSchema } from '../schema/guide.ts';
import { pageSchema } from '../schema/page.ts';

/** Whether front matter is that of a guide or page of ours, complete and without anything else. */
export function ownTextOf(fields: unknown, text: string, ending: string): OwnText | undefined {
	const guide = guideSchema.safeParse(fields);
	if (guide.success && guide.data.section !== undefined) return { text, ending, section: guide.data.section };
	return pageSchema.safeParse(fields).success ? { text, ending, section: undefined } : undefined;
}

/** Takes a text of ours as it is, and the pictures that stand beside it. @param from address of its file */
export function keepOwn(own: OwnText, from: string, find: FindPicture): Converted {
	const notes: Note[] = [
		{ about: 'state', text: 'It has the form of a guide here already and was taken as it is.' },
	];
	const pictures: CopiedPicture[] = [];
	for (const address of picturesIn(own, notes)) {
		const name = nameBeside(address);
		const found = name === undefined ? { missing: notBeside } : find(besides(name, from));
		if ('missing' in found)
			notes.push({ about: 'picture', text: `${address.slice(0, 80)}: ${found.missing}` });
		else if (name !== undefined && !pictures.some((picture) => picture.name === name))
			pictures.push({ from: found.file, name });
	}
	return { text: own.text, pictures, notes };
}

const notBeside =
	'it does not stand beside the text. Put a copy there, and write its name, such as ./desk.png.';

/** Addresses of the pictures of a text, as the site will read them. */
function picturesIn({ text, ending }: OwnText, notes: Note[]): string[] {
	const tree = parseBody(splitFrontMatter(text).body, ending, ({ message }) =>
		notes.push({ about: 'picture', text: `Its pictures were not copied. ${message}` }),
	);
	const addresses: string[] = [];
	if (tree)
		visit(tree, 'image', ({ url }) => {
			addresses.push(url);
		});
	return addresses;
}

/** The name of a picture beside a text or in a folder there; nothing for an address that leads anywhere else. */
function nameBeside(address: string): string | undefined {
	if (/^(?:[a-z][a-z+.-]*:|\/)/i.test(address)) return undefined;
	const parts = decoded(address)
		.split('/')
		.filter((part) => part !== '' && part !== '.');
	return parts.length === 0 || parts.some((part) => part === '..' || /[\\\0:]/.test(part))
		? undefined
		: parts.join('/');
}

function besides(name: string, from: string): string {
	const address = name.split('/').map(encodeURIComponent).join('/');
	return URL.parse(address, from)?.href ?? address;
}
