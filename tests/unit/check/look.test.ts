import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { tellFaults, type ContrastFault } from '../../../src/check/look/faults.ts';
import { findBrowser } from '../../../src/check/look/find-browser.ts';
import { lookSection } from '../../../src/check/look/look.ts';
import { pagesToLookAt } from '../../../src/check/look/pages.ts';
import { root } from '../../support/sites.ts';
import { guide, world } from '../../support/overlay.ts';

const folder = mkdtempSync(join(tmpdir(), 'callback-look-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fault: ContrastFault = {
	page: 'guides/a/',
	scheme: 'light',
	element: '.lead',
	words: 'They want to see you',
	text: '#aaaaaa',
	ground: '#ffffff',
	ratio: 2.32,
	least: 7,
};

describe('words that are hard to read', () => {
	test('are told by page, scheme, element and contrast', () => {
		expect(tellFaults([fault])).toEqual([
			'/guides/a/, light: .lead "They want to see you": #aaaaaa on #ffffff is 2.32:1, and has to be 7:1',
		]);
	});

	test('are told once for all pages on which they stand, the most frequent first', () => {
		const link = { ...fault, element: 'a[href="/x/"]', words: '', page: '' };
		const same = ['guides/b/', 'guides/c/'].map((page) => ({ ...link, page, element: 'a[href="/y/"]' }));
		expect(tellFaults([fault, { ...fault, scheme: 'dark' }, link, ...same])).toEqual([
			'/ and 2 more pages, light: a[href="/x/"]: #aaaaaa on #ffffff is 2.32:1, and has to be 7:1',
			expect.stringMatching(/^\/guides\/a\/, light: \.lead/),
			expect.stringMatching(/^\/guides\/a\/, dark: \.lead/),
		]);
	});

	test('are counted where there are very many', () => {
		const many = Array.from({ length: 60 }, (_, at) => ({ ...fault, element: `.part-${at}` }));
		const lines = tellFaults(many);
		expect([lines.length, lines.at(-1)]).toEqual([41, '… and 20 more']);
	});
});

test('a page of each kind is looked at, and the firm’s own', () => {
	const made = world({
		'content/en/guides/preparation/panel.md': guide(),
		'content/en/pages/imprint.md':
			'---\ntitle: Imprint\npromise: Who we are.\nreviewed: 2026-11-22\n---\n\nWe.\n',
	});
	const pages = pagesToLookAt(made.load().library);
	made.remove();
	expect(pages.slice(0, 4)).toEqual(['', 'guides/', 'preparation/', 'guides/panel/']);
	expect(pages).toContain('salary/');
	expect(pages).toContain('imprint/');
	expect(new Set(pages).size).toBe(pages.length);
});

describe('a browser', () => {
	test('is found where the system looks for programs, if it can be run', () => {
		const [dead, live] = [mkdtempSync(join(folder, 'a')), mkdtempSync(join(folder, 'b'))];
		for (const place of [dead, live]) writeFileSync(join(place, 'chromium'), '');
		chmodSync(join(live, 'chromium'), 0o755);
		chmodSync(join(dead, 'chromium'), 0o644);
		expect(findBrowser([dead, live].join(delimiter))).toBe(join(live, 'chromium'));
	});

	const looking = { dist: folder, base: '/', pages: [''], browser: undefined, from: [root] };

	test('that is not there is told, with how to get one', async () => {
		await expect(lookSection(looking)).rejects.toThrow(
			/No browser was found[^]*Install Chrome, Chromium or Edge/,
		);
	});

	test('is of no use without what drives it, which is told with the line to run', async () => {
		await expect(lookSection({ ...looking, from: [folder] })).rejects.toThrow(
			/playwright-core and axe-core must be installed[^]*npm install --save-dev playwright-core axe-core/,
		);
	});
});
