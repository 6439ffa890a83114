import { expect, test } from 'vitest';
import { withoutPaths } from '../../../src/cli/without-paths.ts';

test.each(['/app', '/home/ana/callback', '/home/ana/100% (1)', '/src'])(
	'no path of %s is left, and nothing else changes',
	(root) => {
		const encoded = encodeURI(root);
		const own = `${root}/.callback/fresh-1`;
		const module = (top: string, address: string, inner: string) => `// ../..${top}/node_modules/astro/a.js
// node_modules/astro/dist/core/app/base.js
var manifest = {"rootDir":"file://${address}/src/","outDir":"file://${inner}/"};
load("${top}/src/a.ts", '/apple-touch-icon.png', "/srcset", "https://app/src", \`/home/anabel/callback\`);`;
		expect(withoutPaths(module(root, encoded, `${encoded}/.callback/fresh-1`), [own, root])).toBe(
			module('/callback', '/callback', '/callback'),
		);
	},
);

test('Callback in the topmost folder has no path to take out', () => {
	expect(withoutPaths('load("https://a.example//src/a.ts")', ['/'])).toBe(
		'load("https://a.example//src/a.ts")',
	);
});
