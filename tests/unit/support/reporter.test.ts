import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { write } from '../../support/overlay.ts';
import { root } from '../../support/sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'callback-reporter-'));
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs tests by themselves. @returns the last line that is printed */
function lastLine(files: Record<string, string>): Promise<string> {
	write(folder, files);
	const vitest = join(root, 'node_modules/vitest/vitest.mjs');
	const reporter = join(root, 'tests/support/reporter.ts');
	const args = [vitest, 'run', '--globals', '--root', folder, '--reporter', reporter];
	return new Promise((resolve) => {
		execFile(process.execPath, args, (_error, stdout) => resolve(stdout.trim().split('\n').at(-1) ?? ''));
	});
}

test('the last line counts what did not hold, also what was never run because something before it failed', async () => {
	const line = await lastLine({
		'sound.test.ts':
			"test('a', () => {}); test.skip('left out', () => {}); test('b', () => expect(1).toBe(2));",
		'file.test.ts':
			"beforeAll(() => { throw new Error('no'); }); test('a', () => {}); test('b', () => {}); test.skip('c', () => {});",
		'group.test.ts':
			"test('a', () => {}); describe('g', () => { beforeAll(() => { throw new Error('no'); }); describe('h', () => { test('b', () => {}); }); });",
		'unloadable.test.ts': "throw new Error('no');",
	});
	expect(line).toBe('2 passed, 5 failed, 2 skipped');
});
