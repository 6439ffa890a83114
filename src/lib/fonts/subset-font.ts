// @ts-expect-error subset-font 2.9.0 has no types, and @types/subset-font 2.3.0 knows half of its options.
import untypedSubsetFont from 'subset-font';

/** An axis of a variable font: the one place on it, or the part of it, that stays. */
export type AxisCut = number | { min: number; max: number };

/** Cuts a font down to some characters. @throws Error when the bytes are not a font, or it lacks an axis that is named */
export const subsetFont = untypedSubsetFont as (
	font: Buffer,
	characters: string,
	options: SubsetOptions,
) => Promise<Buffer>;

/** The options we use, of https://github.com/papandreou/subset-font#api. */
interface SubsetOptions {
	targetFormat: 'sfnt' | 'woff2';
	keepFeatures?: readonly string[];
	variationAxes?: Record<string, AxisCut>;
	dropTables?: readonly string[];
	noHinting?: boolean;
}
