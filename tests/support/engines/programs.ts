import { existsSync, globSync } from 'node:fs';
import { installed, onPath } from '../browser.ts';

/** What a program is called, the Debian package that has it, and what to do elsewhere. */
interface Wanted {
	names: readonly string[];
	variable: string;
	packages: readonly string[];
	advice: string;
}

const firefox: Wanted = {
	names: ['firefox-esr', 'firefox'],
	variable: 'CALLBACK_FIREFOX',
	packages: ['firefox-esr'],
	advice: 'brew install --cask firefox, or name yours: CALLBACK_FIREFOX=/path/to/firefox',
};
const webKitDriver: Wanted = {
	names: ['WebKitWebDriver'],
	variable: 'CALLBACK_WEBKIT_DRIVER',
	packages: ['webkit2gtk-driver', 'xvfb'],
	advice: 'WebKitGTK runs on Linux alone: use a Debian container, such as docker run node:24-bookworm',
};
const xvfb: Wanted = { ...webKitDriver, names: ['Xvfb'], variable: 'CALLBACK_XVFB' };

/** Firefox. @throws Error that says how to get one */
export const findFirefox = () => find(firefox);

/** The driver of WebKitGTK, its browser, and a display that nobody sees. @throws Error that says how to get them */
export function findWebKit(): { driver: string; browser: string; display: string } {
	const driver = find(webKitDriver);
	const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
	if (browser === undefined)
		throw new Error(`The tests need the MiniBrowser of WebKitGTK: ${webKitDriver.advice}`);
	return { driver, browser, display: find(xvfb) };
}

function find({ names, variable, packages, advice }: Wanted): string {
	const named = process.env[variable];
	if (named && existsSync(named)) return named;
	const found = onPath(names) ?? (installed(packages) ? onPath(names) : undefined);
	if (found !== undefined) return found;
	throw new Error(
		[
			`The tests of other browsers need ${names[0]}, and there is none on this machine.`,
			`  on Debian or Ubuntu:  sudo apt-get install ${packages.join(' ')}`,
			`  elsewhere:            ${advice}`,
		].join('\n'),
	);
}
