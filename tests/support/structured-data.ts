import { join } from 'node:path';
import ts from 'typescript';
import { attribute, type Page } from './pages.ts';
import { root } from './sites.ts';

/** The text of a page's data block in the words of schema.org; nothing for a page without one. */
export function structuredDataOf({ file, elements }: Pick<Page, 'file' | 'elements'>): string | undefined {
	const blocks = elements.filter((element) => attribute(element, 'type') === 'application/ld+json');
	if (blocks.length > 1) throw new Error(`${file} has ${blocks.length} data blocks.`);
	const text = blocks[0]?.childNodes[0];
	return text && 'value' in text ? text.value : undefined;
}

/**
 * Holds data against the vocabulary of schema.org, as the package schema-dts has it in types: every type and property
 * must exist, stand where it may, and have a value of a kind that it can have.
 * @param graphs JSON by the name under which faults are told
 */
export function vocabularyFaults(graphs: ReadonlyMap<string, string>): string[] {
	const file = join(root, 'tests', 'support', 'graphs.virtual.ts');
	// Hundreds of pages say the same of other things: one of each kind is held against the types.
	const kinds = Map.groupBy(graphs, ([, json]) => shapeOf(json)).values();
	const ofEachKind = [...kinds].flatMap(([first]) => (first ? [first] : []));
	const names = ofEachKind.map(([name]) => name);
	// A text of JSON is an expression of TypeScript, so that types see what it says word for word.
	const source = [
		"import type { Graph } from 'schema-dts';",
		...ofEachKind.map(([, json]) => statement(json)),
	];
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		types: [],
		lib: ['lib.es2022.d.ts'],
		target: ts.ScriptTarget.ES2022,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
	};
	const host = ts.createCompilerHost(options);
	const read = host.getSourceFile.bind(host);
	host.getSourceFile = (name, ...rest) =>
		name === file ? ts.createSourceFile(name, source.join('\n'), rest[0]) : read(name, ...rest);
	host.fileExists = (name) => name === file || ts.sys.fileExists(name);
	const program = ts.createProgram([file], options, host);
	return ts.getPreEmitDiagnostics(program).map(({ file: at, start, messageText }) => {
		const line = at && start !== undefined ? at.getLineAndCharacterOfPosition(start).line : 0;
		return `${names[line - 1] ?? at?.fileName ?? 'schema-dts'}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
	});
}

/** A graph without what it says of its own: types and properties, and values that are words of schema.org. */
function shapeOf(json: string): string {
	const isWord = (key: string, value: string) => key === '@type' || /^https?:\/\/schema\.org/.test(value);
	return JSON.stringify(JSON.parse(json), (key, value: unknown) =>
		typeof value === 'string' && !isWord(key, value) ? '' : value,
	);
}

/** What schema.org says of actions: the name of a property with `-input` behind it tells what to put into an address. */
function withoutInputs(key: string, value: unknown): unknown {
	return key.endsWith('-input') && /^required name=[a-z]+$/.test(String(value)) ? undefined : value;
}

/** On one line, whose number tells which graph it is. */
function statement(json: string): string {
	return `void (${JSON.stringify(JSON.parse(json, withoutInputs))} satisfies Graph);`;
}
