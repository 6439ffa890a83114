import { distance, readHex } from '../lib/colour.ts';
import { contrast } from '../lib/contrast.ts';
import type { Colours } from '../site/colours.ts';
import { derivePalette, type FirmColours } from '../site/palette.ts';
import type { Section } from './section.ts';

/** Where the firm's colours had to give way so that they can be read, with the contrast they had and have. */
export function colourSection(firm: FirmColours): Section {
	const { light, dark } = derivePalette(firm);
	const accent = readHex(firm.accent) ?? firm.accent;
	const strong = readHex(firm.ink ?? accent) ?? accent;
	const filled = firm.ink === undefined ? [] : [accent];
	return {
		title: 'Your colour, where it was changed to be easy to read',
		lines: [
			...links('Links on light screens', [strong], light),
			...links('Links on dark screens', [strong, ...filled], dark),
			...grounds('Buttons', light.fill, strong, light.onFill),
			...(firm.ink === undefined ? [] : grounds('Bands', light.band, accent, light.onBand)),
		],
	};
}

/** @param wanted the firm's colours that may carry links */
function links(where: string, wanted: readonly string[], { accent, paper }: Colours): string[] {
	const own = wanted.at(-1);
	if (own === undefined || wanted.some((colour) => distance(colour, accent) < SAME)) return [];
	return [`${where}: ${accent} (${ratio(accent, paper)}) in place of ${own} (${ratio(own, paper)})`];
}

function grounds(what: string, is: string, own: string, words: string): string[] {
	return distance(is, own) < SAME
		? []
		: [`${what}: ${is} in place of ${own}, so that words on it reach ${ratio(words, is)}`];
}

/** OKLab distance below which nobody sees two colours side by side as two. */
const SAME = 0.02;

/** Such as `7.1:1`, never rounded up. */
function ratio(a: string, b: string): string {
	return `${(Math.floor(contrast(a, b) * 10) / 10).toFixed(1)}:1`;
}
