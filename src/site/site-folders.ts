import { join, relative } from 'node:path';
import { DiagnosticError, type Diagnostic } from '../lib/diagnostic.ts';
import { readContent, type ContentFile } from './files.ts';
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
	/** Content of whom the site belongs to. */
	own: readonly ContentFile[];
	/** All content, ours before the firm's. */
	all: readonly ContentFile[];
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
	const { files: ours, diagnostics } = readContent(join(root, 'content'), 'callback', (path) =>
		relative(root, path),
	);
	const publicDir = join(root, 'public');
	if (folder === undefined) {
		const files = { ours, own: ours, all: ours, publicDirs: [publicDir] };
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
		own: theirs.files,
		all: [...ours, ...theirs.files],
		publicDirs: [theirPublicDir, publicDir],
		shown,
		diagnostics: [
			...diagnostics,
			...theirs.diagnostics,
			...checkPublicLinks(theirPublicDir, shown),
			...checkPublicSvgs(theirPublicDir, shown),
		],
	};
}
