import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { load } from '../../../src/integration/load.ts';
import { brand, write } from '../../support/overlay.ts';
import { root } from '../../support/sites.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'callback-parts-'));
	write(folder, { 'content/brand.yaml': brand });
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([2, 3])(
	'every part under a heading of level %i of every guide of ours can be replaced',
	(depth) => {
		const { library } = load(root, folder)[0];
		const parts = library.guides.flatMap(({ id, headings }) =>
			headings.filter((heading) => heading.depth === depth).map((heading) => `${id}/${heading.id}`),
		);
		expect(parts.length).toBeGreaterThan(0);
		for (const part of parts) write(folder, { [`content/en/parts/${part}.md`]: 'Words of the firm.\n' });
		const replaced = load(root, folder)[0].library.guides;
		expect(
			replaced.flatMap(({ id, parts: own }) => own.map((heading) => `${id}/${heading}`)).toSorted(),
		).toEqual(parts.toSorted());
	},
	60_000,
);

test('so can the opening of every guide', () => {
	const { library } = load(root, folder)[0];
	for (const { id } of library.guides)
		write(folder, { [`content/en/parts/${id}/opening.md`]: 'Words of the firm.\n' });
	expect(load(root, folder)[0].library.guides.every(({ parts }) => parts.includes('opening'))).toBe(true);
}, 60_000);
