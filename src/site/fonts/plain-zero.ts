import { cutFont } from '../../lib/fonts/subset-font.ts';
import { readFontPackage } from './font-package.ts';
import type { FontRequest, Role } from './font-source.ts';

/**
 * The zero of our own face has a stroke through it, and no other form: in telephone numbers, pay and dates that reads
 * as code. This face lends it one without, as tall and all but as wide (0.627 em for 0.632, in figures that stand in
 * columns), in less than a kilobyte.
 */
export const plainZero = {
	/** Faces whose zero has a stroke. */
	of: ['@fontsource-variable/atkinson-hyperlegible-next'],
	package: '@fontsource-variable/libre-franklin',
	family: 'Libre Franklin',
	/** Height of figures of the one by those of the other: 694 of 1000 units by 762. */
	sizeAdjust: 0.911,
};

/** Whether a face borrows its zero. */
export function borrowsZero({ package: name }: FontRequest['fonts'][Role]): boolean {
	return name !== undefined && plainZero.of.includes(name);
}

/** The face that lends a zero to another; nothing for one that has a plain zero. */
export function zeroSource(role: Role, { fonts, root }: FontRequest): Buffer | undefined {
	if (!borrowsZero(fonts[role])) return undefined;
	const { package: name } = plainZero;
	return readFontPackage({ name, from: [root], locale: 'en', own: name, place: { file: 'package.json' } })
		.latin;
}

/** That zero alone, in these weights, as WOFF2. */
export function cutZero(face: Buffer, [min, max]: readonly [number, number]): Promise<Buffer> {
	return cutFont(face, { characters: '0', features: [], axes: { wght: { min, max } } });
}
