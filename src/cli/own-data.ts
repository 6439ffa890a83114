import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../lib/yaml/yaml.ts';
import { packageRoot } from './site-directories.ts';

/** What a data file of the handbook says in English. @param name without its ending */
export function ownData(name: string): unknown {
	const file = join(packageRoot, 'content', 'en', `${name}.yaml`);
	return readYaml(readFileSync(file, 'utf8'), file).data;
}
