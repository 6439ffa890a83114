import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { callback, type Outcome } from '../support/command.ts';
import { filesIn, root, workshop } from '../support/sites.ts';

const folder = join(workshop, 'fresh');
const dist = join(folder, 'dist');

/** Pages of the firm in the place of ours, one that stands by itself, and a file in the place of ours. */
const replaced = ['index.html', 'tools/index.html', 'handbook/index.html', 'guides/star-stories/index.html'];
const own = [...replaced, 'jobs/index.html', 'documents/handbook.epub'];

describe('a fresh site in a language whose letters no font draws, with pages of the firm’s own', () => {
	let outcome: Outcome;
	beforeAll(async () => {
		rmSync(folder, { recursive: true, force: true });
		const shown = relative(root, folder);
		await callback('init', shown, '--locales', 'ja', '--sections', 'preparation', '--yes');
		for (const path of own) {
			const file = join(folder, 'public', path);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, `<!doctype html><html lang="ja"><title>Ours</title><h1>${path}</h1>`);
		}
		symlinkSync(join(folder, 'public/jobs/index.html'), join(folder, 'public/alias.html'));
		outcome = await callback('build', shown);
	}, 600_000);

	test('builds, and says in one line why there are no PDF files', () => {
		expect(outcome.stderr).not.toContain('did not foresee');
		expect(outcome.code).toBe(0);
		const lines = `${outcome.stdout}\n${outcome.stderr}`.split('\n').filter((line) => line.includes('PDF'));
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain('No PDF files in "ja": no font of the site draws 年 月');
		expect(lines[0]).toContain('"fonts.body"');
	});

	test('offers no PDF files that are not there', () => {
		const files = filesIn(dist);
		expect([...files.keys()].filter((path) => path.endsWith('.pdf'))).toEqual([]);
		const pages = [...files].filter(([path]) => path.endsWith('.html'));
		expect(pages.filter(([, html]) => html.includes('.pdf"')).map(([path]) => path)).toEqual([]);
		expect(existsSync(join(dist, 'documents/preparation.epub'))).toBe(true);
	});

	test.each(own)('has %s as the firm wrote it', (path) =>
		expect(readFileSync(join(dist, path), 'utf8')).toContain(`<h1>${path}</h1>`),
	);

	test('has what a link leads to, and not the link', () => {
		expect(readFileSync(join(dist, 'alias.html'), 'utf8')).toContain('<h1>jobs/index.html</h1>');
		expect(filesIn(dist).has('alias.html')).toBe(true);
	});

	test('has the licences of its fonts beside them', () => {
		const licences = [...filesIn(dist)].filter(([path]) => /^fonts\/licences\.[\da-f]+\.txt$/.test(path));
		expect(licences.map(([, text]) => text.toString())).toEqual([
			expect.stringContaining('SIL OPEN FONT LICENSE'),
		]);
	});
});
