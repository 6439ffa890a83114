import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { upgradeSite } from '../../../src/cli/upgrade/upgrade.ts';
import { repository, run, start } from '../../support/command.ts';
import { root } from '../../support/sites.ts';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'callback-upgrade-')));
const bin = join(top, 'bin');
const site = join(top, 'site');
afterAll(() => rmSync(top, { recursive: true }));

function write(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}

/** A package that can be installed: a Callback that checks nothing, and says what it is told to. */
function publish(
	version: string,
	{ notes = 'Sound: 1 guide.', faults = '', guides = {}, name = 'callback-handbook' }: Partial<Package> = {},
): void {
	const folder = join(bin, 'packages', version);
	rmSync(folder, { recursive: true, force: true });
	write(join(folder, 'package.json'), JSON.stringify({ name, version, bin: { callback: 'callback.mjs' } }));
	for (const [path, text] of Object.entries(guides)) write(join(folder, 'content/en/guides', path), text);
	const lines = [
		`import { writeFileSync } from 'node:fs';`,
		`writeFileSync(process.argv.at(-1) + '/callback.lock.yaml', ${JSON.stringify(`seen: ${version}\n`)});`,
		faults === ''
			? `console.log(${JSON.stringify(notes)});`
			: `console.error(${JSON.stringify(`\n${faults}\n\nOne thing to mend. Nothing was changed.`)}); process.exitCode = 1;`,
	];
	write(join(folder, 'callback.mjs'), lines.join('\n'));
}

interface Package {
	notes: string;
	faults: string;
	guides: Record<string, string>;
	name: string;
}

const guide = (title: string, ...paragraphs: string[]) =>
	`---\ntitle: ${title}\nreviewed: 2026-11-28\n---\n\n${paragraphs.join('\n\n')}\n`;

/** A site folder on which 0.1.0 has been installed. */
function install(wanted: string, { group = 'dependencies', lock = 'package-lock.json' } = {}): void {
	const json = `{ "name": "acme",\n  "${group}": {"callback-handbook": ${JSON.stringify(wanted)}} }\n`;
	write(join(site, 'package.json'), json);
	const from = wanted.startsWith('file:') ? wanted : '0.1.0';
	if (lock !== '') write(join(site, lock), `${JSON.stringify({ from }, null, 3)}\n`);
	const folder = join(site, 'node_modules/callback-handbook');
	for (const name of ['package.json', 'callback.mjs', 'content/en/guides/salary/pay.md']) {
		const packed = join(bin, 'packages/0.1.0', name);
		if (existsSync(packed)) write(join(folder, name), readFileSync(packed, 'utf8'));
	}
}

const old = { 'salary/pay.md': guide('Talk about pay', 'Wait.', '## Say a number', 'One.', 'Two.') };

beforeEach(() => {
	rmSync(site, { recursive: true, force: true });
	rmSync(bin, { recursive: true, force: true });
	const script = readFileSync(join(root, 'tests/support/fake-manager.mjs'), 'utf8');
	for (const name of ['npm', 'pnpm', 'yarn']) {
		mkdirSync(bin, { recursive: true });
		writeFileSync(join(bin, name), `#!${process.execPath}\n${script}`, { mode: 0o755 });
	}
	write(join(bin, 'package.json'), '{"type":"module"}');
	publish('0.1.0', { guides: old });
	publish('0.2.0', { guides: old });
	write(join(site, 'content/brand.yaml'), 'name: Acme\n');
	write(join(site, 'callback.lock.yaml'), 'seen: long ago\n');
	install('^0.1.0');
});

/** Runs `callback upgrade` in the site folder. @param typed what the person answers; nobody is there without it */
function upgrade(typed: string | undefined, ...args: string[]) {
	const env = { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
	const installed = { ...repository, cwd: site, env };
	return run(typed === undefined ? installed : { ...installed, typed }, 'upgrade', ...args);
}

const read = (path: string) => readFileSync(join(site, path), 'utf8');
const installedVersion = () =>
	(JSON.parse(read('node_modules/callback-handbook/package.json')) as { version: string }).version;
const calls = () => readFileSync(join(bin, 'calls.txt'), 'utf8').trim().split('\n');

/** Every file that an upgrade can change. */
function files() {
	const names = [
		'package.json',
		'package-lock.json',
		'pnpm-lock.yaml',
		'yarn.lock',
		'callback.lock.yaml',
		'callback-handbook-0.2.0.tgz',
	];
	return names.map((name) => [name, existsSync(join(site, name)) ? read(name) : undefined]);
}

describe('the newer Callback', () => {
	test.each(['y\n', 'maybe\nYes\n'])('is kept on %j', async (typed) => {
		const { code, stdout, stderr } = await upgrade(typed, '0.2.0');
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).toMatch(/^Callback 0\.1\.0 → 0\.2\.0\n/);
		expect(stdout).toContain('Callback 0.2.0 is in place.');
		expect([installedVersion(), read('package-lock.json')]).toEqual(['0.2.0', '{"from":"0.2.0"}']);
		expect(JSON.parse(read('package.json'))).toMatchObject({
			dependencies: { 'callback-handbook': '^0.2.0' },
		});
	});

	test('is kept without asking with --yes, and is the newest where none is named', async () => {
		const { code, stdout } = await upgrade(undefined, '--yes');
		expect({ code, version: installedVersion() }).toEqual({ code: 0, version: '0.2.0' });
		expect(stdout).not.toContain('Keep it?');
	});

	test.each([
		['npm', 'package-lock.json', '--no-audit --no-fund --save-exact --save-dev'],
		['pnpm', 'pnpm-lock.yaml', '--save-exact --save-dev'],
		['yarn', 'yarn.lock', '--exact --dev'],
	])('is installed with %s where %s lies, as exactly and in the same place', async (name, lock, options) => {
		rmSync(join(site, 'package-lock.json'));
		install('0.1.0', { lock, group: 'devDependencies' });
		expect((await upgrade('y\n', '0.2.0')).code).toBe(0);
		const add = name === 'npm' ? 'install' : 'add';
		expect(calls()).toEqual([`${name} ${add} ${options} callback-handbook@0.2.0`]);
		expect(JSON.parse(read('package.json'))).toMatchObject({
			devDependencies: { 'callback-handbook': '0.2.0' },
		});
	});

	test('comes from a file, which is copied into the site folder', async () => {
		write(join(top, 'callback-handbook-0.2.0.tgz'), '0.2.0');
		expect((await upgrade('y\n', '../callback-handbook-0.2.0.tgz')).code).toBe(0);
		expect([installedVersion(), read('callback-handbook-0.2.0.tgz')]).toEqual(['0.2.0', '0.2.0']);
		expect(read('package.json')).toContain('file:./callback-handbook-0.2.0.tgz');
	});
});

describe('every file is as it was, byte for byte', () => {
	const from = {
		'a range': () => install('^0.1.0'),
		'a range without a lockfile': () => {
			rmSync(join(site, 'package-lock.json'));
			install('^0.1.0', { lock: '' });
		},
		'a file': () => {
			write(join(site, 'callback-handbook-0.1.0.tgz'), '0.1.0');
			install('file:callback-handbook-0.1.0.tgz');
		},
	};

	test.each(Object.entries(from))('after no, and the older one is installed, from %s', async (_, prepare) => {
		prepare();
		write(join(top, 'callback-handbook-0.2.0.tgz'), '0.2.0');
		const before = files();
		const { code, stdout, stderr } = await upgrade('n\n', '../callback-handbook-0.2.0.tgz');
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).toContain('Your files are as they were, with Callback 0.1.0.');
		expect(calls()).toHaveLength(2);
		expect([files(), installedVersion()]).toEqual([before, '0.1.0']);
	});

	test('when nobody answers', async () => {
		const before = files();
		const { code, stdout } = await upgrade(undefined, '0.2.0');
		expect(code).toBe(0);
		expect(stdout).toContain('Nobody answered; "--yes" keeps it without asking.');
		expect([files(), installedVersion()]).toEqual([before, '0.1.0']);
	});

	test('when it cannot be installed, and it is told what the package manager says', async () => {
		const before = files();
		const { code, stdout, stderr } = await upgrade('y\n', '0.9.0');
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
		expect(stderr).toContain('npm could not install it:\n');
		expect(stderr).toContain('No matching version found for callback-handbook@0.9.0.');
		expect([files(), installedVersion()]).toEqual([before, '0.1.0']);
	});

	test('when the package is something else', async () => {
		publish('0.3.0', { name: 'other' });
		const before = files();
		const { code, stderr } = await upgrade('y\n', '0.3.0');
		expect(code).toBe(1);
		expect(stderr).toContain('callback-handbook@0.3.0 is not a Callback.');
		expect([files(), installedVersion()]).toEqual([before, '0.1.0']);
	});

	test('when the site would have a fault that it did not have, which is told, also with --yes', async () => {
		publish('0.2.0', { faults: 'content/brand.yaml (nick)\n  No such field.\n  Delete it.' });
		const before = files();
		const { code, stdout, stderr } = await upgrade(undefined, '0.2.0', '--yes');
		expect(code).toBe(1);
		expect(stdout).not.toContain('Keep it?');
		expect(stderr).toContain('content/brand.yaml (nick)\n  No such field.\n  Delete it.');
		expect(stderr).toContain('install it yourself: npm install callback-handbook@0.2.0\n');
		expect([files(), installedVersion()]).toEqual([before, '0.1.0']);
	});

	test('when something fails that nobody foresaw', async () => {
		rmSync(join(bin, 'packages/0.2.0/content'), { recursive: true });
		write(join(bin, 'packages/0.2.0/content'), 'a file where a folder was');
		const before = files();
		const { code, stderr } = await upgrade('y\n', '0.2.0');
		expect([code, stderr]).toEqual([1, expect.stringContaining('did not foresee')]);
		expect([files(), installedVersion()]).toEqual([before, '0.1.0']);
	});

	test('when somebody stops it while it installs', async () => {
		publish('0.2.0');
		write(join(bin, 'packages/0.2.0/slow'), '');
		const before = files();
		const env = { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
		const child = start({ ...repository, cwd: site, env, detached: true }, ['upgrade', '0.2.0']);
		await vi.waitUntil(() => existsSync(join(bin, 'calls.txt')), { timeout: 10_000 });
		process.kill(-child.pid!, 'SIGINT');
		const [code] = (await once(child, 'close')) as [number];
		expect({ code, calls: calls().length }).toEqual({ code: 1, calls: 2 });
		expect([files(), installedVersion()]).toEqual([before, '0.1.0']);
	});

	test('when it is the one that is installed', async () => {
		const before = files();
		const { code, stdout } = await upgrade('y\n', '0.1.0');
		expect({ code, stdout }).toEqual({
			code: 0,
			stdout: 'Callback 0.1.0 is the one you have. Nothing was changed.\n',
		});
		expect(files()).toEqual(before);
	});
});

test('a fault that was there before does not stand in the way', async () => {
	const faults = 'content/brand.yaml (nick)\n  No such field.\n  Delete it.';
	for (const version of ['0.1.0', '0.2.0']) publish(version, { faults });
	install('^0.1.0');
	const { code, stdout } = await upgrade('y\n', '0.2.0');
	expect({ code, version: installedVersion() }).toEqual({ code: 0, version: '0.2.0' });
	expect(stdout).toContain('What stopped your site before stops it still');
});

describe('what changed', () => {
	const now = {
		'salary/pay.md': guide('Talk about money', 'Wait.', '## Name a number', 'One!', 'Two.', 'Three.'),
		'salary/raise.md': guide('Ask for more', 'Ask.'),
	};

	test('is told of each guide in a few words, with what the firm replaced', async () => {
		publish('0.2.0', { guides: now });
		write(join(site, 'content/en/parts/pay/say-a-number.md'), 'Ours.\n');
		write(join(site, 'content/en/guides/salary/raise.md'), guide('Raise', 'Ours.'));
		const { stdout } = await upgrade('n\n', '0.2.0');
		expect(stdout).toContain(
			'What changed in our guides:\n' +
				'  en/pay     title was “Talk about pay”; heading “Say a number” is now “Name a number”; ' +
				'1 paragraph changed; 1 new; you replaced parts of it\n' +
				'  en/raise   new; your site shows your own in its place\n',
		);
	});

	test('is shown line by line with --full', async () => {
		publish('0.2.0', { guides: now });
		const { stdout } = await upgrade('n\n', '0.2.0', '--full');
		expect(stdout).toContain('      -title: Talk about pay\n      +title: Talk about money\n');
		expect(stdout).toContain('      +Three.\n');
	});

	test('leaves out what the site does not show', async () => {
		publish('0.2.0', { guides: now });
		write(join(site, 'content/brand.yaml'), 'name: Acme\nhide: [pay, raise]\n');
		expect((await upgrade('n\n', '0.2.0')).stdout).toContain('No guide of ours on your site has changed.');
	});

	test('is what the check says anew, and not what it said before', async () => {
		const known = 'Sound: 1 guide.\n\nTo read again:\n  a guide';
		const seen = 'Changed in guides of ours since you last accepted them:\n  en/pay  text changed';
		publish('0.1.0', { notes: known });
		install('^0.1.0');
		publish('0.2.0', { notes: `${known}\n\n${seen}\n\nChanged in Callback since you replaced it:\n  part en/pay#x` });
		const { stdout } = await upgrade('n\n', '0.2.0');
		expect(stdout).toContain('\nChanged in Callback since you replaced it:\n  part en/pay#x\n');
		expect(stdout).not.toMatch(/To read again|Changed in guides of ours/);
	});
});

describe('is turned down, with what to do instead,', () => {
	const packed = join(top, 'callback-handbook-0.1.0.tgz');
	const fromFile = () => {
		write(packed, '0.1.0');
		install('file:../callback-handbook-0.1.0.tgz');
	};
	const fromFolder = (wanted: string) => () => {
		mkdirSync(join(top, 'clone'), { recursive: true });
		install(wanted);
	};
	const asBefore = () => undefined;

	test.each<[string, () => void, string | undefined, string]>([
		['no package.json', () => rmSync(join(site, 'package.json')), undefined, 'There is no such file'],
		['a broken package.json', () => write(join(site, 'package.json'), '{'), undefined, 'is not JSON'],
		[
			'a package.json without Callback',
			() => write(join(site, 'package.json'), '{}'),
			undefined,
			'It does not name callback-handbook',
		],
		[
			'nothing installed yet',
			() => rmSync(join(site, 'node_modules'), { recursive: true }),
			undefined,
			'Run "npm install" first',
		],
		[
			'a folder',
			fromFolder('file:../clone'),
			undefined,
			'a link to the folder ../clone here, not a package that was installed.\n  The newer one comes with "git pull"',
		],
		['a link', fromFolder('link:../clone'), undefined, 'The newer one comes with "git pull"'],
		['a workspace', () => install('workspace:*'), undefined, 'The newer one comes with "git pull"'],
		[
			'a file that is gone',
			() => install('file:gone.tgz'),
			undefined,
			'Callback was installed from this file, and it is not there any more',
		],
		['a file, and none named', fromFile, undefined, 'callback upgrade ./callback-handbook-0.2.0.tgz'],
		['a file, and the same named', fromFile, packed, 'there would be no way back'],
		['git, and nothing named', () => install('github:acme/callback'), undefined, 'Name a version or a file'],
		[
			'lockfiles of two package managers',
			() => write(join(site, 'yarn.lock'), ''),
			undefined,
			'Delete the one that you do not use: package-lock.json or yarn.lock.',
		],
		['an address named', asBefore, 'https://example.com/a.tgz', 'Download the file'],
		['no such file', asBefore, './a.tgz', 'a.tgz\n  There is no such file.'],
		['a folder named', asBefore, join(site, 'content'), 'This is a folder.'],
		['no version', asBefore, 'two words', 'neither a version nor a file'],
	])('%s', async (_, prepare, asked, told) => {
		prepare();
		await expect(upgradeSite(site, { asked, full: false, yes: true })).rejects.toThrow(told);
		expect(existsSync(join(bin, 'calls.txt'))).toBe(false);
	});

	test('where the package manager is not on the computer', async () => {
		rmSync(join(bin, 'pnpm'));
		rmSync(join(site, 'package-lock.json'));
		install('^0.1.0', { lock: 'pnpm-lock.yaml' });
		const before = files();
		const env = { PATH: bin };
		const outcome = await run({ ...repository, cwd: site, env, typed: 'y\n' }, 'upgrade', '0.2.0');
		expect(outcome).toMatchObject({ code: 1, stdout: '' });
		expect(outcome.stderr).toContain('pnpm\n  It cannot be started');
		expect([files(), installedVersion()]).toEqual([before, '0.1.0']);
	});

	test('in Callback itself', async () => {
		const { code, stderr } = await run(repository, 'upgrade');
		expect(code).toBe(1);
		expect(stderr).toContain('This is Callback itself');
	});
});
