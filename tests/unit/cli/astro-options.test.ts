import { join } from 'node:path';
import { expect, test } from 'vitest';
import { astroOptions } from '../../../src/cli/astro-options.ts';
import { DiagnosticError } from '../../../src/lib/diagnostic.ts';
import { root, workshop } from '../../support/sites.ts';

const own = join(workshop, 'astro-options');

test.each([
	['firm #2', '#'],
	['firm?', '?'],
	['a#b/site', '#'],
	['the "new" one', '"'],
])('Callback that is installed in a folder named %s says that it cannot build there', (name, sign) => {
	const installed = join('/home/ana', name, 'node_modules/callback-handbook');
	const place = { root: installed, folder: undefined };
	expect(() => astroOptions(place, own)).toThrow(DiagnosticError);
	expect(() => astroOptions(place, own)).toThrow(`has ${sign} in its name`);
});

test.each(['firm%20site', '100%', 'firm & co'])('it builds in a folder named %s', (name) => {
	const place = { root, folder: join('/home/ana', name) };
	expect(astroOptions(place, own).srcDir).toBe(join(root, 'src'));
});
