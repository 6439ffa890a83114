import { lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
import { markerFile } from '../../lib/generated-addresses.ts';
import { DiagnosticError, type Advice } from '../../lib/diagnostic.ts';
import type { SiteDirectories } from '../site-directories.ts';
import { git } from './leftovers.ts';
import { isMarked } from './marker.ts';
import { currentFolder } from '../../lib/environment.ts';
import { shownPath } from '../../site/shown-path.ts';

type Place = Pick<SiteDirectories, 'root' | 'folder' | 'out'>;
type Fault = Pick<Advice, 'message' | 'hint'>;

/**
 * Follows an output that is a symbolic link, as to the folder that a web server shows: the link stays.
 * @throws DiagnosticError when it leads nowhere
 */
export function realOutput(out: string): string {
	if (!statOf(out)?.isSymbolicLink()) return out;
	try {
		return realpathSync(out);
	} catch {
		const message = 'This is a link, and what it leads to does not exist.';
		throw diagnostic(out, {
			message,
			hint: 'Make the folder that it leads to, or delete the link.',
		});
	}
}

/**
 * Makes sure that an output folder can be replaced as a whole: that Callback made it, or that nothing is in it.
 * @throws DiagnosticError
 */
export function checkOutput(place: Place): void {
	const fault = sourceFault(place) ?? contentFault(place);
	if (fault) throw diagnostic(place.out, fault);
}

/** What the site is made of must not be replaced by it, nor hold it. */
function sourceFault({ root, folder = root, out }: Place): Fault | undefined {
	const [content, files] = [join(folder, 'content'), join(folder, 'public')];
	if ([folder, content, files, root].some((source) => isInside(source, out)))
		return { message: `${wouldBeReplaced} what the site is made of.`, hint: otherFolder };
	if ([content, files].some((source) => isInside(out, source))) {
		const message = 'The finished site would stand among the files that it is made of.';
		return { message, hint: otherFolder };
	}
	if (!isInside(currentFolder(), out)) return undefined;
	return {
		message: 'You are in this folder, and each build puts a new one in its place.',
		hint: 'Go to your site folder, with "cd" and its path, and build from there.',
	};
}

function contentFault({ folder, out }: Place): Fault | undefined {
	const found = statOf(out);
	if (!found) return undefined;
	if (!found.isDirectory()) {
		const message = 'This is a file, and the finished site is a folder.';
		return {
			message,
			hint: folder && out === join(folder, 'dist') ? 'Give the file another name.' : otherFolder,
		};
	}
	const others = readdirSync(out).filter((name) => name !== git);
	if (others.length === 0 || isMarked(out)) return undefined;
	return {
		message: `${wouldBeReplaced} files that Callback did not make: ${markerFile} is not among them.`,
		hint: `${otherFolder} If all that is in it came from an earlier build, delete it and build again.`,
	};
}

const wouldBeReplaced = 'This folder would be replaced as a whole, and it holds';
const otherFolder = 'Name a new or empty folder after --out.';

/** @throws DiagnosticError when a file stands where one of the folders above should be */
function statOf(path: string): Stats | undefined {
	try {
		return lstatSync(path, { throwIfNoEntry: false });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
		const message = 'One of the folders in this path is a file.';
		throw diagnostic(path, { message, hint: otherFolder });
	}
}

function isInside(path: string, folder: string): boolean {
	return `${path}${sep}`.startsWith(`${folder}${sep}`);
}

function diagnostic(out: string, fault: Fault): DiagnosticError {
	return new DiagnosticError([{ file: shownPath(out), code: 'output-folder-unusable', ...fault }]);
}
