import type { Note } from '../post.ts';

/** `--8<-- "file"` on a line of its own: a file that MkDocs would put in. Without a name, files stand below it. */
const cut = /^-+8<-+(?:[ \t]+["'](.+)["'])?$/;

/** Takes out what puts other files in, also as `{!file!}`, and names these. */
export function readIncludes(text: string, notes: Note[]): string {
	let isInside = false;
	const note = (file: string) => notes.push({ about: 'removed', text: `included file ${file.trim()}` });
	return text
		.split('\n')
		.filter((line) => {
			const words = line.trim();
			const [all, file] = cut.exec(words) ?? [];
			if (file !== undefined) note(file);
			else if (all !== undefined) isInside = !isInside;
			else if (words.startsWith('{!') && words.endsWith('!}') && words.length > 4) note(words.slice(2, -2));
			else if (isInside && words !== '') note(words);
			else return true;
			return false;
		})
		.join('\n');
}
