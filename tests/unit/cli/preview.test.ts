import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { callback, serving } from '../../support/command.ts';
import { write } from '../../support/overlay.ts';

const site = realpathSync(mkdtempSync(join(tmpdir(), 'callback-preview-')));
const built = {
	'.callback-output': '',
	'404.html': 'Not here.',
	_headers: '',
	_redirects: '',
	'index.html': 'Home.',
	'site.webmanifest': '{ "scope": "/guide/" }',
};
afterAll(() => rmSync(site, { recursive: true }));

describe('a preview', () => {
	test.each([
		['another address than it was built with', 'name: Acme\naddress: https://acme.example/other/\n'],
		['a fault that came since', 'name: [Acme\n'],
	])('shows what was built, though brand.yaml has %s', async (_, brand) => {
		write(site, { 'content/brand.yaml': brand });
		write(join(site, 'dist'), built);
		const { address, stop } = await serving(['preview', site, '--port', '4420']);
		expect(new URL(address).pathname).toBe('/guide/');
		expect(await (await fetch(address)).text()).toBe('Home.');
		stop();
	});

	test.each(['.callback-output', 'site.webmanifest'])(
		'of a folder without %s tells to build',
		async (part) => {
			write(join(site, 'dist'), built);
			rmSync(join(site, 'dist', part));
			const { code, stderr } = await callback('preview', site);
			expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('[site-not-built]') });
		},
	);
});
