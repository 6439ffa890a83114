import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { callback, type Outcome } from '../support/command.ts';
import { copySite, different, filesIn, linkFolder, root, workshop } from '../support/sites.ts';

const folder = join(workshop, 'broken');
const shown = relative(root, folder);
const guide = 'content/en/guides/preparation/call-your-consultant.md';

/** The loud site with one file changed, and what is built of it from before. */
function breakFile(path: string, change: (text: string) => string): void {
	copySite('ember', folder);
	linkFolder(inject('sites').find(({ name }) => name === 'ember')!.dist, join(folder, 'dist'));
	writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
}

/** All but what Callback keeps between builds. */
function ownFiles(): Map<string, Buffer> {
	return new Map([...filesIn(folder)].filter(([path]) => !path.startsWith('.callback/')));
}

const end = '\n\nOne thing to mend. Nothing was changed.\n';

describe.each([
	{
		fault: 'a broken link',
		path: guide,
		change: (text: string) => text.trimEnd() + '\n\n[Stories](/guides/star-storys/)\n',
		told: (lines: number) =>
			`\n${shown}/${guide}:${lines} [broken-link]\n  The link "/guides/star-storys/" leads to no page.\n  Did you mean "/guides/star-stories/"?${end}`,
	},
	{
		fault: 'a colour nobody could read',
		path: 'content/brand.yaml',
		change: (text: string) => text.replace(/accent: .*/, 'accent: teal'),
		told: () =>
			`\n${shown}/content/brand.yaml:6 (accent) [unreadable-colour]\n  "teal" is not a colour we can read.\n  Write # and six digits or letters from a to f, between quotation marks, such as "#00543f".${end}`,
	},
	{
		fault: 'a typeface that is not installed',
		path: 'content/brand.yaml',
		change: (text: string) => text.replace(/package: .*/, 'package: "@fontsource-variable/nowhere"'),
		told: () =>
			`\n${shown}/content/brand.yaml:13 (fonts.body.package) [font-unusable]\n  The package "@fontsource-variable/nowhere" is not installed.\n  Run "npm install @fontsource-variable/nowhere", or write "@fontsource-variable/atkinson-hyperlegible-next", which comes with Callback.${end}`,
	},
])('building a site with $fault', ({ path, change, told }) => {
	let outcome: Outcome;
	let before: Map<string, Buffer>;
	beforeAll(async () => {
		breakFile(path, change);
		before = ownFiles();
		outcome = await callback('build', folder);
	});

	test('tells it in plain words, without a stack trace, and fails', () => {
		const lines = readFileSync(join(folder, path), 'utf8').trimEnd().split('\n').length;
		expect(outcome).toEqual({ code: 1, stdout: '', stderr: told(lines) });
	});

	test('leaves the last good site as it was, byte for byte', () =>
		expect(different(ownFiles(), before)).toEqual([]));
});

describe('a command', () => {
	test.each([
		[['biuld'], 'callback does not know "biuld". Did you mean "build"?\n'],
		[['check', 'a', 'b'], 'callback check takes one at most; "b" is too many.\n'],
		[['build', '--fast'], 'callback build has no option "--fast".'],
		[['build', 'a', 'b', '--out', 'c'], '--out is for one site'],
		[['preview', '--port', 'home'], '"home" is not a port.'],
		[['init'], 'Name the folder to make'],
	])('%j is not understood, and exits with 2', async (args, told) => {
		const { code, stdout, stderr } = await callback(...args);
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		expect(stderr.startsWith(told)).toBe(true);
		expect(stderr).not.toMatch(/^\s+at /m);
	});

	test.each([
		[
			['build', 'nowhere'],
			'\nnowhere [no-site-folder]\n  There is no such folder.\n  Give the path of a site folder, or make one: callback init nowhere',
		],
		[['preview', 'src'], '\nsrc [no-site-folder]\n  The folder has no content/ in it.\n'],
	])('%j is told what to mend, and exits with 1', async (args, told) => {
		const { code, stdout, stderr } = await callback(...args);
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
		expect(stderr.startsWith(told)).toBe(true);
	});

	test('--help says what there is, and of each command what it takes', async () => {
		const { code, stdout } = await callback('--help');
		expect(code).toBe(0);
		const names = [...stdout.matchAll(/^ {2}callback (\w+)/gm)].map(([, name = '']) => name);
		expect(names).toEqual(expect.arrayContaining(['init', 'dev', 'build', 'check', 'preview']));
		const helps = await Promise.all(names.map((name) => callback(name, '--help')));
		for (const [index, help] of helps.entries()) {
			expect(help.code).toBe(0);
			expect(help.stdout.startsWith(`callback ${names[index] ?? ''}`)).toBe(true);
		}
		expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
	});

	test('prints plain text where nobody watches: no colour, no line that is drawn again', async () => {
		const { stdout, stderr } = await callback('check');
		expect(stdout + stderr).not.toMatch(/[\u001b\r]/);
	});
});
