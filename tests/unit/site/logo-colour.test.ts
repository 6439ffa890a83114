import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { colourOfLogo } from '../../../src/site/logo-colour.ts';
import { checkAccent } from '../../../src/site/usable-colours.ts';

let top: string;

beforeAll(() => {
	top = realpathSync(mkdtempSync(join(tmpdir(), 'callback-logo-')));
});
afterAll(() => rmSync(top, { recursive: true }));

function colourOf(shapes: string): Promise<string | undefined> {
	const file = join(top, 'logo.svg');
	writeFileSync(
		file,
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="100" height="50">${shapes}</svg>`,
	);
	return colourOfLogo(file);
}

const box = (fill: string, width = 50, x = 0) =>
	`<rect x="${x}" width="${width}" height="50" fill="${fill}"/>`;

test('the colour of a logo is the one that covers most of it', async () => {
	expect(await colourOf(box('#00543f', 60) + box('#8a1c4a', 40, 60))).toBe('#00543f');
});

test('white, black and grey do not count, however large', async () => {
	expect(
		await colourOf(box('#fff', 40) + box('#111', 30, 40) + box('#777', 20, 70) + box('#8a1c4a', 10, 90)),
	).toBe('#8a1c4a');
});

test('a small strong mark wins over a large pale wash', async () => {
	expect(await colourOf(box('#e8c9d2', 60) + box('#1f4e79', 40, 60))).toBe('#1f4e79');
});

test('what can be seen through does not count', async () => {
	expect(await colourOf(`<g opacity="0.3">${box('#8a1c4a', 90)}</g>` + box('#00543f', 10, 90))).toBe(
		'#00543f',
	);
});

test('a colour that is too light to read is moved to the nearest that can be read', async () => {
	const colour = await colourOf(box('#ffee00'));
	expect(colour).not.toBe('#ffee00');
	expect(checkAccent(colour!).ok).toBe(true);
});

test('a logo in black and white has none', async () => {
	expect(await colourOf(box('#000') + box('#fff', 50, 50))).toBeUndefined();
});
