import { describe, expect, test } from 'vitest';
import { tell } from '../../../src/cli/tell.ts';
import { DiagnosticError, type Diagnostic } from '../../../src/lib/diagnostic.ts';
import { repository, run } from '../../support/command.ts';

const doing = 'painting the wall';
const trace = /^\s+at /m;

describe('a command that fails in a way nobody foresaw', () => {
	/** Callback on a computer on which no folder can be listed. */
	const broken = {
		...repository,
		node: [
			'--import',
			`data:text/javascript,${encodeURIComponent(
				"import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';" +
					"fs.readdirSync = () => { throw new Error('The disk is tired.'); }; syncBuiltinESMExports();",
			)}`,
		],
	};

	test.each([
		['check', 'checking the site'],
		['build', 'building the site'],
	])('%s says what was being done, and how to learn more, without a stack trace', async (name, what) => {
		const { code, stdout, stderr } = await run(broken, name);
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
		expect(stderr).toBe(
			`\nSomething happened that Callback did not foresee, while ${what}:\n  The disk is tired.\n  ` +
				'Run the same with --debug: it prints the details, for whoever can help you.\n',
		);
	});

	test('prints the stack trace with --debug', async () => {
		const { code, stderr } = await run(broken, 'check', '--debug');
		expect(code).toBe(1);
		expect(stderr).toMatch(/while checking the site:\n {2}The disk is tired\.\n/);
		expect(stderr).toMatch(trace);
		expect(stderr).not.toContain('Run the same with --debug');
	});

	test('tells what fails where nobody waits for it in the same way', async () => {
		const late = "setTimeout(() => { throw new Error('The wire is cut.'); }, 300)";
		const node = ['--import', `data:text/javascript,${encodeURIComponent(late)}`];
		const { code, stderr } = await run({ ...repository, node }, 'check');
		expect(code).toBe(1);
		expect(stderr).toContain('while checking the site:\n  The wire is cut.\n');
		expect(stderr).not.toMatch(trace);
	});
});

describe('what is told of an error', () => {
	const diagnostic: Diagnostic = {
		file: 'brand.yaml',
		code: 'empty-file',
		message: 'It is empty.',
		hint: 'Write a name.',
	};
	const error = new Error('wrapped', { cause: new DiagnosticError([diagnostic]) });

	test('is what can be mended, in whatever it is wrapped', () => {
		expect(tell(error, { doing, debug: false })).toBe(
			'\nbrand.yaml [empty-file]\n  It is empty.\n  Write a name.\n\nOne thing to mend. Nothing was changed.',
		);
		expect(tell(error, { doing, debug: true })).toMatch(trace);
	});

	test('while a site is shown live, is that it comes back', () => {
		expect(tell(error, { doing, debug: false, live: true })).toMatch(
			/One thing to mend\. Save the file, and the site comes back\.$/,
		);
	});

	test('names the file that a tool was reading, and no trace that is in its message', () => {
		const told = Object.assign(new Error('No brace.\n    at parse (a.js:1)'), { loc: { file: 'a.mdx' } });
		expect(tell(told, { doing, debug: false })).toMatch(
			/while painting the wall, in a\.mdx:\n {2}No brace\.\n {2}Run/,
		);
	});

	const node = (code: string, more: object) =>
		Object.assign(new Error(`${code}: refused`), { code, ...more });
	test.each([
		['a full disk', node('ENOSPC', { path: 'dist/a.html' }), 'dist/a.html [disk-full]', 'the disk is full'],
		['a full disk, where nothing says which', node('ENOSPC', {}), 'The disk [disk-full]', 'the disk is full'],
		['a share that is used up', node('EDQUOT', { path: '.' }), '. [disk-full]', 'the disk is full'],
		[
			'a full disk, in a tool',
			new Error('No space left on device (os error 28)'),
			'The disk [disk-full]',
			'the disk is full',
		],
		[
			'a folder of somebody else',
			node('EACCES', { path: 'dist' }),
			'dist [access-denied]',
			'from your account',
		],
		['a disk to read alone', node('EROFS', { path: 'dist' }), 'dist [access-denied]', 'from your account'],
		[
			'a disk that begins there',
			node('EBUSY', { path: 'a', dest: 'dist' }),
			'dist [file-in-use]',
			'another disk begins',
		],
	])('is of %s what to do', (_, refused, place, told) => {
		for (const error of [refused, new Error('wrapped', { cause: refused })]) {
			const [, file, message, hint, ...rest] = tell(error, { doing, debug: false }).split('\n');
			expect(file).toBe(place);
			expect(message).toContain(told);
			expect([hint !== '', rest]).toEqual([true, []]);
		}
	});

	test('is of what nobody can mend without the code not that it can be', () => {
		expect(tell(node('EACCES', { port: 80 }), { doing, debug: false })).toContain('did not foresee');
	});
});
