import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Tools whose work is kept between builds, each with the version that its recipe names. */
const named = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts'))
	.flatMap((file) => [
		...readFileSync(join(root, 'src', file), 'utf8').matchAll(/\brecipe = '(?<tool>\S+) (?<version>[\d.]+)/g),
	])
	.map(({ groups }) => `${groups?.['tool'] ?? ''} ${groups?.['version'] ?? ''}`);

test.each(['sharp', 'subset-font', '@myriaddreamin/typst-ts-node-compiler'])(
	'what is kept of the work of %s is made again when another version is installed',
	(tool) => {
		const manifest = readFileSync(join(root, 'node_modules', tool, 'package.json'), 'utf8');
		const { version } = JSON.parse(manifest) as { version: string };
		const ours = named.filter((one) => one.startsWith(`${tool} `));
		expect([...new Set(ours)]).toEqual([`${tool} ${version}`]);
	},
);
