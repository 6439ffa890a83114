import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workshop } from './sites.ts';

/**
 * Unpacks Debian packages, and whatever they need that this machine lacks, into a folder of the workshop.
 * Nothing is installed and no service is started.
 * @returns the folder, to be read as `/`
 * @throws Error that says what to do where there is no Debian, or its packages cannot be fetched
 */
export function unpacked(packages: readonly string[]): string {
	const key = createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 12);
	const folder = join(workshop, 'debian', key);
	if (existsSync(folder)) return folder;
	const fresh = `${folder}-${process.pid}`;
	const archives = join(fresh, 'archives');
	mkdirSync(join(archives, 'partial'), { recursive: true });
	try {
		download(packages, archives);
		for (const file of readdirSync(archives).filter((name) => name.endsWith('.deb')))
			run('dpkg-deb', ['--extract', join(archives, file), fresh]);
		rmSync(archives, { recursive: true });
		renameSync(fresh, folder);
	} catch (error) {
		rmSync(fresh, { recursive: true, force: true });
		throw new Error(`Could not fetch ${packages.join(', ')} from Debian.\n${advice}`, { cause: error });
	}
	return folder;
}

function download(packages: readonly string[], archives: string): void {
	const options = ['--download-only', '--reinstall', '--no-install-recommends', '--yes'];
	const places = ['-o', `Dir::Cache::archives=${archives}`, '-o', 'Debug::NoLocking=1'];
	const fetch = () => run('apt-get', ['install', ...options, ...places, ...packages]);
	try {
		fetch();
	} catch (error) {
		// A fresh machine has no list of packages, and only root may fetch one.
		if (process.getuid?.() !== 0) throw error;
		run('apt-get', ['update']);
		fetch();
	}
}

function run(program: string, args: readonly string[]): void {
	execFileSync(program, args, {
		stdio: 'ignore',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
}

const advice = [
	'The tests of the web servers run nginx, Apache and Caddy as Debian has them. They need apt-get, its list of',
	'packages (sudo apt-get update) and the network. Elsewhere, run them in a Debian container, such as:',
	'  docker run --rm -v "$PWD":/callback -w /callback node:24-bookworm npm cit',
].join('\n');
