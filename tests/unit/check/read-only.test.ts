import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository, run } from '../../support/command.ts';
import { root } from '../../support/sites.ts';
import { writeSmallSite } from '../../support/small-site.ts';

let folder = '';
beforeAll(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'callback-read-only-')));
	writeSmallSite(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const hook = pathToFileURL(join(root, 'tests/support/read-only.ts')).href;
const check = (...more: string[]) =>
	run({ ...repository, node: ['--import', hook], env: { READ_ONLY: folder } }, 'check', folder, ...more);

test('a folder that may only be read is checked, and told what could not be noted in it', async () => {
	const { code, stdout, stderr } = await check();
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	expect(stdout).toMatch(/^Sound: /);
	expect(stdout).toMatch(
		/Not noted: what you have seen of Callback:\n {2}.*callback\.lock\.yaml: The file cannot be written\.\n {2}→ Let Callback write/,
	);
	expect(readdirSync(folder)).toEqual(['content']);
}, 120_000);

test('where it is to be noted that somebody has read what changed, that is a fault', async () => {
	const { code, stderr } = await check('--accept');
	expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('[access-denied]') });
}, 120_000);
