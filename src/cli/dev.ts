import { flushCompileCache } from 'node:module';
import { readPort } from './arguments.ts';
import { cacheCode } from './code-cache.ts';
import type { Command } from './command.ts';
import { siteDirectories } from './site-directories.ts';
import { tell } from './tell.ts';
import { Progress } from './terminal.ts';

export const dev: Command = {
	name: 'dev',
	takes: '[folder]',
	summary: 'Shows the site live while you edit',
	doing: 'showing the site',
	details: `Open the address it prints. When you save a file, the page follows. When
something in a file is wrong, the page says what, where and how to mend it,
and comes back once that is done.`,
	most: 1,
	options: {
		locale: { value: '<code>', says: 'which language of the site, the main one if you do not say' },
		port: { value: '<number>', says: 'the port, 4321 if you do not say; the next free one is taken' },
	},
	run: async (given) => {
		const port = readPort(given, 4321);
		const place = siteDirectories(given.names[0]);
		const debug = given.switches.has('debug');
		cacheCode(place.cache);
		const { localeOf } = await import('./locale.ts');
		const locale = localeOf(place, given.values['locale']);
		const progress = new Progress();
		try {
			progress.say('Starting');
			const { serveLive } = await import('./serve-live.ts');
			await serveLive(place, locale, {
				port,
				debug,
				opened: (address) => {
					progress.end();
					// It runs until it is stopped.
					flushCompileCache();
					console.log(`The site is at ${address}  (stop it with Ctrl-C)`);
				},
				fault: (fault) => console.error(tell(fault, { doing: dev.doing, debug, live: true })),
				mended: () => console.log('\nAll is well again: the site shows what you wrote.'),
			});
		} finally {
			progress.end();
		}
		return 0;
	},
};
