import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFile } from '../lib/generated-addresses.ts';
import { readPort } from './arguments.ts';
import type { Command } from './command.ts';
import { realOutput } from './output/check.ts';
import { putRight } from './output/leftovers.ts';
import { isMarked, notBuilt } from './output/marker.ts';
import { siteDirectories } from './site-directories.ts';

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
		const { out, cache } = siteDirectories(given.names[0], given.values['out']);
		putRight({ out: realOutput(out), cache });
		const base = builtBase(out);
		if (base === undefined) throw notBuilt(out);
		const { serve } = await import('../hosting/serve.ts');
		const { address } = await serve(out, base, port);
		console.log(`The site is at ${address}  (stop it with Ctrl-C)`);
		return 0;
	},
};

/** Path under which the site in a folder was built, whatever brand.yaml says by now; nothing where Callback built none. */
function builtBase(out: string): string | undefined {
	if (!isMarked(out)) return undefined;
	try {
		const { scope } = JSON.parse(readFileSync(join(out, manifestFile), 'utf8')) as { scope: string };
		return scope;
	} catch {
		return undefined;
	}
}
