/** What runs in Node reads variables, the clock and the current folder in this file and nowhere else. */
export interface Environment {
	/** Site folder named by `SITE`, as written; undefined for Callback's own site. */
	siteFolder: string | undefined;
}

export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
	const siteFolder = env['SITE']?.trim();
	return { siteFolder: siteFolder === '' ? undefined : siteFolder };
}

/** Where a browser is: named by hand, or in the folders in which the system looks for programs. */
export function browserPlaces(env: NodeJS.ProcessEnv = process.env): {
	named: string | undefined;
	folders: string;
} {
	const named = env['CALLBACK_CHROMIUM'];
	return { named: named === '' ? undefined : named, folders: env['PATH'] ?? '' };
}

/** Whether this computer builds sites for others and forgets its files afterwards, as such computers say themselves. */
export function onBuildServer(env: NodeJS.ProcessEnv = process.env): boolean {
	return env['CI'] !== undefined && env['CI'] !== 'false';
}

/** Names the site folder for everything that runs after it in this process. */
export function setSiteFolder(folder: string): void {
	process.env['SITE'] = folder;
}

/**
 * Says whom pages are made for, readers or who edits them. The tools underneath believe variables of common names, which are
 * there for other programs.
 */
export function setMode(mode: 'production' | 'development'): void {
	process.env['NODE_ENV'] = mode;
	for (const name of ['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'ASSETS_PREFIX'])
		Reflect.deleteProperty(process.env, name);
}

/** Keeps the tools underneath from sending usage figures and from asking for newer versions of themselves. */
export function keepToolsQuiet(): void {
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
	// Browsers that are out already stay as they are: a list of them does not go stale for us.
	process.env.BROWSERSLIST_IGNORE_OLD_DATA = '1';
}

/**
 * The moment for which a site is built, in milliseconds: that of `SOURCE_DATE_EPOCH` where it is set, as other tools take
 * it, else by the clock. @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function buildTime(env: NodeJS.ProcessEnv = process.env): number {
	const seconds = env['SOURCE_DATE_EPOCH'] ?? '';
	return /^\d{1,12}$/.test(seconds) ? Number(seconds) * 1000 : clock();
}

/** Milliseconds by the clock of this computer, whatever the site is built for. */
export function clock(): number {
	return Date.now();
}

/** The day for which a site is built, as `2026-11-22`, in UTC. */
export function today(): string {
	return new Date(buildTime()).toISOString().slice(0, 10);
}

/** The folder in which the person stands. */
export function currentFolder(): string {
	return process.cwd();
}
