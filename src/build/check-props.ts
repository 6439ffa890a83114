import { DiagnosticError } from '../lib/diagnostic.ts';
import { readProps } from '../library/component-props.ts';
import { componentFault } from './component-fault.ts';
import type { Loaded } from './load.ts';

/**
 * Checks what the texts of a site give its components.
 * @throws DiagnosticError with every fault found
 */
export async function checkProps(
	{ site: { components }, bodies }: Pick<Loaded, 'site' | 'bodies'>,
	folder: string | undefined,
): Promise<void> {
	if (components.length === 0) return;
	const uses = [...bodies.values()].flatMap(({ facts }) => facts.components);
	const used = new Set(uses.map(({ name }) => name));
	const { readSchemas } = await import('./component-schemas.ts');
	const schemas = await readSchemas(components.filter(({ name }) => used.has(name))).catch(
		(error: unknown) => {
			throw componentFault(error, folder) ?? error;
		},
	);
	const diagnostics = uses.flatMap((use) => {
		const schema = schemas.get(use.name);
		return schema ? readProps(schema, use).diagnostics : [];
	});
	if (diagnostics.length > 0) throw new DiagnosticError(diagnostics);
}
