import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadFolder } from '../../support/load.ts';
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
		const { library } = loadFolder(folder)[0];
		const parts = library.guides.flatMap(({ id, headings }) =>
			headings.filter((heading) => heading.depth === depth).map((heading) => `${id}/${heading.id}`),
		);
		expect(parts.length).toBeGreaterThan(0);
		for (const part of parts) write(folder, { [`content/en/parts/${part}.md`]: 'Words of the firm.\n' });
		const replaced = loadFolder(folder)[0].library.guides;
		expect(
			replaced.flatMap(({ id, parts: own }) => own.map((heading) => `${id}/${heading}`)).toSorted(),
		).toEqual(parts.toSorted());
	},
	60_000,
);

test('so can the opening of every guide', () => {
	const { library } = loadFolder(folder)[0];
	for (const { id } of library.guides)
		write(folder, { [`content/en/parts/${id}/opening.md`]: 'Words of the firm.\n' });
	expect(loadFolder(folder)[0].library.guides.every(({ parts }) => parts.includes('opening'))).toBe(true);
}, 60_000);

test('so can the parts of those guides alone whose tasks others repeat', () => {
	const { library } = loadFolder(folder)[0];
	const repeated = new Set(
		library.guides.flatMap(({ id }) => {
			const text = readFileSync(guideFile(id), 'utf8');
			return [...text.matchAll(/same as ([a-z\d-]+)\//g)].map(([, guide = '']) => guide);
		}),
	);
	expect(repeated.size).toBeGreaterThan(3);
	for (const { id, headings } of library.guides.filter(({ id }) => repeated.has(id))) {
		for (const heading of headings.filter(({ depth }) => depth === 2))
			write(folder, { [`content/en/parts/${id}/${heading.id}.md`]: 'Words of the firm.\n' });
	}
	expect(() => loadFolder(folder)).not.toThrow();
}, 60_000);

function guideFile(id: string): string {
	const guides = join(root, 'content/en/guides');
	const found = readdirSync(guides, { recursive: true, encoding: 'utf8' }).find((path) =>
		[`${id}.md`, `${id}.mdx`].includes(basename(path)),
	);
	return join(guides, found ?? '');
}
