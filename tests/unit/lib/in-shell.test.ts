import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { inShell } from '../../../src/lib/in-shell.ts';

test.each([
	['acme', 'acme'],
	['../north-star', '../north-star'],
	['läut', 'läut'],
	['um läut ñ', '"um läut ñ"'],
	["O'Neill & Co", '"O\'Neill & Co"'],
	['~acme', '"~acme"'],
	['-acme', './-acme'],
	['sites\\acme guide', '"sites\\acme guide"'],
	['$acme', "'$acme'"],
	["the '$' firm", "'the '\\''$'\\'' firm'"],
])('the path %s is written %s behind a command', (path, written) => expect(inShell(path)).toBe(written));

test
	.runIf(process.platform !== 'win32')
	.each([
		'acme',
		'with space',
		'a;b',
		'a*b',
		'a(b)',
		'a#b',
		'#b',
		'a&b',
		'a"b',
		"a'b",
		'a`b',
		'$HOME',
		'~',
		'a\nb',
		'a!b',
	])('a shell reads %j as it is', (path) =>
	expect(execFileSync('sh', ['-c', `printf %s ${inShell(path)}`], { encoding: 'utf8' })).toBe(path),
);
