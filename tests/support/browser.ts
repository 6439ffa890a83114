import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser, findProgram } from '../../src/check/look/find-browser.ts';

/** Finds Chromium, and as root on Debian installs it where there is none. @throws Error that says how to get one */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
	const named = env['CALLBACK_CHROMIUM'];
	if (named) {
		if (existsSync(named)) return named;
		throw new Error(`CALLBACK_CHROMIUM names ${named}, and there is no such file.`);
	}
	const find = () => findBrowser(env['PATH'] ?? '');
	const found = find() ?? [chromium.executablePath()].find((path) => existsSync(path));
	if (found !== undefined) return found;
	if (installed(['chromium', 'fonts-noto-core'])) return find() ?? fail();
	return fail();
}

/**
 * Finds the Chromium that most tests share: the one without windows, which draws a page in half the time, else the whole one.
 * As root on Debian it is installed where there is none. Tests of engines take the whole browser, but for those of packs.
 * @throws Error that says how to get one
 */
export function findHeadlessChromium(env: NodeJS.ProcessEnv = process.env): string {
	if (env['CALLBACK_CHROMIUM']) return findChromium(env);
	const find = () => onPath([headless], env);
	return find() ?? (couldInstall(headless) ? find() : undefined) ?? findChromium(env);
}

/** What is not needed may be missing on an older Debian: then the tests take longer. */
function couldInstall(name: string): boolean {
	try {
		return installed([name, 'fonts-noto-core']);
	} catch {
		console.log(`There is no ${name} to install; the tests take the whole browser.`);
		return false;
	}
}

const headless = 'chromium-headless-shell';

/**
 * Arguments for Chromium: no sandbox for root alone, who cannot have one, no traffic of its own, and a microphone and
 * a camera that are made up and need no permission.
 */
export function chromiumArguments(): string[] {
	const always = [
		...['--disable-gpu', '--disable-background-networking', '--disable-quic'],
		...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
	];
	return process.getuid?.() === 0 ? ['--no-sandbox', ...always] : always;
}

const advice = [
	'The browser tests need Chromium or Chrome, and there is none on this machine. Any one of these helps:',
	'  on Debian or Ubuntu:  sudo apt-get install chromium fonts-noto-core',
	'  with Homebrew:        brew install --cask google-chrome',
	'  anywhere else:        npx playwright-core install chromium',
	'  or name yours:        CALLBACK_CHROMIUM=/path/to/chrome npm test',
].join('\n');

function fail(): never {
	throw new Error(advice);
}

/** The first program of these names that can be run. */
export function onPath(names: readonly string[], env: NodeJS.ProcessEnv = process.env): string | undefined {
	return findProgram(names, env['PATH'] ?? '');
}

/** Installs packages, as root on Debian. @returns whether it could try */
export function installed(packages: readonly string[]): boolean {
	if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
	console.log(`Installing ${packages.join(', ')} with apt-get.`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	try {
		execFileSync('apt-get', ['update'], { env, stdio: 'ignore' });
		execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
			env,
			stdio: 'ignore',
		});
	} catch (error) {
		throw new Error(`apt-get could not install ${packages.join(', ')}.`, { cause: error });
	}
	return true;
}
