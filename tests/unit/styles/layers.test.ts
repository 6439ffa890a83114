import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../support/sites.ts';

const sheets = globSync('src/tools/**/*.css', { cwd: root });

test('the styles of a tool win over those of all tools, whichever a page loads first', () => {
	const found = sheets.map((file) => {
		const layers = readFileSync(join(root, file), 'utf8').matchAll(/^@layer (?<name>\w+) \{/gm);
		return [file, [...layers].map(({ groups }) => groups?.['name'])[0]];
	});
	expect(found.length).toBeGreaterThan(0);
	expect(found.filter(([, layer]) => layer !== 'tools')).toEqual([]);
	const order = /^@layer (?<layers>[^;]+);/.exec(readFileSync(join(root, 'src/styles/site.css'), 'utf8'));
	const layers = order?.groups?.['layers']?.split(', ') ?? [];
	expect(layers.indexOf('tools')).toBeGreaterThan(layers.indexOf('components'));
});
