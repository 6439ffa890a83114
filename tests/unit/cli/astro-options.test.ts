import { join } from 'node:path';
import { expect, test } from 'vitest';
import { astroOptions } from '../../../src/cli/astro-options.ts';
import { DiagnosticError } from '../../../src/lib/diagnostic.ts';
import { root, workshop } from '../../support/sites.ts';

const locale = { lang: 'en', folder: 'en', localeBase: '/' } as Parameters<typeof astroOptions>[1];
const cache = join(workshop, 'astro-options');

test.each(['firm #2', 'firm?', 'a#b/site'])(
	'Callback that is installed in a folder named %s says that it cannot build there',
	(name) => {
		const installed = join('/home/ana', name, 'node_modules/callback-handbook');
		const place = { root: installed, folder: undefined, out: '', cache };
		expect(() => astroOptions(place, locale)).toThrow(DiagnosticError);
		expect(() => astroOptions(place, locale)).toThrow(/has # or \? in its name/);
	},
);

test.each(['firm%20site', '100%', 'firm & co'])('it builds in a folder named %s', (name) => {
	const place = { root, folder: join('/home/ana', name), out: '', cache };
	expect(astroOptions(place, locale).srcDir).toBe(join(root, 'src'));
});
