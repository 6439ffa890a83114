import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPublicLinks } from '../../../src/site/public-links.ts';
import { world } from '../../support/overlay.ts';

test('links out of the public folder are told, those within it are not', () => {
	const made = world({
		'public/files/map.txt': 'x',
		'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
		'secret/salaries.txt': 'x',
	});
	const at = (path: string) => join(made.firm, path);
	symlinkSync(at('public/files/map.txt'), at('public/map.txt'));
	symlinkSync(at('secret/salaries.txt'), at('public/files/pay.txt'));
	symlinkSync(at('secret'), at('public/secret'));
	symlinkSync(at('nowhere'), at('public/lost.txt'));
	const told = (file: string) => `firm/public/${file}
  This is a link to a place outside the public folder.
  Copy the file itself into the folder, or delete the link.`;
	expect(made.told()).toBe([told('files/pay.txt'), told('lost.txt'), told('secret')].join('\n\n'));
	made.remove();
});

test('a folder that is not there holds none', () =>
	expect(checkPublicLinks(join('nowhere', 'public'), String)).toEqual([]));
