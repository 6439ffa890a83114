import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { callback, type Outcome } from '../support/command.ts';
import { different, filesIn, pagesAndSearch, root, workshop } from '../support/sites.ts';
import { writeOwnTexts } from '../support/small-site.ts';

const top = join(workshop, 'several');
const folders = ['loud', 'broken', 'small'].map((name) => join(top, name));
const [loud = '', broken = '', small = ''] = folders.map((folder) => relative(root, folder));
const elsewhere = join(top, 'elsewhere', 'site');

const face = '{ package: "@fontsource-variable/libre-franklin", family: Libre Franklin }';

/** A firm that is as unlike the other as can be. */
const loudBrand = [
	'name: Loud & Sons',
	'tagline: a loud guide',
	'address: https://loud.example/below/',
	"accent: '#ff6a00'",
	...['fonts:', `  heading: ${face}`, `  body: ${face}`],
	'contact: { name: Teo Brandvold, email: teo@loud.example }',
];

describe('building several sites, one of them broken', () => {
	let outcome: Outcome;
	beforeAll(async () => {
		rmSync(top, { recursive: true, force: true });
		writeOwnTexts(join(top, 'loud'), loudBrand);
		writeOwnTexts(join(top, 'small'), [pagesAndSearch]);
		mkdirSync(join(top, 'broken', 'content'), { recursive: true });
		writeFileSync(join(top, 'broken', 'content', 'brand.yaml'), 'name: Acme\n');
		outcome = await callback('build', ...folders.map((folder) => relative(root, folder)));
	}, 600_000);

	test('fails, and ends with a table that says which', () => {
		expect(outcome.code).toBe(1);
		const rows = outcome.stdout.trimEnd().split('\n');
		expect(rows.map((row) => row.replace(/\d+\.\d s$/, '0.0 s').split(/ {3,}/))).toEqual([
			['Site', 'Result', 'Time'],
			[loud, 'built', '0.0 s'],
			[broken, 'failed, see above', '0.0 s'],
			[small, 'built', '0.0 s'],
		]);
	});

	test('tells what is wrong with the broken one alone, under its name', () => {
		expect(outcome.stderr.startsWith(`${broken}\n`)).toBe(true);
		expect(outcome.stderr).toContain('"tagline" is missing.');
		expect(outcome.stderr).not.toContain(loud);
	});

	test('builds the others just as it builds each alone', async () => {
		expect(existsSync(join(top, 'broken', 'dist'))).toBe(false);
		const together = filesIn(join(top, 'loud', 'dist'));
		expect(together.get('index.html')?.toString()).toContain('a loud guide');
		const { code, stderr } = await callback('build', '--force', loud);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(different(filesIn(join(top, 'loud', 'dist')), together)).toEqual([]);
		// The other one is built anew below, without what was kept of this build.
	}, 180_000);

	test('is not begun when one is named twice', async () => {
		const { code, stderr } = await callback('build', loud, `${loud}/`);
		expect({ code, stderr: stderr.split('\n')[0] }).toEqual({
			code: 2,
			stderr: `"${loud}/" is named twice.`,
		});
	});
});

describe('building into another folder', () => {
	test('writes the site there and leaves dist/ alone', async () => {
		const folder = join(top, 'small');
		const before = filesIn(join(folder, 'dist'));
		for (const made of ['dist', '.callback']) rmSync(join(folder, made), { recursive: true });
		const { code, stderr } = await callback('build', folder, '--out', elsewhere);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(different(filesIn(elsewhere), before)).toEqual([]);
		expect(existsSync(join(folder, 'dist'))).toBe(false);
	}, 180_000);

	test.each([
		['the site folder', join(top, 'loud')],
		['a folder above it', top],
		['its content', join(top, 'loud', 'content')],
		['a folder of other files', join(root, 'src')],
	])('does not replace %s', async (_, place) => {
		const before = [...filesIn(join(top, 'loud', 'content')).keys()];
		const { code, stderr } = await callback('build', join(top, 'loud'), '--out', place);
		expect(code).toBe(1);
		expect(stderr).toContain('This folder would be replaced as a whole, and it holds');
		expect([...filesIn(join(top, 'loud', 'content')).keys()]).toEqual(before);
	});
});
