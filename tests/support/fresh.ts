import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from './sites.ts';

/** A person at a computer on which nothing of Callback has been before, not even a package that npm kept. */
export interface Person {
	/**
	 * Runs a command line in a shell.
	 * @param cwd the current folder
	 * @returns what it printed
	 * @throws Error with all that it said, when it fails
	 */
	runs: (command: string, cwd: string, env?: Record<string, string>) => Promise<string>;
	/** Their settings, with a Node that Callback runs on. */
	env: NodeJS.ProcessEnv;
}

/** @param cache an empty folder, in which npm and pnpm keep what they fetch */
export function personWith(cache: string): Person {
	const env: NodeJS.ProcessEnv = {
		...outsideOfNpm(),
		NO_COLOR: '1',
		npm_config_cache: join(cache, 'npm'),
		npm_config_store_dir: join(cache, 'pnpm'),
		npm_config_audit: 'false',
		npm_config_fund: 'false',
		npm_config_update_notifier: 'false',
	};
	const runs: Person['runs'] = (command, cwd, more = {}) =>
		new Promise((resolve, reject) => {
			const options = { cwd, env: { ...env, ...more }, maxBuffer: 10_000_000 };
			execFile('sh', ['-c', command], options, (error, stdout, stderr) => {
				if (error) reject(new Error(`${command} fails in ${cwd}:\n${stdout}${stderr}`, { cause: error }));
				else resolve(stdout);
			});
		});
	return { runs, env };
}

/** Our own environment, without what npm has told these tests and what changes how Astro builds. */
function outsideOfNpm(): NodeJS.ProcessEnv {
	const own =
		/^(?:npm_(?!config_(?:registry|.*proxy)$)|INIT_CWD$|VITEST|CI$|SITE$|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|TEST$)/;
	const rest = Object.entries(process.env).filter(([name]) => !own.test(name));
	const path = (process.env['PATH'] ?? '')
		.split(delimiter)
		.filter((folder) => !folder.includes('node_modules'));
	return { ...Object.fromEntries(rest), PATH: [dirname(process.execPath), ...path].join(delimiter) };
}

/** Copies what belongs to the repository, as a clone of it holds it, and none of its packages. */
export function cloneInto(folder: string): void {
	const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
	const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
	for (const file of files) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		cpSync(join(root, file), join(folder, file));
	}
}
