import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { brand, world } from '../../support/overlay.ts';
import { root } from '../../support/sites.ts';

const firm = world();
const site = process.env['SITE'];
afterAll(() => firm.remove());
afterEach(() => {
	vi.restoreAllMocks();
	if (site === undefined) Reflect.deleteProperty(process.env, 'SITE');
	else process.env['SITE'] = site;
});

const posts = join(root, 'tests/fixtures/import/harbour-lane.xml');

describe('callback import', () => {
	test.each([
		[[], 2, 'It is not said where the texts go. Add --into and your site folder: --into acme'],
		[
			['--into', 'acme'],
			2,
			'It is not said what to import. Name a file: callback import posts.xml --into acme',
		],
		[['posts.xml', '--into'], 2, '--into'],
		[['posts.xml', '--fast'], 2, '--fast'],
		[['gone.xml', '--into', firm.firm], 1, 'There is no such file or folder.'],
		[[posts, '--into=nowhere'], 1, 'There is no such folder.'],
		[[posts, '--into', firm.firm, '--locale', 'fr'], 2, 'The site is not in "fr"'],
	])('%j is told what is wrong', async (args, code, told) => {
		const said = vi.spyOn(console, 'error').mockReturnValue();
		expect(await main(['import', ...args])).toBe(code);
		expect(said.mock.calls.join('\n')).toContain(told);
		expect(existsSync(join(firm.firm, 'content/en'))).toBe(false);
	});

	test('writes the texts, tells what it made and keeps that beside them', async () => {
		const said = vi.spyOn(console, 'log').mockReturnValue();
		expect(await main(['import', posts, '--into', firm.firm])).toBe(0);
		const told = said.mock.calls.join('\n');
		const kept = readFileSync(join(firm.firm, 'import-notes.md'), 'utf8');
		expect(kept).toMatch(/^# What was imported\n\n3 guides and 1 page made in /);
		expect(told.startsWith(kept)).toBe(true);
		expect(told.trimEnd()).toMatch(/This list is kept in .*import-notes\.md\.$/);
		expect(existsSync(join(firm.firm, 'content/en/guides/salary/pay-at-the-quay.md'))).toBe(true);
	});

	test('writes them into the folder of another language of the site', async () => {
		vi.spyOn(console, 'log').mockReturnValue();
		const two = world({
			'content/brand.yaml': `${brand}locales: [en, ar]\n`,
			'content/ar/strings.yaml': 'skip: إلى النص\n',
		});
		expect(await main(['import', posts, '--into', two.firm, '--locale', 'ar'])).toBe(0);
		const written = existsSync(join(two.firm, 'content/ar/guides/salary/pay-at-the-quay.md'));
		expect([written, existsSync(join(two.firm, 'content/en'))]).toEqual([true, false]);
		two.remove();
	});

	test('does not write over them when it is run again', async () => {
		const said = vi.spyOn(console, 'error').mockReturnValue();
		expect(await main(['import', posts, '--into', firm.firm])).toBe(1);
		expect(said.mock.calls.join('\n')).toMatch(
			/“Pay at the quay” of .*harbour-lane\.xml would be written over this file\./,
		);
	});
});
