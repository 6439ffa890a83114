import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../../src/lib/yaml/yaml.ts';
import { root } from './sites.ts';

/** Our own interface strings in English, by key. */
export function ourStrings(): Record<string, string> {
	const file = 'content/en/strings.yaml';
	return readYaml(readFileSync(join(root, file), 'utf8'), file).data as Record<string, string>;
}
