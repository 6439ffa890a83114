import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/sites.ts';

interface Entry {
	version?: string;
	integrity?: string;
	resolved?: string;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
	packages: Record<string, Entry>;
};
const installed = Object.entries(packages).filter(([path]) => path !== '');

test('every package in the lock is known by the hash of its bytes', () =>
	expect(
		installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
	).toEqual([]));

test('the lock names no place to fetch from, so that every registry will do', () =>
	expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]));
