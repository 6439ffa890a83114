import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { inTerminal, start } from '../../support/command.ts';
import { guideOf, UpgradeWorld, write } from '../../support/upgrade-world.ts';

const world = new UpgradeWorld();
const old = { 'salary/pay.md': guideOf('Talk about pay', 'Wait.', '## Say a number', 'One.', 'Two.') };
beforeEach(() => world.reset(old));
afterAll(() => world.remove());

describe('the newer Callback', () => {
	test.each(['y\n', 'maybe\nYes\n'])('is kept on %j', async (typed) => {
		const { code, stdout, stderr } = await world.upgrade(typed, '0.2.0');
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).toMatch(/^Callback 0\.1\.0 → 0\.2\.0\n/);
		expect(stdout).toContain('Callback 0.2.0 is in place.');
		expect([world.installedVersion(), world.read('package-lock.json')]).toEqual([
			'0.2.0',
			'{"from":"0.2.0"}',
		]);
		expect(JSON.parse(world.read('package.json'))).toMatchObject({
			dependencies: { 'callback-handbook': '^0.2.0' },
		});
	});

	test.each([
		['y', '0.2.0'],
		['n', '0.1.0'],
	])('ends in a terminal after %s', async (answer, version) => {
		const command = [process.execPath, world.here.program, 'upgrade', '0.2.0'];
		const { code, stdout } = await inTerminal(command, world.here, `${answer}\n`);
		expect(stdout).toContain('Keep it? (y/n)');
		expect({ code, version: world.installedVersion() }).toEqual({ code: 0, version });
	});

	test('may have a package.json that an editor of Windows wrote', async () => {
		write(join(world.site, 'package.json'), `\uFEFF${world.read('package.json')}`);
		const { code } = await world.upgrade('n\n', '0.2.0');
		expect(code).toBe(0);
	});

	test('comes from a file of the same name, which is needed then', async () => {
		write(join(world.site, 'callback.tgz'), '0.1.0');
		world.install('file:callback.tgz');
		write(join(world.top, 'new/callback.tgz'), '0.2.0');
		const { stdout } = await world.upgrade(undefined, '../new/callback.tgz', '--yes');
		expect(stdout).toContain('Callback 0.2.0 is in place.');
		expect(stdout).not.toContain('not needed any more');
	});

	test('is kept without asking with --yes, and is the newest where none is named', async () => {
		const { code, stdout } = await world.upgrade(undefined, '--yes');
		expect({ code, version: world.installedVersion() }).toEqual({ code: 0, version: '0.2.0' });
		expect(stdout).not.toContain('Keep it?');
	});

	test.each([
		['npm', 'package-lock.json', '--no-audit --no-fund --save-exact --save-dev'],
		['pnpm', 'pnpm-lock.yaml', '--save-exact --save-dev'],
		['yarn', 'yarn.lock', '--exact --dev'],
	])('is installed with %s where %s lies, as exactly and in the same place', async (name, lock, options) => {
		world.install('0.1.0', { lock, group: 'devDependencies' });
		expect((await world.upgrade('y\n', '0.2.0')).code).toBe(0);
		const add = name === 'npm' ? 'install' : 'add';
		expect(world.calls()).toEqual([`${name} ${add} ${options} callback-handbook@0.2.0`]);
		expect(JSON.parse(world.read('package.json'))).toMatchObject({
			devDependencies: { 'callback-handbook': '0.2.0' },
		});
	});

	test('comes from a file, which is copied into the site folder', async () => {
		write(join(world.top, 'callback-handbook-0.2.0.tgz'), '0.2.0');
		expect((await world.upgrade('y\n', '../callback-handbook-0.2.0.tgz')).code).toBe(0);
		expect([world.installedVersion(), world.read('callback-handbook-0.2.0.tgz')]).toEqual(['0.2.0', '0.2.0']);
		expect(world.read('package.json')).toContain('file:./callback-handbook-0.2.0.tgz');
	});
});

describe('every file is as it was, byte for byte', () => {
	const from = {
		'a range': () => world.install('^0.1.0'),
		'a range without a lockfile': () => {
			world.install('^0.1.0', { lock: '' });
		},
		'a file': () => {
			write(join(world.site, 'callback-handbook-0.1.0.tgz'), '0.1.0');
			world.install('file:callback-handbook-0.1.0.tgz');
		},
	};

	test.each(Object.entries(from))('after no, and the older one is installed, from %s', async (_, prepare) => {
		prepare();
		write(join(world.top, 'callback-handbook-0.2.0.tgz'), '0.2.0');
		const before = world.state();
		const { code, stdout, stderr } = await world.upgrade('n\n', '../callback-handbook-0.2.0.tgz');
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).toContain('Your files are as they were, with Callback 0.1.0.');
		expect(world.calls()).toHaveLength(2);
		expect(world.state()).toEqual(before);
	});

	test('when nobody answers', async () => {
		const before = world.state();
		const { code, stdout } = await world.upgrade(undefined, '0.2.0');
		expect(code).toBe(1);
		expect(stdout).toContain('Nobody answered; "--yes" keeps it without asking.');
		expect(world.state()).toEqual(before);
	});

	test('when it cannot be installed, and it is told what the package manager says', async () => {
		const before = world.state();
		const { code, stdout, stderr } = await world.upgrade('y\n', '0.9.0');
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
		expect(stderr).toContain('npm could not install it:\n');
		expect(stderr).toContain('No matching version found for callback-handbook@0.9.0.');
		expect(world.state()).toEqual(before);
	});

	test('when the package is something else', async () => {
		world.publish('0.3.0', { name: 'other' });
		const before = world.state();
		const { code, stderr } = await world.upgrade('y\n', '0.3.0');
		expect(code).toBe(1);
		expect(stderr).toContain('callback-handbook@0.3.0 is not a Callback.');
		expect(world.state()).toEqual(before);
	});

	test('when the site would have a fault that it did not have, which is told, also with --yes', async () => {
		world.publish('0.2.0', { faults: 'content/brand.yaml (nick)\n  No such field.\n  Delete it.' });
		const before = world.state();
		const { code, stdout, stderr } = await world.upgrade(undefined, '0.2.0', '--yes');
		expect(code).toBe(1);
		expect(stdout).not.toContain('Keep it?');
		expect(stderr).toContain('content/brand.yaml (nick)\n  No such field.\n  Delete it.');
		expect(stderr).toContain('install it yourself: npm install callback-handbook@0.2.0\n');
		expect(world.state()).toEqual(before);
	});

	test('when the site would have a fault with a file, which is named as a shell reads it', async () => {
		world.publish('0.2.0', { faults: 'content/brand.yaml (nick)\n  No such field.\n  Delete it.' });
		write(join(world.top, 'call back.tgz'), '0.2.0');
		const { stderr } = await world.upgrade(undefined, '../call back.tgz', '--yes');
		expect(stderr).toContain('npm install "callback-handbook@file:../call back.tgz"\n');
	});

	test('when something fails that nobody foresaw', async () => {
		rmSync(join(world.packageOf('0.2.0'), 'content'), { recursive: true });
		write(join(world.packageOf('0.2.0'), 'content'), 'a file where a folder was');
		const before = world.state();
		const { code, stderr } = await world.upgrade('y\n', '0.2.0');
		expect([code, stderr]).toEqual([1, expect.stringContaining('did not foresee')]);
		expect(world.state()).toEqual(before);
	});

	test('when somebody stops it while it installs', async () => {
		world.publish('0.2.0');
		write(join(world.packageOf('0.2.0'), 'slow'), '');
		const before = world.state();
		const child = start({ ...world.here, detached: true }, ['upgrade', '0.2.0']);
		// Where it has changed nothing yet, there is nothing to install again.
		const installed = join(world.site, 'node_modules/callback-handbook');
		await vi.waitUntil(() => world.calls().length > 0 && !existsSync(installed), { timeout: 10_000 });
		process.kill(-child.pid!, 'SIGINT');
		const [code] = (await once(child, 'close')) as [number];
		expect({ code, calls: world.calls().length }).toEqual({ code: 1, calls: 2 });
		expect(world.state()).toEqual(before);
	});

	test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('when %s ends it while it asks', async (signal) => {
		const before = world.state();
		const child = start({ ...world.here, silent: true }, ['upgrade', '0.2.0']);
		let told = '';
		child.stdout?.on('data', (text: Buffer) => (told += text.toString()));
		await vi.waitUntil(() => told.includes('Keep it?'), { timeout: 10_000 });
		child.kill(signal);
		const [code] = (await once(child, 'close')) as [number];
		expect({ code, state: world.state() }).toEqual({ code: 1, state: before });
	});

	test.each(['0.1.0', '0.2.0'])(
		'when somebody stops it while Callback %s checks the site',
		async (version) => {
			world.publish('0.2.0');
			const program = join(world.packageOf(version), 'callback.mjs');
			const checking = join(world.top, 'checking');
			rmSync(checking, { force: true });
			const wait = `import * as files from 'node:fs';
if (process.argv.includes('check')) {
	files.writeFileSync(${JSON.stringify(checking)}, '');
	await new Promise((done) => setTimeout(done, 20_000));
}
`;
			write(program, wait + readFileSync(program, 'utf8'));
			world.install('^0.1.0');
			const before = world.state();
			const child = start({ ...world.here, detached: true }, ['upgrade', '0.2.0', '--yes']);
			let told = '';
			child.stderr?.on('data', (text: Buffer) => (told += text.toString()));
			await vi.waitUntil(() => existsSync(checking), { timeout: 10_000 });
			process.kill(-child.pid!, 'SIGINT');
			const [code] = (await once(child, 'close')) as [number];
			expect(code).toBe(1);
			expect(told).toContain('The upgrade was stopped.');
			expect({ state: world.state(), version: world.installedVersion() }).toEqual({
				state: before,
				version: '0.1.0',
			});
		},
	);

	test('when it is the one that is installed', async () => {
		const before = world.state();
		const { code, stdout } = await world.upgrade('y\n', '0.1.0');
		expect({ code, stdout }).toEqual({
			code: 0,
			stdout: 'Callback 0.1.0 is the one you have. Nothing was changed.\n',
		});
		expect(world.state()).toEqual(before);
	});
});

test('a fault that was there before does not stand in the way', async () => {
	const faults = 'content/brand.yaml (nick)\n  No such field.\n  Delete it.';
	for (const version of ['0.1.0', '0.2.0']) world.publish(version, { faults });
	world.install('^0.1.0');
	const { code, stdout } = await world.upgrade('y\n', '0.2.0');
	expect({ code, version: world.installedVersion() }).toEqual({ code: 0, version: '0.2.0' });
	expect(stdout).toContain('What stopped your site before stops it still');
});

describe('what changed', () => {
	const now = {
		'salary/pay.md': guideOf('Talk about money', 'Wait.', '## Name a number', 'One!', 'Two.', 'Three.'),
		'salary/raise.md': guideOf('Ask for more', 'Ask.'),
	};

	test('is told of each guide in a few words, with what the firm replaced', async () => {
		world.publish('0.2.0', { guides: now });
		write(join(world.site, 'content/en/parts/pay/say-a-number.md'), 'Ours.\n');
		write(join(world.site, 'content/en/guides/salary/raise.md'), guideOf('Raise', 'Ours.'));
		const { stdout } = await world.upgrade('n\n', '0.2.0');
		expect(stdout).toContain(
			'What changed in our guides:\n' +
				'  en/pay     title was “Talk about pay”; heading “Say a number” is now “Name a number”; ' +
				'1 paragraph changed; 1 new; you replaced parts of it\n' +
				'  en/raise   new; your site shows your own in its place\n',
		);
	});

	test('is shown line by line with --full', async () => {
		world.publish('0.2.0', { guides: now });
		const { stdout } = await world.upgrade('n\n', '0.2.0', '--full');
		expect(stdout).toContain('      -title: Talk about pay\n      +title: Talk about money\n');
		expect(stdout).toContain('      +Three.\n');
	});

	test('leaves out what the site does not show', async () => {
		world.publish('0.2.0', { guides: now });
		write(join(world.site, 'content/brand.yaml'), 'name: Acme\nhide: [pay, raise]\n');
		expect((await world.upgrade('n\n', '0.2.0')).stdout).toContain(
			'No guide of ours on your site has changed.',
		);
	});

	test('is what the check says anew, and not what it said before', async () => {
		const known = 'Sound: 1 guide.\n\nTo read again:\n  a guide';
		const seen = 'Changed in guides of ours since you last accepted them:\n  en/pay  text changed';
		world.publish('0.1.0', { notes: known });
		world.install('^0.1.0');
		world.publish('0.2.0', {
			notes: `${known}\n\n${seen}\n\nChanged in Callback since you replaced it:\n  part en/pay#x`,
		});
		const { stdout } = await world.upgrade('n\n', '0.2.0');
		expect(stdout).toContain('\nChanged in Callback since you replaced it:\n  part en/pay#x\n');
		expect(stdout).not.toMatch(/To read again|Changed in guides of ours/);
	});
});
