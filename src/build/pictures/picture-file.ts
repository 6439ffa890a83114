import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import type { Advice } from '../../lib/diagnostic.ts';
import { formatFault } from '../../lib/picture-format.ts';
import { unsafeSvg } from '../../lib/svg/svg.ts';
import { filesBelow } from '../../site/files-below.ts';

/** Endings of pictures that can be used. */
export const pictureKinds = ['png', 'jpg', 'jpeg', 'webp', 'avif', 'svg'] as const;

/** In bytes: what a telephone makes is below it. */
const largest = 5_000_000;

/**
 * Looks at a picture file without taking it apart: is it there, inside its folder, of a kind and size that can be used?
 * @param path of the file
 * @param top folder that it must not leave, nor through a link
 * @param name as the person wrote it
 * @param beside folder from which a text names its pictures; those of the brand are named from the top
 */
export function checkPicture(path: string, top: string, name: string, beside?: string): Advice | undefined {
	if (!path.startsWith(top + sep)) {
		return {
			code: 'outside-folder',
			message: `The picture "${name}" leaves the content folder.`,
			hint: 'Copy the file into the content folder.',
		};
	}
	const kind = extname(path).slice(1).toLowerCase();
	if (!pictureKinds.some((known) => known === kind)) {
		return {
			code: 'picture-kind-unusable',
			message: `The picture "${name}" is of a kind that cannot be used.`,
			hint: `Save it as ${pictureKinds.join(', ')}.`,
		};
	}
	if (!existsSync(path) || !statSync(path).isFile()) {
		return {
			code: 'missing-file',
			message: `There is no picture "${name}" here.`,
			hint: nameOfAlike(path, top, beside) ?? cureForLost(path, top),
		};
	}
	if (!realpathSync(path).startsWith(realpathSync(top) + sep)) {
		return {
			code: 'outside-folder',
			message: `The picture "${name}" is a link to a place outside the content folder.`,
			hint: 'Copy the file itself into the content folder.',
		};
	}
	if (statSync(path).size > largest) {
		return {
			code: 'picture-too-large',
			message: `The picture "${name}" is larger than 5 MB.`,
			hint: 'Make it smaller: 2000 pixels are wide enough.',
		};
	}
	const bytes = readFileSync(path);
	const fault = formatFault(bytes, name);
	if (fault) return fault;
	const unsafe = kind === 'svg' ? unsafeSvg(bytes) : undefined;
	if (unsafe === undefined) return undefined;
	return {
		code: 'unsafe-drawing',
		message: `The picture "${name}" holds more than a drawing: ${unsafe}.`,
		hint: 'Save it again as a plain SVG, or as PNG.',
	};
}

/** Many put every picture into `public/`, where logos belong. */
function cureForLost(path: string, top: string): string {
	const above = dirname(top);
	const place = (file: string) => relative(above, file).replaceAll(sep, '/');
	const strayed = [join(above, 'public', path.slice(top.length)), join(above, 'public', basename(path))].find(
		(file) => existsSync(file),
	);
	return strayed === undefined
		? `Put the file there, as ${place(path)}, or correct its name; small and capital letters count.`
		: `Move ${place(strayed)} to ${place(path)}.`;
}

/** A picture of the same name in another folder, in other letters or with another ending, as it has to be named. */
function nameOfAlike(path: string, top: string, beside: string | undefined): string | undefined {
	const stem = (file: string) => basename(file, extname(file));
	const small = (text: string) => text.toLowerCase().normalize('NFC');
	const pictures = filesBelow(top).filter(({ path: file }) =>
		pictureKinds.some((kind) => small(file).endsWith(`.${kind}`)),
	);
	for (const part of [basename, stem]) {
		const alike = pictures.filter(({ path: file }) => small(part(file)) === small(part(path)));
		const [found] = alike;
		if (!found || alike.length > 1) continue;
		if (beside === undefined) return `Did you mean "${found.path}"?`;
		const way = relative(beside, found.absolute).replaceAll(sep, '/').replaceAll(' ', '%20');
		return `Did you mean "${way.startsWith('.') ? way : `./${way}`}"?`;
	}
	return undefined;
}
