import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readLock } from '../../../src/site/lock.ts';
import { locateSite } from '../../../src/site/locate.ts';
import { readSite } from '../../../src/site/site.ts';
import { guide, world, type World } from '../../support/overlay.ts';

let made: World;

afterEach(() => made.remove());

test('a file in the place of the folder of public files', () => {
	made = world({ public: 'x' });
	expect(made.told()).toBe(
		'firm/public [name-taken]\n  "public" is a file, and Callback looks for a folder of this name.\n  Give the file another name, or put it into a folder.',
	);
});

test('a file in the place of the folder of content', () => {
	made = world();
	const folder = join(made.firm, 'site');
	mkdirSync(folder);
	writeFileSync(join(folder, 'content'), 'x');
	expect(locateSite(folder)).toBe(folder);
	expect(() => readSite(made.ours, folder)).toThrow('"content" is a file');
});

test('a folder in the place of the lock file', () => {
	made = world();
	mkdirSync(join(made.firm, 'callback.lock.yaml'));
	expect(() => readLock(made.firm)).toThrow('A folder stands where Callback keeps a file of this name.');
});

test.each(['content', 'public'])('a name in %s that is not UTF-8', (folder) => {
	made = world();
	const bytes = Buffer.concat([Buffer.from(join(made.firm, folder, '/a')), Buffer.from([0xff])]);
	mkdirSync(join(made.firm, folder), { recursive: true });
	mkdirSync(bytes);
	writeFileSync(Buffer.concat([bytes, Buffer.from('/b.svg')]), 'x');
	expect(made.told()).toBe(
		`firm/${folder}/a\ufffd [unusable-name]\n  The name of this file or folder is not UTF-8 text, so that nothing can open it.\n  Give it another name, with letters from a to z.`,
	);
});

test.each([
	['quotations', `${'> '.repeat(1000)}a`],
	['lists', Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
	['a list on one line', `${'- '.repeat(1000)}a`],
	['footnotes', `${'[^a]: '.repeat(1000)}a`],
	['pieces', `${':::example{who=a}\n'.repeat(1000)}a`],
	['stress', `${'*a **b '.repeat(150)}${'c** d*'.repeat(150)}`],
])('%s in each other, a thousand deep', (_, text) => {
	made = world({ 'content/en/guides/preparation/panel.md': guide(`## First things\n\n${text}\n`) });
	expect(made.told()).toMatch(
		/^firm\/content\/en\/guides\/preparation\/panel\.md:\d+ \[nested-too-deep\]\n {2}Things stand inside each other more than 20 levels deep\.\n.*$/,
	);
});

test('a redirect to an address that no server setting can hold', () => {
	made = world({
		'content/redirects.yaml': 'redirects:\n  - from: /old/\n    to: "https://[::1]/x"\n',
	});
	expect(made.told()).toContain('"https://[::1]/x" is no address to lead to.');
});

test('redirects in a long chain', () => {
	const lines = Array.from({ length: 3000 }, (_, n) => `  - { from: /old-${n}/, to: /old-${n + 1}/ }`);
	made = world({ 'content/redirects.yaml': `redirects:\n${lines.join('\n')}\n` });
	expect(made.told()).toContain('"/old-1/" is an old address itself.');
});
