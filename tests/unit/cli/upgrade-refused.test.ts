import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { upgradeSite } from '../../../src/cli/upgrade/upgrade.ts';
import { repository, run } from '../../support/command.ts';
import { UpgradeWorld, write } from '../../support/upgrade-world.ts';

const world = new UpgradeWorld();
beforeEach(() => world.reset());
afterAll(() => world.remove());

describe('an upgrade is turned down, with what to do instead, for', () => {
	const packed = join(world.top, 'callback-handbook-0.1.0.tgz');
	const fromFile = () => {
		write(packed, '0.1.0');
		world.install('file:../callback-handbook-0.1.0.tgz');
	};
	const fromFolder = (wanted: string) => () => {
		mkdirSync(join(world.top, 'clone'), { recursive: true });
		world.install(wanted);
	};
	const asBefore = () => undefined;

	test.each<[string, () => void, string | undefined, string]>([
		['no package.json', () => rmSync(join(world.site, 'package.json')), undefined, 'There is no such file'],
		['a broken package.json', () => write(join(world.site, 'package.json'), '{'), undefined, 'is not JSON'],
		[
			'a package.json without Callback',
			() => write(join(world.site, 'package.json'), '{}'),
			undefined,
			'It does not name callback-handbook',
		],
		[
			'nothing installed yet',
			() => rmSync(join(world.site, 'node_modules'), { recursive: true }),
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
		['a workspace', () => world.install('workspace:*'), undefined, 'The newer one comes with "git pull"'],
		[
			'a file that is gone',
			() => world.install('file:gone.tgz'),
			undefined,
			'Callback was installed from this file, and it is not there any more',
		],
		['a file, and none named', fromFile, undefined, 'callback upgrade ./callback-handbook-0.2.0.tgz'],
		['a file, and the same named', fromFile, packed, 'there would be no way back'],
		[
			'git, and nothing named',
			() => world.install('github:acme/callback'),
			undefined,
			'Name a version or a file',
		],
		[
			'lockfiles of two package managers',
			() => write(join(world.site, 'yarn.lock'), ''),
			undefined,
			'Delete the one that you do not use: package-lock.json or yarn.lock.',
		],
		['an address named', asBefore, 'https://example.com/a.tgz', 'Download the file'],
		['no such file', asBefore, './a.tgz', 'a.tgz [missing-file]\n  There is no such file.'],
		['a folder named', asBefore, join(world.site, 'content'), 'This is a folder.'],
		['no version', asBefore, 'two words', 'neither a version nor a file'],
	])('%s', async (_, prepare, asked, told) => {
		prepare();
		await expect(upgradeSite(world.site, { asked, full: false, yes: true })).rejects.toThrow(told);
		expect(world.calls()).toEqual([]);
	});

	test('where the package manager is not on the computer', async () => {
		rmSync(join(world.bin, 'pnpm'));
		world.install('^0.1.0', { lock: 'pnpm-lock.yaml' });
		const before = world.state();
		const env = { PATH: world.bin };
		const outcome = await run({ ...world.here, env, typed: 'y\n' }, 'upgrade', '0.2.0');
		expect(outcome).toMatchObject({ code: 1, stdout: '' });
		expect(outcome.stderr).toContain('pnpm [upgrade-failed]\n  It cannot be started');
		expect(world.state()).toEqual(before);
	});

	test('in Callback itself', async () => {
		const { code, stderr } = await run(repository, 'upgrade');
		expect(code).toBe(1);
		expect(stderr).toContain('This is Callback itself');
	});
});
