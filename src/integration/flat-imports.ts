import { basename } from 'node:path/posix';
import type { Plugin } from 'vite';

/** As much of a chunk as is read and changed. */
interface Chunk {
	type: 'chunk';
	fileName: string;
	code: string;
	imports: readonly string[];
	dynamicImports: readonly string[];
}

type Bundle = Readonly<Record<string, Chunk | { type: 'asset' }>>;

/**
 * Has browsers load what a script imports when it is needed together with all that this rests on. A browser learns the
 * one from the other only when it has it, and each step is a round trip: on a phone, half a second.
 */
export function flatImports(): Plugin {
	return {
		name: 'callback:flat-imports',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle: { order: 'post', handler: (_options, bundle) => flatten(bundle) },
	};
}

/** Changes the chunks of a bundle: `import('./a.js')` brings the static imports of `a.js`, too. */
export function flatten(bundle: Bundle): void {
	for (const chunk of Object.values(bundle)) {
		if (chunk.type !== 'chunk') continue;
		const here = restsOn(chunk.fileName, bundle);
		for (const target of chunk.dynamicImports) {
			const deps = [...restsOn(target, bundle)].filter((file) => file !== target && !here.has(file));
			if (deps.length === 0) continue;
			// All chunks stand in one folder.
			for (const mark of ['"', "'", '`']) {
				const importOf = (file: string) => `import(${mark}./${basename(file)}${mark})`;
				const all = deps.map(importOf).join();
				const own = importOf(target);
				// Where one of them does not come, the import itself fails, and tells it.
				chunk.code = chunk.code.replaceAll(own, `(Promise.allSettled([${all}]),${own})`);
			}
		}
	}
}

/** A chunk and all that it imports at once, itself or through others. */
function restsOn(file: string, bundle: Bundle, found = new Set<string>()): Set<string> {
	const chunk = bundle[file];
	if (chunk?.type !== 'chunk' || found.has(file)) return found;
	found.add(file);
	for (const next of chunk.imports) restsOn(next, bundle, found);
	return found;
}
