import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { callback } from '../support/command.ts';
import { filesIn, root, workshop } from '../support/sites.ts';

const folder = join(workshop, 'unchanged');
const dist = join(folder, 'dist');
const brand = join(folder, 'content/brand.yaml');

/** A site as small as one can be: one guide, no pictures, no documents, nothing kept by readers. */
beforeAll(async () => {
	const guides = readdirSync(join(root, 'content/en/guides'), { recursive: true, encoding: 'utf8' })
		.flatMap((file) => /([^/\\]+)\.mdx?$/.exec(file)?.[1] ?? [])
		.filter((id) => id !== 'star-stories');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(join(folder, 'content'), { recursive: true });
	writeFileSync(
		brand,
		[
			'name: Small Staffing',
			'tagline: a small guide',
			'address: https://small.example/',
			"accent: '#1f5f8b'",
			`hide: [${guides.join(', ')}]`,
			'offline: false',
			'shareImages: false',
			'handbook: { files: [] }\n',
		].join('\n'),
	);
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
	expect(pages.length).toBeGreaterThan(15);
	for (const [path, html] of pages) {
		expect(html.includes('og:image') || html.includes('/share/'), path).toBe(false);
		expect(html.includes('og:title'), path).toBe(html.includes('content="summary"'));
	}
});

test('a build of an unchanged site does nothing and says so, unless it is told to', async () => {
	const before = statSync(dist).ino;
	expect(await built()).toBe(false);
	expect(statSync(dist).ino).toBe(before);
	appendFileSync(brand, 'credit: false\n');
	expect([await built(), await built(), await built('--force')]).toEqual([true, false, true]);
	expect(statSync(dist).ino).not.toBe(before);
}, 400_000);
