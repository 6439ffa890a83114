import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root, workshop } from './sites.ts';

/** What a command said and how it ended. */
export interface Outcome {
	code: number | null;
	stdout: string;
	stderr: string;
}

/** Where a command is run, and which Callback runs it. */
export interface Installed {
	/** Its `callback.mjs`. */
	program: string;
	cwd: string;
	/** Options for Node itself. */
	node?: readonly string[];
	/** Environment variables beside those of the tests. */
	env?: Record<string, string>;
	/** What is typed while it runs; nobody is there without it. */
	typed?: string;
	/** Whether somebody is there who types nothing. */
	silent?: boolean;
	/** Whether it and what it starts can be stopped together, as Ctrl-C does. */
	detached?: boolean;
}

/** Callback as it runs from the repository. */
export const repository: Installed = { program: join(root, 'src/cli/callback.mjs'), cwd: root };

/** Runs `callback`, as a person would from the repository. @param args such as `build`, then a site folder */
export function callback(...args: string[]): Promise<Outcome> {
	return run(repository, ...args);
}

/** Runs a command of an installed Callback to its end. */
export function run(installed: Installed, ...args: string[]): Promise<Outcome> {
	return new Promise((resolve, reject) => {
		const child = start(installed, args);
		const outcome: Outcome = { code: null, stdout: '', stderr: '' };
		child.stdout?.on('data', (text: Buffer) => (outcome.stdout += text.toString()));
		child.stderr?.on('data', (text: Buffer) => (outcome.stderr += text.toString()));
		child.on('error', reject);
		child.on('close', (code) => resolve({ ...outcome, code }));
	});
}

/**
 * Runs a program in a terminal that `script` makes, which each Debian and each Mac has.
 * @param typed what the person there types once they are asked a question
 */
export function inTerminal(
	command: readonly string[],
	{ cwd, env = {} }: Pick<Installed, 'cwd' | 'env'>,
	typed: string,
): Promise<Outcome> {
	const words = command.map((word) => `'${word}'`).join(' ');
	const args = process.platform === 'darwin' ? ['-q', '/dev/null', ...command] : ['-qec', words, '/dev/null'];
	return new Promise((resolve, reject) => {
		const child = spawn('script', args, { cwd, env: { ...environment(), ...env } });
		const outcome: Outcome = { code: null, stdout: '', stderr: '' };
		child.stdout.on('data', (text: Buffer) => {
			const wasAsked = outcome.stdout.includes('?');
			outcome.stdout += text.toString();
			if (!wasAsked && outcome.stdout.includes('?')) child.stdin.write(typed);
		});
		child.on('error', reject);
		child.on('close', (code) => resolve({ ...outcome, code }));
	});
}

/**
 * Runs a command that serves a site.
 * @returns the address it prints, a way to stop it, and what it has said so far
 * @throws Error with what it said, when it ends without an address
 */
export function serving(
	args: readonly string[],
	installed: Installed = repository,
): Promise<{ address: string; stop: () => void; said: () => string }> {
	return new Promise((resolve, reject) => {
		const child = start(installed, args);
		let told = '';
		const listen = (text: Buffer) => {
			told += text.toString();
			const address = /http:\/\/localhost:\S+/.exec(told)?.[0];
			if (address !== undefined) resolve({ address, stop: () => void child.kill(), said: () => told });
		};
		child.stdout?.on('data', listen);
		child.stderr?.on('data', listen);
		child.on('error', reject);
		child.on('close', () => reject(new Error(told)));
	});
}

/** Our environment without what this run of tests has put into it: that changes how Astro and Vite build. */
export function environment(): NodeJS.ProcessEnv {
	const env = { ...process.env };
	for (const name of ['SITE', 'NODE_ENV', 'VITEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'TEST']) {
		Reflect.deleteProperty(env, name);
	}
	return env;
}

/** Starts a command; whoever does so reads what it says and waits for its end. */
export function start(
	{ program, cwd, node = [], env: more = {}, typed, silent = false, detached = false }: Installed,
	args: readonly string[],
): ChildProcess {
	// Commands start faster where all of them find the code that one has compiled.
	const code = join(workshop, 'code');
	const env = { ...environment(), NO_COLOR: '1', NODE_COMPILE_CACHE: code, ...more };
	const child = spawn(process.execPath, [...node, program, ...args], {
		cwd,
		env,
		detached,
		stdio: [typed === undefined && !silent ? 'ignore' : 'pipe', 'pipe', 'pipe'],
	});
	if (!silent) child.stdin?.end(typed);
	return child;
}
