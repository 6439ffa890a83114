import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { root } from './sites.ts';

/** What is wrong with an XML file, as libxml2 finds by its grammar in `tests/fixtures/schemas/`. */
export async function schemaFaults(kind: 'atom' | 'sitemap', xml: string): Promise<string[]> {
	const schema = readFileSync(join(root, 'tests', 'fixtures', 'schemas', `${kind}.rng`), 'utf8');
	const { errors } = await validateXML({
		xml: [{ fileName: `${kind}.xml`, contents: xml }],
		schema: [schema],
		extension: 'relaxng',
	});
	return errors.map(({ message, loc }) => `${kind}.xml:${loc?.lineNumber ?? 0} ${message}`);
}
