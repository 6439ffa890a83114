import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
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

	test('may be links to files of their folder, and are told where they lead out of it', () => {
		write(join(top, 'linked'), {
			'components/parts/Jobs.astro': '<p>Jobs</p>\n',
			'Shared.astro': '<p>Shared</p>\n',
		});
		const at = (path: string) => join(top, 'linked', path);
		symlinkSync(at('components/parts/Jobs.astro'), at('components/JobList.astro'));
		symlinkSync(at('Shared.astro'), at('components/Shared.astro'));
		symlinkSync(at('nowhere.astro'), at('components/Lost.astro'));
		const { components, diagnostics } = readComponents(join(top, 'linked'), shown);
		expect(components.map(({ tag }) => tag)).toEqual(['JobList']);
		const told = {
			code: 'outside-folder',
			message: 'This is a link that leads to no file inside the components folder.',
			hint: 'Copy the file itself into the folder, or delete the link.',
		};
		expect(diagnostics).toEqual([
			{ file: join('linked', 'components/Lost.astro'), ...told },
			{ file: join('linked', 'components/Shared.astro'), ...told },
		]);
	});

	test.each([
		['firm #2', '#'],
		['firm?/site', '?'],
		['the "new" firm', '"'],
		['50%', '%'],
	])('cannot be compiled in a folder named %s, which is told before, and once', (name, sign) => {
		const { components, diagnostics } = componentsIn(name);
		expect(components.map(({ tag }) => tag)).toEqual(['JobList']);
		expect(diagnostics).toEqual([
			{
				file: join(name, 'components'),
				code: 'unusable-name',
				message: `Components cannot be read here: a folder on the way has ${sign} in its name.`,
				hint: 'Give that folder another name, or move the site folder.',
			},
		]);
	});
});
