import type { Converted } from './convert.ts';
import type { CopiedPicture, FindPicture } from './pictures.ts';
import type { Note, OwnText } from './post.ts';
import { guideSchema } from '../schema/guide.ts';
import { pageSchema } from '../schema/page.ts';

/** Whether front matter is that of a guide or page of ours, complete and without anything else. */
export function ownTextOf(fields: unknown, text: string, ending: string): OwnText | undefined {
	const guide = guideSchema.safeParse(fields);
	if (guide.success && guide.data.section !== undefined) return { text, ending, section: guide.data.section };
	return pageSchema.safeParse(fields).success ? { text, ending, section: undefined } : undefined;
}

/** Takes a text of ours as it is, and the pictures that stand beside it. @param from address of its file */
export function keepOwn({ text }: OwnText, from: string, find: FindPicture): Converted {
	const notes: Note[] = [
		{ about: 'state', text: 'It has the form of a guide here already and was taken as it is.' },
	];
	const pictures: CopiedPicture[] = [];
	for (const [, name = ''] of text.matchAll(/!\[[^\]]*\]\(\s*<?\.\/([^\s)>]+)/g)) {
		const found = find(URL.parse(`./${name}`, from)?.href ?? name);
		if ('missing' in found) notes.push({ about: 'picture', text: `${name}: ${found.missing}` });
		else if (!pictures.some((picture) => picture.name === name)) pictures.push({ from: found.file, name });
	}
	return { text, pictures, notes };
}
