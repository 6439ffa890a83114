import { DiagnosticError } from '../../lib/diagnostic.ts';
import type { Command } from '../command.ts';
import { siteDirectories } from '../site-directories.ts';

export const upgrade: Command = {
	name: 'upgrade',
	takes: '[version-or-file]',
	summary: 'Moves your site to a newer Callback, or back',
	doing: 'moving to another Callback',
	details: `Run it in your site folder. It installs the newer Callback with npm, pnpm or yarn,
whichever you use, checks your site with it, and shows what changed in our guides
and in texts that you have replaced. Then it asks. If you say no, if it cannot be
installed, or if your site would have new faults, package.json, the lockfile and
what is installed are as they were.`,
	most: 1,
	options: {
		full: { says: 'show every line that changed in our guides' },
		yes: { says: 'keep it without asking, unless your site would have new faults' },
	},
	run: async ({ names: [asked], switches }) => {
		const { folder } = siteDirectories(undefined);
		if (folder === undefined)
			throw new DiagnosticError([
				{
					file: '.',
					code: 'upgrade-not-possible',
					message: 'This is Callback itself, and no site folder that has it installed.',
					hint: 'Here, "git pull" and "npm ci" bring the newer one.',
				},
			]);
		const { upgradeSite } = await import('./upgrade.ts');
		const isKept = await upgradeSite(folder, {
			asked,
			full: switches.has('full'),
			yes: switches.has('yes'),
		});
		return isKept ? 0 : 1;
	},
};
