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
	symlinkSync(at('public'), at('public/files/around'));
	const told = (file: string) => `firm/public/${file} [outside-folder]
  This is a link that leads to no file inside the public folder.
  Copy the file itself into the folder, or delete the link.`;
	expect(made.told()).toBe(
		[told('files/around'), told('files/pay.txt'), told('lost.txt'), told('secret')].join('\n\n'),
	);
	made.remove();
});

test('what a link leads to is looked at, and is part of the site', () => {
	const made = world({
		'public/files/map.txt': 'x',
		'public/hidden/drawing.txt': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
		'content/redirects.yaml': 'redirects:\n  - { from: /maps/map.txt, to: / }\n',
	});
	const at = (path: string) => join(made.firm, path);
	symlinkSync(at('public/files'), at('public/maps'));
	symlinkSync(at('public/hidden/drawing.txt'), at('public/alias.svg'));
	const told = made.told();
	expect(told).toContain('firm/public/alias.svg [unsafe-drawing]\n  The drawing holds more than a drawing');
	expect(told).toContain('"/maps/map.txt" is still part of the site');
	made.remove();
});

test('a folder that is not there holds none', () =>
	expect(checkPublicLinks(join('nowhere', 'public'), String)).toEqual([]));
