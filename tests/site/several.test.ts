import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { callback, type Outcome } from '../support/command.ts';
import { copySite, different, filesIn, root, workshop } from '../support/sites.ts';

const top = join(workshop, 'several');
const folders = ['ember', 'broken', 'nakheel'].map((name) => join(top, name));
const [ember = '', broken = '', nakheel = ''] = folders.map((folder) => relative(root, folder));
const distOf = (name: string) => inject('sites').find((site) => site.name === name)!.dist;

describe('building several sites, one of them broken', () => {
	let outcome: Outcome;
	beforeAll(async () => {
		rmSync(top, { recursive: true, force: true });
		for (const name of ['ember', 'nakheel'] as const) copySite(name, join(top, name));
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
			[nakheel, 'built', '0.0 s'],
		]);
	});

	test('tells what is wrong with the broken one alone, under its name', () => {
		expect(outcome.stderr.startsWith(`${broken}\n`)).toBe(true);
		expect(outcome.stderr).toContain('"tagline" is missing.');
		expect(outcome.stderr).not.toContain(ember);
	});

	test('builds the others just as it builds each alone', () => {
		for (const name of ['ember', 'nakheel']) {
			expect(different(filesIn(join(top, name, 'dist')), filesIn(distOf(name)))).toEqual([]);
		}
		expect(existsSync(join(top, 'broken', 'dist'))).toBe(false);
	});

	test('is not begun when one is named twice', async () => {
		const { code, stderr } = await callback('build', ember, `${ember}/`);
		expect({ code, stderr: stderr.split('\n')[0] }).toEqual({
			code: 2,
			stderr: `"${ember}/" is named twice.`,
		});
	});
});

describe('building into another folder', () => {
	const out = join(top, 'elsewhere', 'site');

	test('writes the site there and leaves dist/ alone', async () => {
		const folder = join(top, 'ember');
		rmSync(join(folder, 'dist'), { recursive: true, force: true });
		const { code, stderr } = await callback('build', folder, '--out', out);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(different(filesIn(out), filesIn(distOf('ember')))).toEqual([]);
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
