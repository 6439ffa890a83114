import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sha256 } from '../../../src/cache/sha256.ts';
import { codeFolder, sourceDigest, writeDigests } from '../../../src/cache/source-digest.ts';
import { root } from '../../support/sites.ts';

const bundle = mkdtempSync(join(tmpdir(), 'callback-digests-'));
afterAll(() => rmSync(bundle, { recursive: true }));

test('a bundle brings the digests that its source has', () => {
	writeDigests(bundle);
	const digests = JSON.parse(readFileSync(join(bundle, 'digests.json'), 'utf8')) as Record<string, string>;
	const manifest = readFileSync(join(root, 'package.json'));
	expect(Object.keys(digests)).toEqual(
		expect.arrayContaining(['.', 'documents', 'lib', 'markdown', 'search']),
	);
	for (const rooms of [['.'], ['documents', 'lib'], ['search', 'lib']])
		expect(sourceDigest(...rooms)).toBe(sha256(manifest, ...rooms.map((room) => digests[room]!)));
});

test('the code that runs is the bundle where Callback is installed, else the source', () => {
	const installed = join(bundle, 'node_modules', 'callback-handbook');
	expect(codeFolder(installed)).toBe(join(installed, 'src'));
	for (const folder of [installed, join(bundle, 'checkout')])
		mkdirSync(join(folder, 'bundle'), { recursive: true });
	expect(codeFolder(installed)).toBe(join(installed, 'bundle'));
	expect(codeFolder(join(bundle, 'checkout'))).toBe(join(bundle, 'checkout', 'src'));
});
