import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { wordingOf, type Reword } from '../../src/lib/wording.ts';
import { wordingSchema } from '../../src/schema/wording.ts';
import { root } from '../support/sites.ts';

/** Puts our texts into the words that readers in the United States see. */
export function toAmerican(): Reword {
	const file = readFileSync(join(root, 'content/en/wording.yaml'), 'utf8');
	return wordingOf('us', wordingSchema.parse(parse(file)).pairs).reword;
}
