import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { facesFolder, madeFace } from '../../../../src/site/fonts/made-face.ts';

const top = mkdtempSync(join(tmpdir(), 'callback-made-face-'));
afterAll(() => rmSync(top, { recursive: true }));

/** Asks for a face. @returns whether it had to be made */
async function isMade(root: string, cache: string, name: string): Promise<boolean> {
	let made = false;
	const face = await madeFace({ root, cacheDir: join(top, cache) }, name, () => {
		made = true;
		return Promise.resolve({ name, data: Buffer.from(name) });
	});
	expect(face).toEqual({ name, data: Buffer.from(name) });
	return made;
}

test('a face is made once, and not at all where the package brings it', async () => {
	const installed = join(top, 'node_modules', 'callback-handbook');
	const checkout = join(top, 'checkout');
	expect([await isMade(checkout, 'one', 'sans'), await isMade(checkout, 'one', 'sans')]).toEqual([
		true,
		false,
	]);
	for (const root of [installed, checkout]) {
		mkdirSync(dirname(join(root, facesFolder)), { recursive: true });
		await isMade(root, `packing-${root.length}`, 'serif');
		renameSync(join(top, `packing-${root.length}`, 'fonts'), join(root, facesFolder));
	}
	expect([await isMade(installed, 'two', 'serif'), await isMade(installed, 'two', 'sans')]).toEqual([
		false,
		true,
	]);
	// What stands in a checkout may be of another time.
	expect(await isMade(checkout, 'three', 'serif')).toBe(true);
});
