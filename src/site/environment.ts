/** The one place that reads environment variables. */
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

/** Keeps the tools underneath from sending usage figures and from asking for newer versions of themselves. */
export function keepToolsQuiet(): void {
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
	// Browsers that are out already stay as they are: a list of them does not go stale for us.
	process.env.BROWSERSLIST_IGNORE_OLD_DATA = '1';
}
