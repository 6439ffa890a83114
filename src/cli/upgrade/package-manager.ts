import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DiagnosticError } from '../../lib/diagnostic.ts';

/** A program that installs packages, as far as an upgrade needs it. */
export interface PackageManager {
	name: 'npm' | 'pnpm' | 'yarn';
	/** Files in which it notes what is installed. */
	lockfiles: readonly string[];
	/** Puts a package into package.json and installs it. */
	add: readonly string[];
	/** Installs what package.json and the lockfile say. */
	install: readonly string[];
	/** Notes a version without a sign before it, as it is. */
	exact: string;
	/** Leaves the package among those that are only needed to develop. */
	dev: string;
}

// What npm would report of security and funding needs the network, and is no part of an upgrade.
const npm: PackageManager = {
	name: 'npm',
	lockfiles: ['package-lock.json', 'npm-shrinkwrap.json'],
	add: ['install', '--no-audit', '--no-fund'],
	install: ['install', '--no-audit', '--no-fund'],
	exact: '--save-exact',
	dev: '--save-dev',
};

const managers: readonly PackageManager[] = [
	npm,
	{
		name: 'pnpm',
		lockfiles: ['pnpm-lock.yaml'],
		add: ['add'],
		install: ['install'],
		exact: '--save-exact',
		dev: '--save-dev',
	},
	{
		name: 'yarn',
		lockfiles: ['yarn.lock'],
		add: ['add'],
		install: ['install'],
		exact: '--exact',
		dev: '--dev',
	},
];

/** The package manager of a folder, and the lockfiles it keeps for it. */
export interface Managed {
	manager: PackageManager;
	/** Paths of its lockfiles, whether they are there or not. */
	lockfiles: string[];
	/** Whether one of them is there. */
	isLocked: boolean;
}

/**
 * Finds out which package manager a folder uses, by its lockfile, which in a workspace stands further up; npm where there
 * is none.
 * @throws DiagnosticError when there are lockfiles of several
 */
export function managerOf(folder: string, above = folder): Managed {
	const found = managers.filter(({ lockfiles }) => lockfiles.some((name) => existsSync(join(above, name))));
	const [manager, another] = found;
	if (manager && another) {
		const message = `There are lockfiles of ${manager.name} and of ${another.name}, so nothing says which of them installs here.`;
		const hint = `Delete the one that you do not use: ${[manager, another].map(({ lockfiles: [name] }) => name).join(' or ')}.`;
		throw new DiagnosticError([{ file: 'package.json', code: 'upgrade-not-possible', message, hint }]);
	}
	if (manager) return managed(manager, above, true);
	const next = dirname(above);
	return next === above || existsSync(join(above, '.git'))
		? managed(npm, folder, false)
		: managerOf(folder, next);
}

function managed(manager: PackageManager, folder: string, isLocked: boolean): Managed {
	return { manager, lockfiles: manager.lockfiles.map((name) => join(folder, name)), isLocked };
}

/** How a program ended, and all that it said. */
export interface Ended {
	code: number | null;
	said: string;
}

/**
 * Runs a package manager in a folder. What it says is kept, for the case that it fails.
 * @throws DiagnosticError when it cannot be started
 */
export function runManager({ name }: PackageManager, args: readonly string[], cwd: string): Promise<Ended> {
	// On Windows, package managers are scripts that only a shell starts.
	const shell = process.platform === 'win32';
	const given = shell ? args.map((arg) => `"${arg}"`) : args;
	return new Promise((done, reject) => {
		const child = spawn(name, given, { cwd, shell, stdio: ['ignore', 'pipe', 'pipe'] });
		let said = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (text: Buffer) => (said += text.toString()));
		child.on('error', ({ message }) => {
			const hint = `Install ${name}, or delete its lockfile if you use another one.`;
			reject(
				new DiagnosticError([
					{ file: name, code: 'upgrade-failed', message: `It cannot be started: ${message}.`, hint },
				]),
			);
		});
		child.on('close', (code) => done({ code, said: said.trim() }));
	});
}
