import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/sites.ts';

/** Texts for developers, each with the folder from which the paths in it are written. */
const texts: [text: string, from: string][] = [
	['README.md', ''],
	['.github/CONTRIBUTING.md', ''],
	['src/README.md', 'src'],
	['content/manual/content/en/guides/developers/how-it-is-built.md', ''],
];

/** A path of a file, or of a folder below src or tests, as it stands between backticks. */
const path = /`(?<path>[\w.-]+\/[\w./-]*\.\w+|(?:src|tests)\/[\w./-]*)`/g;

/** Of a site folder, or of what a build or an author makes. */
const elsewhere = /^(?:dist|components|content\/<|public|bundle)\b/;

test.each(texts)('%s names files that are there', (text, from) => {
	const named = [...readFileSync(join(root, text), 'utf8').matchAll(path)].map(
		(match) => match.groups?.['path'] ?? '',
	);
	const missing = named.filter(
		(name) => !elsewhere.test(name) && ![from, ''].some((folder) => existsSync(join(root, folder, name))),
	);
	expect(missing).toEqual([]);
});
