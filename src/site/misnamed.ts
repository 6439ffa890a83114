import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Advice, Diagnostic } from '../lib/diagnostic.ts';

/** An ending that an editor put behind the one that was meant, and that many systems hide: guide.md.txt. */
const doubled = /\.(ya?ml|mdx?)\.(?:txt|rtf)$/i;
const markdown = /\.(?:markdown|mdown|mkdn?|mdtext)$/i;
/** Notes and drafts that end in .txt may stand anywhere. */
const document = /\.(?:docx?|odt|rtf|pages)$/i;
const inTexts = /^[a-z]{2,3}\/(?:guides|pages|parts)\//;

/**
 * Tells a file that was meant as a text or as data and has an ending that nothing reads.
 * @param path inside `content/`
 * @param absolute where it stands: a document beside the guide that was made of it is left in peace
 */
export function misnamedFault(path: string, absolute: string): Advice | undefined {
	const ending = doubled.exec(path)?.[1]?.toLowerCase().replace('yml', 'yaml');
	if (ending !== undefined && basename(path).toLowerCase().startsWith('brand.')) return undefined;
	if (ending !== undefined) return meant(path, basename(path).replace(doubled, `.${ending}`));
	if (markdown.test(path)) return meant(path, basename(path).replace(markdown, '.md'));
	// Word keeps files of its own, ~$guide.docx, while a document is open.
	if (!inTexts.test(path) || !document.test(path) || basename(path).startsWith('~')) return undefined;
	const texts = ['md', 'mdx'].map((one) => absolute.replace(document, `.${one}`));
	if (texts.some((text) => existsSync(text))) return undefined;
	const wanted = basename(path).replace(document, '.md');
	const message = `Nothing reads a file that ends in ${endingOf(path)}.`;
	const hint = `If a text is meant, write it into a plain text file ${wanted}; if not, move the file out of content/.`;
	return { code: 'misplaced-file', message, hint };
}

/** Files of `content/` itself, by names that hardly anything else has. */
const ofContent = ['brand.yaml', 'brand.css', 'redirects.yaml'];

/**
 * Tells files of `content/` that stand beside that folder, where nothing reads them, once a site has its brand.yaml.
 * @param folder site folder
 * @param shown a path as people know it
 */
export function besideContent(folder: string, shown: (path: string) => string): Diagnostic[] {
	if (!existsSync(join(folder, 'content', 'brand.yaml'))) return [];
	return ofContent
		.filter((name) => existsSync(join(folder, name)))
		.map((name) => ({
			file: shown(join(folder, name)),
			code: 'misplaced-file',
			message: 'Nothing reads a file at this place.',
			hint: `Its place is content/${name}.`,
		}));
}

function meant(path: string, wanted: string): Advice {
	const message = `Nothing reads a file that ends in ${endingOf(path)}.`;
	const hint = `Name it ${wanted}. Where your computer hides the ends of names, let it show them first.`;
	return { code: 'misplaced-file', message, hint };
}

function endingOf(path: string): string {
	return (doubled.exec(path) ?? /\.\w+$/.exec(path))?.[0] ?? '';
}
