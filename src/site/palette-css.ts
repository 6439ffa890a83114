import type { Colours, Palette } from './colours.ts';

/**
 * Writes the palette as custom properties, in the layer `tokens`. The reader's device chooses: light or dark,
 * more contrast or not; print is light on white.
 *
 * @returns CSS text, the same for the same palette.
 */
export function paletteCss(palette: Palette): string {
	return [
		'@layer tokens {',
		`:root { color-scheme: light dark; ${declarations(palette.light)} }`,
		`@media screen and (prefers-color-scheme: dark) { :root { ${declarations(palette.dark)} } }`,
		`@media screen and (prefers-contrast: more) { :root { ${declarations(palette.lightMore)} } }`,
		'@media screen and (prefers-color-scheme: dark) and (prefers-contrast: more) ' +
			`{ :root { ${declarations(palette.darkMore)} } }`,
		'@media print { :root { color-scheme: light; --paper: #ffffff; --sheet: #ffffff; } }',
		'}',
		'',
	].join('\n');
}

function declarations(colours: Colours): string {
	return Object.entries(colours)
		.map(([role, hex]) => `--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${hex};`)
		.join(' ');
}
