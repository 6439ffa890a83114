import { cpSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkOutput } from '../../src/cli/output/check.ts';
import { freshFolder, putRight } from '../../src/cli/output/leftovers.ts';
import { replaceOutput } from '../../src/cli/output/replace.ts';

// Does what a build does with its output. Takes the package, the site folder, the output, the cache, and a folder that
// stands for what was built.
const [root = '', folder = '', out = '', cache = '', built = ''] = process.argv.slice(2);
const place = { root, folder, out, cache };
putRight(place);
checkOutput(place);
const fresh = freshFolder(cache);
mkdirSync(dirname(fresh), { recursive: true });
cpSync(built, fresh, { recursive: true });
await replaceOutput(fresh, place);
