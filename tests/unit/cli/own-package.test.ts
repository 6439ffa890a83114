import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownPackage, ownSource } from '../../../src/cli/own-package.ts';

let top: string;

beforeAll(() => {
	top = realpathSync(mkdtempSync(join(tmpdir(), 'callback-own-')));
	mkdirSync(join(top, 'clone'));
	writeFileSync(join(top, 'callback-handbook-0.1.0.tgz'), '');
	mkdirSync(join(top, 'firm'));
});
afterAll(() => rmSync(top, { recursive: true }));

/** Where npm puts a package, and where pnpm does. */
const places = [
	['npm', 'node_modules/callback-handbook'],
	[
		'pnpm',
		'node_modules/.pnpm/callback-handbook@file+..+callback-handbook-0.1.0.tgz/node_modules/callback-handbook',
	],
] as const;

describe.each(places)('a site folder of a Callback that %s installed', (_, place) => {
	/** @param callback what the package.json says from which it was installed */
	const source = (callback?: string) => {
		const dependencies = callback === undefined ? {} : { 'callback-handbook': callback };
		writeFileSync(join(top, 'firm', 'package.json'), JSON.stringify({ dependencies }));
		return ownSource(join(top, 'acme'), join(top, 'firm', place));
	};

	test('from a packed file gets that file', () => {
		expect(source('file:../callback-handbook-0.1.0.tgz')).toEqual({
			dependency: 'file:callback-handbook-0.1.0.tgz',
			packed: join(top, 'callback-handbook-0.1.0.tgz'),
		});
	});

	test('from a packed file that is gone is told so', () => {
		expect(() => source('file:callback-handbook-0.0.9.tgz')).toThrow('it is not there any more');
	});

	test.each(['file:../clone', 'link:../clone'])('from the folder %s depends on the folder', (folder) => {
		expect(source(folder)).toEqual({ dependency: 'file:../clone' });
	});

	test.each(['git+ssh://git@host.example/callback.git#1234567', '^0.1.0', '0.1.0'])(
		'as %s depends on the same',
		(version) => expect(source(version)).toEqual({ dependency: version }),
	);

	test('for another package depends on its version', () => {
		expect(source()).toEqual({ dependency: `^${ownPackage.version}` });
	});
});

test('a site folder depends on the folder that Callback runs from, when it is not installed', () => {
	expect(ownSource(join(top, 'acme'), join(top, 'clone'))).toEqual({ dependency: 'file:../clone' });
});
