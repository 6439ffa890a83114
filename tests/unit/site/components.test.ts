import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readComponents } from '../../../src/site/components.ts';
import { write } from '../../support/overlay.ts';

let top: string;
beforeAll(() => {
	top = realpathSync(mkdtempSync(join(tmpdir(), 'callback-')));
});
afterAll(() => rmSync(top, { recursive: true }));

const shown = (path: string) => path.slice(top.length + 1);
const componentsIn = (folder: string) => {
	write(join(top, folder), { 'components/JobList.astro': '<p>Jobs</p>\n' });
	return readComponents(join(top, folder), shown);
};

describe('the components of a site folder', () => {
	test.each(['firm', 'Zeit & Arbeit', "o'firm", '[firm]', 'ファーム'])(
		'are read in a folder named %s',
		(name) => {
			const { components, diagnostics } = componentsIn(name);
			expect(diagnostics).toEqual([]);
			expect(components.map(({ file }) => file)).toEqual([join(name, 'components/JobList.astro')]);
		},
	);

	test.each(['firm #2', 'firm?/site'])('cannot be read in a folder named %s, which is told', (name) => {
		const { components, diagnostics } = componentsIn(name);
		expect(components).toEqual([]);
		expect(diagnostics).toMatchObject([{ file: join(name, 'components'), code: 'unusable-name' }]);
	});
});
