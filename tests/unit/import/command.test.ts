import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { importTexts } from '../../../src/cli/import.ts';
import { world } from '../../support/overlay.ts';
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
		[[], 'It is not said what to import.'],
		[['posts.xml', '--into'], 'No folder stands behind --into.'],
		[['posts.xml', '--fast'], 'It does not know "--fast".'],
		[['gone.xml', '--into', firm.firm], 'There is no such file or folder.'],
		[[posts, '--into=nowhere'], 'There is no such folder.'],
	])('%j is told what is wrong', async (args, told) => {
		await expect(importTexts(args)).rejects.toThrow(told);
		expect(existsSync(join(firm.firm, 'content/en'))).toBe(false);
	});

	test('writes the texts, tells what it made and keeps that beside them', async () => {
		const said = vi.spyOn(console, 'log').mockReturnValue();
		await importTexts([posts, '--into', firm.firm]);
		const told = said.mock.calls.join('\n');
		const kept = readFileSync(join(firm.firm, 'import-notes.md'), 'utf8');
		expect(kept).toMatch(/^# What was imported\n\n3 guides and 1 page made in /);
		expect(told.startsWith(kept)).toBe(true);
		expect(told.trimEnd()).toMatch(/This list is kept in .*import-notes\.md\.$/);
		expect(existsSync(join(firm.firm, 'content/en/guides/salary/pay-at-the-quay.md'))).toBe(true);
	});

	test('does not write over them when it is run again', async () => {
		await expect(importTexts([posts, '--into', firm.firm])).rejects.toThrow(
			/“Pay at the quay” of .*harbour-lane\.xml would be written over this file\./,
		);
	});
});
