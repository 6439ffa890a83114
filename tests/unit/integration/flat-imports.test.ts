import { expect, test } from 'vitest';
import { flatten } from '../../../src/integration/flat-imports.ts';

const chunk = (fileName: string, code: string, imports: string[] = [], dynamicImports: string[] = []) => ({
	type: 'chunk' as const,
	fileName: `_assets/${fileName}`,
	code,
	imports: imports.map((name) => `_assets/${name}`),
	dynamicImports: dynamicImports.map((name) => `_assets/${name}`),
});

/** The bundle with its chunks by their names, changed. */
function flat(...chunks: ReturnType<typeof chunk>[]) {
	const bundle = {
		...Object.fromEntries(chunks.map((one) => [one.fileName, one])),
		'a.css': { type: 'asset' as const },
	};
	flatten(bundle);
	return (name: string) => chunks.find(({ fileName }) => fileName === `_assets/${name}`)!.code;
}

test('what is imported later brings all that it rests on, however deep, and each once', () => {
	const code = flat(
		chunk('page.js', 'x(()=>import(`./late.js`))', ['shared.js'], ['late.js']),
		chunk('late.js', '', ['one.js', 'shared.js']),
		chunk('one.js', '', ['two.js', 'late.js']),
		chunk('two.js', '', ['one.js', 'shared.js']),
		chunk('shared.js', ''),
	);
	expect(code('page.js')).toBe(
		'x(()=>(Promise.allSettled([import(`./one.js`),import(`./two.js`)]),import(`./late.js`)))',
	);
});

test('what rests on nothing more, and what is no import of ours, stays as it is', () => {
	const code = flat(
		chunk('page.js', 'import("./alone.js");import("https://a.example/late.js")', [], ['alone.js']),
		chunk('alone.js', ''),
	);
	expect(code('page.js')).toBe('import("./alone.js");import("https://a.example/late.js")');
});
