import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { writeDigests } from '../cache/source-digest.ts';

/**
 * Packages that stay outside of the bundle: what is no JavaScript, such as machine code, WebAssembly and data, is found
 * beside their own files, and of Astro and Vite, components and their bundler need the same ones.
 */
const outside =
	/^(?:node:.*|astro|vite|rolldown|satteri|sharp|pagefind|subset-font|browserslist|highlight\.js\/.*|@myriaddreamin\/.*)$/;

/**
 * Makes few files of Callback's many and those of the packages that it uses: Node takes as long to find and read 1,500
 * files as it does to build a small site. `callback.mjs` and `worker.mjs` run them where Callback is installed.
 * @param out folder for the files, below it; what was in there goes
 */
export async function bundleProgram(root: string, out: string): Promise<void> {
	rmSync(out, { recursive: true, force: true });
	const bundle = await rolldown({
		cwd: root,
		input: { main: join(root, 'src/cli/main.ts'), work: join(root, 'src/build/work.ts') },
		platform: 'node',
		external: outside,
		plugins: [inPlace(out)],
		logLevel: 'silent',
	});
	const names = { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' };
	const { output } = await bundle.write({ dir: out, ...names });
	await bundle.close();
	const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
	writeFileSync(join(out, 'licences.txt'), licencesOf(modules));
	writeDigests(out);
}

/** Under which licences the packages stand whose modules these are, in their own words. */
function licencesOf(modules: readonly string[]): string {
	const folders = modules.flatMap(
		(id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? [],
	);
	return [...new Set(folders)]
		.sort()
		.map((folder) => {
			const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
			const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.|$)/i.test(each));
			return `# ${name} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
		})
		.join('\n');
}

interface Package {
	name: string;
	license: string;
}

/** Lets every module find the files beside it where they are, and not beside the bundle. */
function inPlace(out: string): Plugin {
	return {
		name: 'callback:in-place',
		transform: {
			filter: { id: /[\\/]src[\\/].*\.ts$/, code: /\bimport\.meta\.url\b/ },
			handler: (code, id) => {
				const place = JSON.stringify(relative(out, id).split(sep).join('/'));
				return code.replaceAll(/\bimport\.meta\.url\b/g, `new URL(${place}, import.meta.url).href`);
			},
		},
	};
}
