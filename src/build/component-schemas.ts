import { readFileSync } from 'node:fs';
import { parseSync, runnerImport, type Plugin } from 'vite';
import type { ComponentSchema } from '../library/component-props.ts';
import type { SiteComponent } from '../site/components.ts';

/** Follows the path of a component where only its schema is meant. */
const mark = '?schema.ts';

/**
 * Reads the schemas that components export, and runs nothing else of them: of their front matter, what stands outside
 * of the component itself.
 * @returns those that there are, by the names of their components
 */
export async function readSchemas(
	components: readonly SiteComponent[],
): Promise<ReadonlyMap<string, ComponentSchema>> {
	const read = await Promise.all(
		components.map(async ({ name, path }) => {
			if (!/\bexport\b[^;]*\bschema\b/.test(readFileSync(path, 'utf8'))) return [];
			// An error names the line of the file, and not that of what was made of it.
			process.setSourceMapsEnabled(true);
			const { module } = await runnerImport<{ schema?: ComponentSchema }>(path + mark, {
				configFile: false,
				logLevel: 'silent',
				plugins: [schemaModules()],
			});
			return module.schema ? [[name, module.schema] as const] : [];
		}),
	);
	return new Map(read.flat());
}

function schemaModules(): Plugin {
	return {
		name: 'callback:component-schemas',
		enforce: 'pre',
		resolveId: (id) => {
			if (id.endsWith(mark)) return id;
			return /^astro(?:\/|$)/.test(id) ? { id: import.meta.resolve(id), external: true } : undefined;
		},
		load: (id) => {
			if (!id.endsWith(mark)) return undefined;
			const file = id.slice(0, -mark.length);
			return outsideOfComponent(readFileSync(file, 'utf8'), file);
		},
	};
}

/**
 * The code of an Astro file that runs once and not whenever the component is shown: what its front matter imports by
 * name, and what it exports. Everything stays in its line.
 * @param file its absolute path
 * @throws Error with its place, when its front matter cannot be read
 */
export function outsideOfComponent(text: string, file: string): string {
	const [, before = '', code = ''] = /^(\s*---)([\s\S]*?)\n---/.exec(text) ?? [];
	let kept = blank(before);
	let end = 0;
	// That a component may return early is a fault to a parser of modules, which reads the rest all the same.
	const { program, errors } = parseSync('component.ts', code);
	const [fault] = errors;
	if (fault && program.body.length === 0) {
		const [label] = fault.labels;
		const line = (before + code.slice(0, label?.start)).split('\n').length;
		throw Object.assign(new Error(fault.message), { loc: { file, line } });
	}
	for (const node of program.body) {
		const isOutside =
			node.type === 'ImportDeclaration' ? node.specifiers.length > 0 : node.type.startsWith('Export');
		if (!isOutside) continue;
		kept += blank(code.slice(end, node.start)) + code.slice(node.start, node.end);
		end = node.end;
	}
	return kept;
}

function blank(text: string): string {
	return text.replace(/[^\n]/g, ' ');
}
