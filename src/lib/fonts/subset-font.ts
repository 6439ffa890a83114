/** An axis of a variable font: the one place on it, or the part of it, that stays. */
export type AxisCut = number | { min: number; max: number };

/** Cuts a font down to some characters. @throws Error when the bytes are not a font, or it lacks an axis that is named */
export async function subsetFont(font: Buffer, characters: string, options: SubsetOptions): Promise<Buffer> {
	// Its WebAssembly is made ready as soon as it is read: most builds need no font anew.
	// @ts-expect-error subset-font 2.9.0 has no types, and @types/subset-font 2.3.0 knows half of its options.
	const { default: subset } = (await import('subset-font')) as { default: SubsetFont };
	return subset(font, characters, options);
}

type SubsetFont = (font: Buffer, characters: string, options: SubsetOptions) => Promise<Buffer>;

/** The options we use, of https://github.com/papandreou/subset-font#api. */
interface SubsetOptions {
	targetFormat: 'sfnt' | 'woff2';
	keepFeatures?: readonly string[];
	variationAxes?: Record<string, AxisCut>;
	dropTables?: readonly string[];
	noHinting?: boolean;
}
