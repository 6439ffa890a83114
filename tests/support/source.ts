import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './sites.ts';

/** One import statement of a source file. */
export interface Import {
	/** The importing file, from the repository: `src/lib/yaml/yaml.ts`. */
	from: string;
	/** The imported file in the same way, or the name of a package, `node:` or `astro:` module. */
	to: string;
	/** Whether only types are taken. */
	types: boolean;
}

/** Every code file under src, from the repository. */
export function sourceFiles(): string[] {
	return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(?:ts|mjs|astro)$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}

export function sourceOf(file: string): string {
	return readFileSync(join(root, file), 'utf8');
}

/** Every import in src, static and dynamic. */
export function imports(): Import[] {
	return sourceFiles().flatMap((from) => {
		const text = sourceOf(from);
		const resolve = (to: string) => (to.startsWith('.') ? join(dirname(from), to).split(sep).join('/') : to);
		const statics = text.matchAll(
			/^[ \t]*(?:import|export)\s(type\s)?(?:[^'";]*\sfrom\s)?['"]([^'"]+)['"]/gm,
		);
		const dynamics = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
		return [
			...[...statics].map(([, type, to = '']) => ({ from, to: resolve(to), types: type !== undefined })),
			...[...dynamics].map(([, to = '']) => ({ from, to: resolve(to), types: from.endsWith('.d.ts') })),
		];
	});
}
