import { readFont } from './read-font.ts';
import { subsetFont } from './subset-font.ts';

/** A font of the reader's device, stretched to take the room of a web font. Lengths as parts of 1. */
export interface FallbackFace {
	family: string;
	/** Full and PostScript names the font is known by, to be tried in turn. */
	local: readonly string[];
	weights: [number, number];
	sizeAdjust: number;
	ascent: number;
	descent: number;
	lineGap: number;
}

/** One face to match. */
export interface FallbackStyle {
	/** The weights it stands for. */
	weights: [number, number];
	/** The place on every axis of the web font at which it is matched. */
	axes: Record<string, number>;
	/** Whether the device's bold stands in. */
	bold: boolean;
}

/**
 * Matches fonts of common devices to a web font, so that a text takes the same lines in either.
 * @param family of the web font; the families made are called `<family> fallback`, then `… fallback 2` and on
 */
export async function matchFallbacks(
	font: Buffer,
	family: string,
	generic: 'serif' | 'sans-serif',
	styles: readonly FallbackStyle[],
): Promise<FallbackFace[]> {
	const measured = await Promise.all(
		styles.map(async ({ weights, axes, bold }) => {
			const options = { targetFormat: 'sfnt', keepFeatures: [], variationAxes: axes } as const;
			return { weights, bold, facts: readFont(await subsetFont(font, sample, options)) };
		}),
	);
	return devices[generic].flatMap((device, index) =>
		measured.map(({ weights, bold, facts }) => {
			const { local, meanAdvance } = bold ? device.bold : device.regular;
			const sizeAdjust = facts.meanAdvance(sample) / meanAdvance;
			return {
				family: `${family} fallback${index === 0 ? '' : ` ${index + 1}`}`,
				local,
				weights,
				sizeAdjust,
				ascent: facts.ascent / sizeAdjust,
				descent: facts.descent / sizeAdjust,
				lineGap: facts.lineGap / sizeAdjust,
			};
		}),
	);
}

/** Text of the kind our pages hold, to compare widths by. The numbers in {@link devices} hold for it alone. */
const sample =
	'What will they ask that they didn’t ask last time? Most second interviews go over the same ground with more ' +
	'people in the room: your work, how you decide, what you would do in the first three months. Say what you ' +
	'did, then what changed because of it. If a question is unclear, ask what they have in mind before you ' +
	'answer. You may take notes in with you, and you may take a moment to think. Afterwards, write down the ' +
	'names, the promises and the date, and send a short, friendly note on the same day.';

interface Device {
	regular: { local: readonly string[]; meanAdvance: number };
	bold: { local: readonly string[]; meanAdvance: number };
}

/**
 * What computers and phones have, the likeliest first. The mean advance of {@link sample} in em is measured on
 * fonts of the same widths: Liberation Sans (for Arial), Roboto, Gelasio (for Georgia), Noto Serif.
 */
const devices: Record<'serif' | 'sans-serif', readonly Device[]> = {
	'sans-serif': [
		{
			regular: { local: ['Arial', 'ArialMT', 'Helvetica', 'Liberation Sans'], meanAdvance: 0.4479 },
			bold: {
				local: ['Arial Bold', 'Arial-BoldMT', 'Helvetica Bold', 'Liberation Sans Bold'],
				meanAdvance: 0.4819,
			},
		},
		{
			regular: { local: ['Roboto', 'Roboto-Regular'], meanAdvance: 0.446 },
			bold: { local: ['Roboto Bold', 'Roboto-Bold'], meanAdvance: 0.4525 },
		},
	],
	serif: [
		{
			regular: { local: ['Georgia'], meanAdvance: 0.4452 },
			bold: { local: ['Georgia Bold', 'Georgia-Bold'], meanAdvance: 0.5175 },
		},
		{
			regular: { local: ['Noto Serif', 'NotoSerif-Regular'], meanAdvance: 0.4839 },
			bold: { local: ['Noto Serif Bold', 'NotoSerif-Bold'], meanAdvance: 0.5124 },
		},
	],
};
