import { spawn, spawnSync } from 'node:child_process';
import {
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkOutput, realOutput } from '../../../src/cli/output/check.ts';
import { freshFolder, isBuiltElsewhere, putRight } from '../../../src/cli/output/leftovers.ts';
import { mark } from '../../../src/cli/output/marker.ts';
import { replaceOutput } from '../../../src/cli/output/replace.ts';
import { write } from '../../support/overlay.ts';
import { root } from '../../support/sites.ts';

let top: string;
let folder: string;
let out: string;
const place = () => ({ root, folder, out, cache: join(folder, '.callback/cache') });

beforeAll(() => {
	top = realpathSync(mkdtempSync(join(tmpdir(), 'callback-output-')));
});
afterAll(() => rmSync(top, { recursive: true }));

let tests = 0;
beforeEach(() => {
	folder = join(top, String((tests += 1)));
	out = join(folder, 'dist');
	write(folder, { 'content/brand.yaml': 'name: Acme', 'public/logo.svg': '<svg/>' });
});

/** A site that was built before. */
function built(files: Record<string, string> = { 'index.html': 'old', 'old/index.html': 'old' }): void {
	write(out, files);
	mark(out);
}

/** Puts a new site where the last one stood. */
async function replace(): Promise<void> {
	const { cache } = place();
	write(freshFolder(cache), { 'index.html': 'new', 'new/index.html': 'new' });
	await replaceOutput(freshFolder(cache), place());
}

const home = () => readFileSync(join(out, 'index.html'), 'utf8');
const leftovers = () => readdirSync(folder).filter((name) => name.startsWith('.dist-'));

describe('what Callback made', () => {
	test('is replaced as a whole', async () => {
		built();
		checkOutput(place());
		await replace();
		expect(readdirSync(out).toSorted()).toEqual(['.callback-output', 'index.html', 'new']);
		expect(leftovers()).toEqual([]);
	});

	test.each([
		['a repository', { '.git/HEAD': 'ref: refs/heads/main' }],
		['a worktree of one', { '.git': 'gitdir: ../.git/worktrees/dist' }],
	])('may be %s, and stays one', async (_, files: Record<string, string>) => {
		built({ 'index.html': 'old', ...files });
		await replace();
		expect(home()).toBe('new');
		for (const [path, text] of Object.entries(files))
			expect(readFileSync(join(out, path), 'utf8')).toBe(text);
		expect(leftovers()).toEqual([]);
	});

	test.each(['missing', 'empty', 'an empty repository'])('may be %s', async (what) => {
		if (what !== 'missing') mkdirSync(out);
		if (what === 'an empty repository') write(out, { '.git/HEAD': '' });
		checkOutput(place());
		await replace();
		expect(home()).toBe('new');
		expect(existsSync(join(out, '.git/HEAD'))).toBe(what === 'an empty repository');
	});

	test('may be behind a link, which stays', () => {
		built();
		const link = join(folder, 'web');
		symlinkSync(out, link, 'junction');
		expect(realOutput(link)).toBe(out);
		const nowhere = join(folder, 'nowhere');
		symlinkSync(join(folder, 'gone'), nowhere, 'junction');
		expect(() => realOutput(nowhere)).toThrow('This is a link, and what it leads to does not exist.');
		expect(lstatSync(link).isSymbolicLink()).toBe(true);
	});
});

describe('what Callback did not make', () => {
	const fault = () => {
		try {
			checkOutput(place());
		} catch (error) {
			return String(error);
		}
		return '';
	};

	test.each([
		['somebody’s site', { 'dist/index.html': 'mine', 'dist/blog/index.html': 'mine' }],
		['one file', { 'dist/notes.txt': 'mine' }],
		['a hidden file', { 'dist/.gitkeep': '' }],
		['a folder of the name of the marker', { 'dist/.callback-output/notes.txt': 'mine' }],
	])('is never replaced: %s', async (_, files: Record<string, string>) => {
		write(folder, files);
		expect(fault()).toMatch(
			/dist \[output-folder-unusable\]\n.*holds files that Callback did not make: \.callback-output is not among them\.\n.*new or empty folder after --out\. If all that is in it came from an earlier build, delete it/,
		);
		await expect(replace()).rejects.toThrow('did not make');
		for (const [path, text] of Object.entries(files))
			expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
		expect(leftovers()).toEqual([]);
	});

	test('is told as what it is: a file', () => {
		write(folder, { dist: 'mine' });
		expect(fault()).toContain('This is a file, and the finished site is a folder.');
		out = join(out, 'site');
		expect(fault()).toContain('One of the folders in this path is a file.');
		expect(readFileSync(join(folder, 'dist'), 'utf8')).toBe('mine');
	});

	test('is told as what it is: the files of the site, even where a site was built among them', () => {
		const isReplaced = 'would be replaced as a whole, and it holds what the site is made of';
		mark(folder);
		const places: Record<string, string> = {
			[folder]: isReplaced,
			[top]: isReplaced,
			[join(folder, 'content')]: isReplaced,
			[root]: isReplaced,
			[join(folder, 'content/en')]: 'would stand among the files that it is made of',
			[join(folder, 'public/site')]: 'would stand among the files that it is made of',
		};
		for (const [path, told] of Object.entries(places)) {
			out = path;
			expect(fault(), path).toContain(told);
		}
	});
});

/** Runs what a build does with its output in a process of its own. */
function run(env: Record<string, string> = {}) {
	const { cache } = place();
	write(join(folder, 'built'), { 'index.html': 'new', 'new/index.html': 'new' });
	const hook = join(root, 'tests/support/broken-disk.ts');
	const script = join(root, 'tests/support/replace-output.ts');
	const args = ['--import', hook, script, root, folder, out, cache, join(folder, 'built')];
	return { args, options: { encoding: 'utf8' as const, env: { ...process.env, ...env } } };
}

describe('a build that is killed', () => {
	test('at any of its steps leaves the last good output or the new one, and the next start cleans up', () => {
		const outcomes = new Set<string>();
		for (let step = 1, killed = true; killed; step += 1) {
			rmSync(folder, { recursive: true, force: true });
			built({ 'index.html': 'old', '.git/HEAD': 'ref' });
			const { args, options } = run({ BROKEN_HOW: 'kill', BROKEN_AT: String(step) });
			const { signal, stderr, status } = spawnSync(process.execPath, args, options);
			killed = signal === 'SIGKILL';
			if (!killed) expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
			const before = existsSync(out) ? home() : 'missing';
			putRight(place());
			expect(['old', 'new'], `step ${step}`).toContain(home());
			expect(readFileSync(join(out, '.git/HEAD'), 'utf8'), `step ${step}`).toBe('ref');
			expect(leftovers(), `step ${step}`).toEqual([]);
			if (existsSync(place().cache)) expect(readdirSync(place().cache), `step ${step}`).toEqual([]);
			checkOutput(place());
			outcomes.add(`${before}, then ${home()}`);
		}
		expect([...outcomes].toSorted()).toEqual(['missing, then old', 'new, then new', 'old, then old']);
	}, 60_000);

	test('leaves alone what belongs to one that still runs', async () => {
		built();
		const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
		const names = ['.dist-next', '.dist-last', '.callback/cache/fresh'].map((name) => `${name}-${other.pid}`);
		const part = `.callback/cache/en/pictures/one.webp.${other.pid}-0.part`;
		write(folder, { ...Object.fromEntries(names.map((name) => [`${name}/index.html`, ''])), [part]: '' });
		putRight(place());
		expect(isBuiltElsewhere(place().cache)).toBe(true);
		for (const name of [...names, part]) expect(existsSync(join(folder, name)), name).toBe(true);
		const ended = new Promise((resolve) => other.once('exit', resolve));
		other.kill('SIGKILL');
		await ended;
		expect(isBuiltElsewhere(place().cache)).toBe(false);
		putRight(place());
		for (const name of [...names, part]) expect(existsSync(join(folder, name)), name).toBe(false);
		expect(home()).toBe('old');
	});
});

test('a build of its own, and a site that was never built, is not built elsewhere', () => {
	expect(isBuiltElsewhere(place().cache)).toBe(false);
	mkdirSync(freshFolder(place().cache), { recursive: true });
	write(place().cache, { 'fresh-x/a': '', 'fresh-999999999/a': '', [`en/fresh-${process.ppid}/a`]: '' });
	expect(isBuiltElsewhere(place().cache)).toBe(false);
});

test('builds of one site that end at the same time each put their own in turn', async () => {
	built({ 'index.html': 'old', '.git/HEAD': 'ref' });
	const ends = Array.from({ length: 6 }, async () => {
		const { args, options } = run();
		const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
		let said = '';
		child.stderr.on('data', (text: Buffer) => (said += text.toString()));
		const code = await new Promise((resolve) => child.once('close', resolve));
		return { code, said };
	});
	expect(await Promise.all(ends)).toEqual(ends.map(() => ({ code: 0, said: '' })));
	expect(home()).toBe('new');
	expect(readFileSync(join(out, '.git/HEAD'), 'utf8')).toBe('ref');
	expect(leftovers()).toEqual([]);
}, 60_000);
