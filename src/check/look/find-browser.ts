import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that are Chromium under one of its names. */
const names = [
	...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
	...['microsoft-edge', 'microsoft-edge-stable', 'brave-browser', 'vivaldi'],
];

/** Where they stand on computers on which no list of folders leads to them. */
const usual = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
	String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
	String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
	String.raw`C:\Program Files\Microsoft\Edge\Application\msedge.exe`,
];

/**
 * Finds Chromium or a browser made of it.
 * @param folders in which the system looks for programs, as PATH names them
 */
export function findBrowser(folders: string): string | undefined {
	return findProgram(names, folders) ?? usual.find((path) => existsSync(path));
}

/** The first program of these names that can be run. */
export function findProgram(wanted: readonly string[], folders: string): string | undefined {
	const places = folders.split(delimiter).filter(Boolean);
	return wanted.flatMap((name) => places.map((folder) => join(folder, name))).find(canRun);
}

function canRun(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
