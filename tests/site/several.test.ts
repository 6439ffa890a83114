import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { callback, type Outcome } from '../support/command.ts';
import { copySite, different, filesIn, root, workshop } from '../support/sites.ts';
import { writeSmallSite } from '../support/small-site.ts';

const top = join(workshop, 'several');
const folders = ['ember', 'broken', 'small'].map((name) => join(top, name));
const [ember = '', broken = '', small = ''] = folders.map((folder) => relative(root, folder));
const elsewhere = join(top, 'elsewhere', 'site');

describe('building several sites, one of them broken', () => {
	let outcome: Outcome;
	beforeAll(async () => {
		rmSync(top, { recursive: true, force: true });
		copySite('ember', join(top, 'ember'));
		writeSmallSite(join(top, 'small'));
		mkdirSync(join(top, 'broken', 'content'), { recursive: true });
		writeFileSync(join(top, 'broken', 'content', 'brand.yaml'), 'name: Acme\n');
		outcome = await callback('build', ...folders.map((folder) => relative(root, folder)));
	}, 600_000);

	test('fails, and ends with a table that says which', () => {
		expect(outcome.code).toBe(1);
		const rows = outcome.stdout.trimEnd().split('\n');
		expect(rows.map((row) => row.replace(/\d+\.\d s$/, '0.0 s').split(/ {3,}/))).toEqual([
			['Site', 'Result', 'Time'],
			[ember, 'built', '0.0 s'],
			[broken, 'failed, see above', '0.0 s'],
			[small, 'built', '0.0 s'],
		]);
	});

	test('tells what is wrong with the broken one alone, under its name', () => {
		expect(outcome.stderr.startsWith(`${broken}\n`)).toBe(true);
		expect(outcome.stderr).toContain('"tagline" is missing.');
		expect(outcome.stderr).not.toContain(ember);
	});

	test('builds the others just as it builds each alone', async () => {
		const alone = inject('sites').find(({ name }) => name === 'ember')!.dist;
		expect(different(filesIn(join(top, 'ember', 'dist')), filesIn(alone))).toEqual([]);
		const { code, stderr } = await callback('build', small, '--out', elsewhere);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(different(filesIn(join(top, 'small', 'dist')), filesIn(elsewhere))).toEqual([]);
		expect(existsSync(join(top, 'broken', 'dist'))).toBe(false);
	}, 180_000);

	test('is not begun when one is named twice', async () => {
		const { code, stderr } = await callback('build', ember, `${ember}/`);
		expect({ code, stderr: stderr.split('\n')[0] }).toEqual({
			code: 2,
			stderr: `"${ember}/" is named twice.`,
		});
	});
});

describe('building into another folder', () => {
	test('writes the site there and leaves dist/ alone', async () => {
		const folder = join(top, 'small');
		const before = filesIn(join(folder, 'dist'));
		rmSync(join(folder, 'dist'), { recursive: true, force: true });
		rmSync(elsewhere, { recursive: true, force: true });
		const { code, stderr } = await callback('build', folder, '--out', elsewhere);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(different(filesIn(elsewhere), before)).toEqual([]);
		expect(existsSync(join(folder, 'dist'))).toBe(false);
	}, 180_000);

	test.each([
		['the site folder', join(top, 'ember')],
		['a folder above it', top],
		['its content', join(top, 'ember', 'content')],
		['a folder of other files', join(root, 'src')],
	])('does not replace %s', async (_, place) => {
		const before = [...filesIn(join(top, 'ember', 'content')).keys()];
		const { code, stderr } = await callback('build', join(top, 'ember'), '--out', place);
		expect(code).toBe(1);
		expect(stderr).toContain('This folder would be replaced as a whole, and it holds');
		expect([...filesIn(join(top, 'ember', 'content')).keys()]).toEqual(before);
	});
});
