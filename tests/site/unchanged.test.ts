import { appendFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { callback } from '../support/command.ts';
import { filesIn, pagesAndSearch, workshop } from '../support/sites.ts';
import { writeOwnTexts } from '../support/small-site.ts';

// Where an address would end, or mean something else than a path.
const folder = join(workshop, 'unchanged#100%25');
const dist = join(folder, 'dist');
const brand = join(folder, 'content/brand.yaml');

beforeAll(async () => {
	writeOwnTexts(folder, [pagesAndSearch]);
	await built();
}, 400_000);

const unchanged = /^Nothing has changed since \S+ was built\. "--force" builds it again all the same\.\n$/;

/** Builds the site. @returns whether there was anything to do */
async function built(...options: string[]): Promise<boolean> {
	const { code, stdout, stderr } = await callback('build', folder, ...options);
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	return !unchanged.test(stdout);
}

test('a site without share images has none and names none, nor documents and saved pages', () => {
	const files = filesIn(dist);
	expect([...files.keys()].filter((path) => /^(?:share|documents)\//.test(path))).toEqual([]);
	const pages = [...files].filter(([path]) => path.endsWith('.html'));
	expect(pages.length).toBeGreaterThan(5);
	for (const [path, html] of pages) {
		expect(html.includes('og:image') || html.includes('/share/'), path).toBe(false);
		expect(html.includes('og:title'), path).toBe(html.includes('content="summary"'));
	}
});

test('a page names no style sheet or script that is not there, whatever the site folder is called', () => {
	const files = filesIn(dist);
	const named = [...files].flatMap(([path, html]) =>
		path.endsWith('.html')
			? [...html.toString().matchAll(/(?:href|src)="\/([^"]+\.(?:css|js))"/g)].map(([, file = '']) => file)
			: [],
	);
	expect(new Set(named.map((file) => file.replace(/.*\./, '')))).toEqual(new Set(['css', 'js']));
	expect([...new Set(named)].filter((file) => !files.has(file))).toEqual([]);
});

test('a build of an unchanged site does nothing and says so, unless it is told to', async () => {
	const before = statSync(dist).ino;
	expect(await built()).toBe(false);
	expect(statSync(dist).ino).toBe(before);
	appendFileSync(brand, 'credit: false\n');
	expect([await built(), await built(), await built('--force')]).toEqual([true, false, true]);
	expect(statSync(dist).ino).not.toBe(before);
}, 400_000);
