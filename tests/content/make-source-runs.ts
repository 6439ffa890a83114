// Writes tests/content/source-runs.txt: hashes of what the source articles say, never their words.
// Run it with the folder of the articles as plain text: node tests/content/make-source-runs.ts ../articles
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparedWords, hashRuns } from './rules/source-runs.ts';

const folder = process.argv[2];
if (folder === undefined) {
	console.error('Name the folder with the articles, as .txt files.');
	process.exit(1);
}
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const hashes = files.flatMap((name) => hashRuns(comparedWords(readFileSync(join(folder, name), 'utf8'))));
if (hashes.length === 0) {
	console.error(`There are no .txt files with words in ${folder}.`);
	process.exit(1);
}
const unique = [...new Set(hashes)].sort();
writeFileSync(new URL('source-runs.txt', import.meta.url), `${unique.join('\n')}\n`);
console.log(`${unique.length} runs of ${files.length} articles`);
