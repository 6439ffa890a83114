import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticError } from '../lib/diagnostic.ts';
import { readPort } from './arguments.ts';
import type { Command } from './command.ts';
import { realOutput } from './output/check.ts';
import { putRight } from './output/leftovers.ts';
import { siteDirectories } from './site-directories.ts';
import { shownPath } from '../site/shown-path.ts';

export const preview: Command = {
	name: 'preview',
	takes: '[folder]',
	summary: 'Serves what was built',
	doing: 'serving the site',
	details: `Serves the finished site as a web host would, with its headers and its page
for addresses that do not exist. It shows what "callback build" wrote last;
to see edits at once, use "callback dev".`,
	most: 1,
	options: {
		out: { value: '<folder>', says: 'where the site was built, if not in dist/' },
		port: { value: '<number>', says: 'the port, 4321 if you do not say; the next free one is taken' },
	},
	run: async (given) => {
		const port = readPort(given, 4321);
		const { root, folder, out, cache } = siteDirectories(given.names[0], given.values['out']);
		putRight({ out: realOutput(out), cache });
		if (!existsSync(join(out, 'index.html'))) {
			const file = shownPath(out);
			const hint = 'Run "callback build" first, or "npm run build".';
			throw new DiagnosticError([
				{ file, code: 'site-not-built', message: 'The site has not been built.', hint },
			]);
		}
		const [{ readSite }, { serve }] = await Promise.all([
			import('../site/site.ts'),
			import('../hosting/serve.ts'),
		]);
		const { site, diagnostics } = readSite(root, folder);
		if (!site) throw new DiagnosticError(diagnostics);
		const { address } = await serve(out, site.localeBase, port);
		console.log(`The site is at ${address}  (stop it with Ctrl-C)`);
		return 0;
	},
};
