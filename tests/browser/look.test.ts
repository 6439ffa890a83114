import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lookSection } from '../../src/check/look/look.ts';
import { findChromium } from '../support/browser.ts';
import { siteNamed } from '../support/page.ts';
import { root } from '../support/sites.ts';

const dist = mkdtempSync(join(tmpdir(), 'callback-look-'));
afterAll(() => rmSync(dist, { recursive: true }));

const page = (css: string) =>
	`<!doctype html><html lang="en"><title>A page</title><style>${css}</style><p class="pale">Pale words</p></html>`;

test('what a style makes hard to read is told by page and element, on light and dark screens', async () => {
	writeFileSync(join(dist, '_headers'), '');
	writeFileSync(join(dist, '_redirects'), '');
	const dark = '@media (prefers-color-scheme: dark) { html { background: #111; color: #eee } }';
	writeFileSync(join(dist, 'index.html'), page(`.pale { color: #999 } html { background: #fff } ${dark}`));
	const { lines } = await lookSection({
		dist,
		base: '/',
		pages: [''],
		browser: findChromium(),
		from: [root],
	});
	expect(lines).toEqual([
		'/, light: p "Pale words": #999999 on #ffffff is 2.84:1, and has to be 7:1',
		'/, dark: p "Pale words": #999999 on #111111 is 6.62:1, and has to be 7:1',
	]);
});

test('nothing is told of a page with components and a band of the firm', async () => {
	const ember = siteNamed('ember');
	const pages = ['', 'open-shifts/'];
	const { lines } = await lookSection({
		dist: ember.dist,
		base: ember.base,
		pages,
		browser: findChromium(),
		from: [root],
	});
	expect(lines).toEqual([]);
});
