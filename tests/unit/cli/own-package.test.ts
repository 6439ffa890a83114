import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dependencyFor, ownPackage } from '../../../src/cli/own-package.ts';

let top: string;

beforeAll(() => {
	top = realpathSync(mkdtempSync(join(tmpdir(), 'callback-own-')));
	mkdirSync(join(top, 'node_modules', 'callback'), { recursive: true });
});
afterAll(() => rmSync(top, { recursive: true }));

/** What npm notes of the packages it has installed. */
function installedFrom(resolved: string): void {
	const packages = { 'node_modules/callback': { resolved } };
	writeFileSync(join(top, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

describe('a site folder depends on', () => {
	const dependency = () => dependencyFor(join(top, 'acme'), join(top, 'node_modules', 'callback'));

	test('the folder that Callback runs from, when it is not installed', () => {
		expect(dependencyFor(join(top, 'acme'), join(top, 'callback'))).toBe('file:../callback');
	});

	test('the packed file that Callback was installed from', () => {
		installedFrom('file:packed/callback-0.1.0.tgz');
		expect(dependency()).toBe('file:../packed/callback-0.1.0.tgz');
	});

	test('the repository that Callback was installed from', () => {
		installedFrom('git+ssh://git@host.example/callback.git#1234567');
		expect(dependency()).toBe('git+ssh://git@host.example/callback.git#1234567');
	});

	test('the version, when Callback came from a registry', () => {
		installedFrom('https://registry.example/callback.tgz');
		expect(dependency()).toBe(`^${ownPackage.version}`);
	});
});
