import { contrast, readHex } from '../lib/colour.ts';
import { derivePalette, type Colours } from '../site/palette.ts';
import type { Section } from './section.ts';

/** Where the firm's colour had to give way so that it can be read, with the contrast it had and has. */
export function colourSection(accent: string): Section {
	const own = readHex(accent) ?? accent;
	const { light, dark } = derivePalette(accent);
	return {
		title: 'Your colour, where it was changed to be easy to read',
		lines: [
			...links('Links on light screens', own, light),
			...links('Links on dark screens', own, dark),
			...(light.fill === own
				? []
				: [
						`Buttons: ${light.fill} in place of ${own}, so that words on it reach ${ratio(light.onFill, light.fill)}`,
					]),
		],
	};
}

function links(where: string, own: string, { accent, paper }: Colours): string[] {
	if (accent === own) return [];
	return [`${where}: ${accent} (${ratio(accent, paper)}) in place of ${own} (${ratio(own, paper)})`];
}

/** Such as `7.1:1`, never rounded up. */
function ratio(a: string, b: string): string {
	return `${(Math.floor(contrast(a, b) * 10) / 10).toFixed(1)}:1`;
}
