import { join, relative } from 'node:path';
import { DiagnosticError, type Diagnostic } from '../lib/diagnostic.ts';
import { neutralFolder, readContent, type ContentFile } from './files.ts';
import { besideContent } from './misnamed.ts';
import { checkPublicLinks } from './public-links.ts';
import { checkPublicSvgs } from './public-svgs.ts';
import { unreadablePlaces } from './unreadable.ts';

/** The files of a site in all its languages, before anything is known of it. */
export interface SiteFolders {
	/** Folder of whom the site belongs to: the site folder, or Callback's own. */
	home: string;
	isOurs: boolean;
	/** Content of the Callback package. */
	ours: readonly ContentFile[];
	/** What we say in English whatever a site is about: for the search, and in place of words that speak of interviews. */
	neutral: readonly ContentFile[];
	/** Content of whom the site belongs to. */
	own: readonly ContentFile[];
	/** Folders of public files, the firm's first. */
	publicDirs: string[];
	/** A path as messages show it. */
	shown: (path: string) => string;
	diagnostics: Diagnostic[];
}

/**
 * Finds the files of a site.
 * @param root folder of the Callback package
 * @param folder site folder, or undefined for Callback's own site
 * @param from folder that paths in messages start from
 * @throws DiagnosticError when something in the site folder may not be read
 */
export function readFolders(root: string, folder: string | undefined, from: string): SiteFolders {
	const shown = (path: string) => relative(from, path);
	const fromRoot = (path: string) => relative(root, path);
	const { files: ours, diagnostics } = readContent(join(root, 'content'), 'callback', fromRoot);
	const { files: neutral } = readContent(join(root, 'content', neutralFolder), 'callback', fromRoot);
	const publicDir = join(root, 'public');
	if (folder === undefined) {
		const files = { ours, neutral, own: ours, publicDirs: [publicDir] };
		return { home: root, isOurs: true, ...files, shown, diagnostics };
	}
	const unreadable = unreadablePlaces(folder, shown);
	if (unreadable.length > 0) throw new DiagnosticError(unreadable);
	const theirs = readContent(join(folder, 'content'), 'firm', shown);
	const theirPublicDir = join(folder, 'public');
	return {
		home: folder,
		isOurs: false,
		ours,
		neutral,
		own: theirs.files,
		publicDirs: [theirPublicDir, publicDir],
		shown,
		diagnostics: [
			...diagnostics,
			...besideContent(folder, shown),
			...theirs.diagnostics,
			...checkPublicLinks(theirPublicDir, shown),
			...checkPublicSvgs(theirPublicDir, shown),
		],
	};
}

/** Of ours, what every site needs: words of the interface, and how they read in another region. */
const words: readonly string[] = ['en/strings.yaml', 'en/wording.yaml'];

/**
 * All content of a site, ours before the firm's.
 * @param interviews whether our handbook is part of it
 */
export function contentOf({ isOurs, ours, neutral, own }: SiteFolders, interviews: boolean): ContentFile[] {
	const theirs = isOurs ? [] : own;
	if (!interviews) return [...ours.filter(({ path }) => words.includes(path)), ...neutral, ...theirs];
	const search = neutral.filter(({ name }) => name === 'search');
	return [...search, ...ours, ...theirs];
}
