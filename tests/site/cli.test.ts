import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { callback, filesIn, fixtureOf, root, workshop, type Outcome } from '../support/sites.ts';

const folder = join(workshop, 'broken');
const shown = relative(root, folder);
const guide = 'content/en/guides/preparation/call-your-consultant.md';

/** The loud site with one file changed, and what is built of it from before. */
function breakFile(path: string, change: (text: string) => string): void {
	const fixture = fixtureOf('ember')!;
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const part of ['content', 'public'])
		cpSync(join(fixture, part), join(folder, part), { recursive: true });
	cpSync(inject('sites').find(({ name }) => name === 'ember')!.dist, join(folder, 'dist'), {
		recursive: true,
	});
	writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
}

const end = '\n\nOne thing to mend. Nothing was changed.\n';

describe.each([
	{
		fault: 'a broken link',
		path: guide,
		change: (text: string) => text.trimEnd() + '\n\n[Stories](/guides/star-storys/)\n',
		told: (lines: number) =>
			`\n${shown}/${guide}:${lines}\n  The link "/guides/star-storys/" leads to no page.\n  Did you mean "/guides/star-stories/"?${end}`,
	},
	{
		fault: 'a colour nobody could read',
		path: 'content/brand.yaml',
		change: (text: string) => text.replace(/accent: .*/, 'accent: teal'),
		told: () =>
			`\n${shown}/content/brand.yaml:6 (accent)\n  "teal" is not a colour we can read.\n  Write # and six digits or letters from a to f, between quotation marks, such as "#00543f".${end}`,
	},
	{
		fault: 'a typeface that is not installed',
		path: 'content/brand.yaml',
		change: (text: string) => text.replace(/package: .*/, 'package: "@fontsource-variable/nowhere"'),
		told: () =>
			`\n${shown}/content/brand.yaml (fonts.body.package)\n  The package "@fontsource-variable/nowhere" is not installed.\n  Run "npm install @fontsource-variable/nowhere", or write "@fontsource-variable/atkinson-hyperlegible-next", which comes with Callback.${end}`,
	},
])('building a site with $fault', ({ path, change, told }) => {
	let outcome: Outcome;
	let before: Map<string, Buffer>;
	beforeAll(async () => {
		breakFile(path, change);
		before = filesIn(folder);
		outcome = await callback('build', folder);
	});

	test('tells it in plain words, without a stack trace, and fails', () => {
		const lines = readFileSync(join(folder, path), 'utf8').trimEnd().split('\n').length;
		expect(outcome).toEqual({ code: 1, stdout: '', stderr: told(lines) });
	});

	test('leaves the last good site as it was, byte for byte', () => expect(filesIn(folder)).toEqual(before));
});

describe('a command', () => {
	test.each([
		[['biuld'], 'callback does not know "biuld".'],
		[['build', 'a', 'b'], 'callback does not know "b".'],
		[['build', '--fast'], 'callback does not know "--fast".'],
		[
			['build', 'nowhere'],
			'\nnowhere\n  There is no such folder.\n  Give the path of a site folder, or none for the handbook itself.',
		],
		[['preview', 'src'], '\nsrc\n  The folder has no content/ in it.\n'],
	])('%j is told what is wrong', async (args, told) => {
		const { code, stdout, stderr } = await callback(...args);
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
		expect(stderr.startsWith(told)).toBe(true);
		expect(stderr).not.toMatch(/^\s+at /m);
	});

	test('--help says what there is', async () => {
		const { code, stdout } = await callback('--help');
		expect(code).toBe(0);
		expect(stdout).toMatch(
			/callback build \[folder\][\s\S]*callback dev \[folder\][\s\S]*callback preview \[folder\]/,
		);
	});
});
