import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { imports, sourceFiles, sourceOf, type Import } from '../support/source.ts';
import { root } from '../support/sites.ts';

interface Rule {
	/** Rooms it may take anything from. */
	may: readonly string[];
	/** Rooms it may take types from. */
	types?: readonly string[];
	/** Whether it may use Node's own modules. */
	node?: true;
	/** Packages it may use; all of them when left out, but never `astro:` modules. */
	packages?: readonly string[];
}

/** Who may import whom: each room turns what stands before it into what comes after, and knows nothing of that. */
const table: Record<string, Rule> = {
	// The strings of a tool stand in its folder; the schema of all strings gathers them.
	schema: { may: ['tools/*:strings'], packages: ['astro/zod'] },
	lib: { may: [] },
	cache: { may: [], node: true, packages: [] },
	site: { may: ['cache', 'schema', 'lib'], node: true },
	markdown: { may: ['lib'], types: ['schema'] },
	library: {
		may: ['schema', 'lib'],
		types: ['site', 'markdown'],
		packages: [
			'astro/zod',
			'virtual:callback/data',
			'virtual:callback/bodies',
			'virtual:callback/components',
		],
	},
	'search/shared': { may: ['lib'], packages: [] },
	'search/indexing': {
		may: ['search/shared', 'cache', 'schema', 'lib'],
		node: true,
		packages: ['cborg', 'pagefind', 'vite'],
	},
	'search/ui': { may: ['search/shared', 'lib'], packages: [] },
	documents: { may: ['lib'], types: ['library'], node: true },
	feeds: { may: ['lib', 'documents'], types: ['library'], node: true },
	hosting: { may: ['lib'], types: ['cache'], node: true },
	offline: { may: ['lib', 'hosting'], types: ['cache'], node: true, packages: ['virtual:callback/offline'] },
	// What a page loads: the tools that stand on it, the search, what keeps the site for offline.
	tools: { may: ['tools/*', 'tools/shared', 'search/ui', 'offline'], packages: [] },
	'tools/storage': { may: ['lib'], packages: [] },
	'tools/shared': {
		may: ['tools/storage', 'lib'],
		// Draws codes for cameras.
		packages: ['lean-qr', 'lean-qr/extras/svg'],
	},
	// What tools are told by the site is plain data: the tasks of checklists, names of what is kept, some words.
	'tools/*': {
		may: ['tools/storage', 'tools/shared', 'lib'],
		packages: ['virtual:callback/data-names', 'virtual:callback/tasks'],
	},
	// The markup of a tool: useful without its script.
	'tools/*.astro': {
		may: ['tools/*', 'tools/shared', 'components', 'library', 'lib', 'schema', 'styles'],
		packages: [],
	},
	'tools/*:strings': { may: [], packages: [] },
	// Runs on other people's pages, as it is: one file that imports nothing.
	embed: { may: [], types: ['library'], packages: [] },
	build: {
		may: [
			'cache',
			'lib',
			'schema',
			'site',
			'library',
			'markdown',
			'search/indexing',
			'documents',
			'feeds',
			'hosting',
			'offline',
		],
		node: true,
	},
	dev: { may: ['build', 'site', 'lib', 'hosting', 'offline', 'search/indexing'], node: true },
	integration: { may: ['cache', 'build', 'dev', 'lib', 'library', 'offline', 'search/indexing'], node: true },
	// What an import writes is read as a guide is: by the same rules for tasks.
	import: { may: ['lib', 'schema', 'markdown'], node: true },
	// What a sound site should still be told, without building it.
	check: {
		may: ['lib', 'site', 'library', 'build', 'feeds', 'hosting'],
		node: true,
		packages: ['sharp', 'yaml', 'diff'],
	},
	// What people can write is explained to them by the schema: in brand.yaml, to their editor, in questions.
	cli: {
		may: [
			'cache',
			'lib',
			'schema',
			'site',
			'library',
			'build',
			'dev',
			'integration',
			'check',
			'hosting',
			'offline',
			'import',
		],
		node: true,
	},
	// The policy stands in every page.
	styles: { may: ['library'], packages: [] },
	// One of them does what no markup can: it puts style sheets into the head of its page.
	components: {
		may: ['components', 'library', 'lib', 'schema', 'search/ui'],
		packages: ['astro/runtime/server/index.js'],
	},
	layouts: {
		may: ['components', 'library', 'lib', 'schema', 'styles', 'tools', 'tools/shared', 'hosting'],
		packages: [],
	},
	// A tool's page is its frame and its markup; the sheets are of single kinds of pages.
	pages: {
		may: [
			'layouts',
			'components',
			'library',
			'lib',
			'schema',
			'search/ui',
			'styles',
			'tools/*.astro',
			'embed',
		],
		packages: [],
	},
};

/** What one file alone may use. */
const alone: Record<string, readonly string[]> = {
	// Pagefind takes the size of its files from nowhere else.
	'process.env': ['src/lib/environment.ts', 'src/search/indexing/indexer.ts'],
};

const gathering = 'src/tools/my-data/collections.ts';

function roomOf(file: string): string {
	const [, first = '', second] = /^src\/([^/]+)(?:\/([^/]+)\/)?/.exec(file) ?? [];
	if (second === undefined || (first !== 'tools' && first !== 'search')) return first;
	if (first === 'search' || second === 'shared' || second === 'storage') return `${first}/${second}`;
	if (file.endsWith('/strings.ts')) return 'tools/*:strings';
	return file.endsWith('.astro') ? 'tools/*.astro' : 'tools/*';
}

/** The folder of a tool. */
function toolOf(file: string): string | undefined {
	return /^src\/tools\/([^/]+)\//.exec(file)?.[1];
}

function isAllowed({ from, to, types }: Import): boolean {
	const room = roomOf(from);
	const rule = table[room];
	if (!rule) return false;
	if (to.startsWith('src/')) {
		const target = roomOf(to);
		// No tool imports another, but for what gathers all that tools keep.
		if (room.startsWith('tools/*') && target.startsWith('tools/*') && toolOf(from) !== toolOf(to))
			return from === gathering && to.endsWith('/stored.ts');
		if (target === room || rule.may.includes(target) || (types && rule.types?.includes(target))) return true;
		// Markup that tools share reads the words of the site, as all markup does.
		return room === 'tools/shared' && from.endsWith('.astro') && target === 'library';
	}
	if (to.startsWith('node:')) return rule.node === true;
	if (to.startsWith('astro:')) return alone[to]?.includes(from) === true;
	return types || rule.packages === undefined || rule.packages.includes(to);
}

const all = imports();

describe('the import table', () => {
	test('holds for every import', () => {
		const broken = all.filter((found) => !isAllowed(found));
		expect(broken.map(({ from, to, types }) => `${from} imports ${types ? 'types of ' : ''}${to}`)).toEqual(
			[],
		);
	});

	test('has a rule for every room, so that a new one is thought about', () => {
		expect(sourceFiles().filter((file) => !table[roomOf(file)])).toEqual([]);
	});

	test('has no circles between rooms', () => {
		const rooms = (file: string) => roomOf(file).replace(/^tools\/\*.*/, 'tools/*');
		const next = new Map<string, Set<string>>();
		for (const { from, to } of all) {
			if (!to.startsWith('src/') || rooms(from) === rooms(to) || to.endsWith('/strings.ts')) continue;
			next.set(rooms(from), (next.get(rooms(from)) ?? new Set()).add(rooms(to)));
		}
		expect(circlesIn(next)).toEqual([]);
	});

	test('is drawn in src/README.md: every room has its line there', () => {
		const readme = readFileSync(join(root, 'src/README.md'), 'utf8');
		const told = [...readme.matchAll(/^\| `(?<room>[\w/*]+)\/` +\|/gm)].map(({ groups }) => groups?.['room']);
		const rooms = Object.keys(table).map((room) => room.replace(/[.:]\w+$/, ''));
		expect(told.toSorted()).toEqual([...new Set(rooms)].toSorted());
	});

	test.each([
		['src/schema/brand.ts', 'src/lib/colour.ts', false],
		['src/lib/yaml/yaml.ts', 'src/schema/brand.ts', true],
		['src/lib/yaml/yaml.ts', 'node:fs', false],
		['src/site/brand.ts', 'astro:content', false],
		['src/site/brand.ts', 'src/library/library.ts', true],
		['src/library/links.ts', 'src/site/site.ts', false],
		['src/library/links.ts', 'node:fs', false],
		['src/library/links.ts', 'astro:content', false],
		['src/markdown/tag.ts', 'src/library/library.ts', true],
		['src/markdown/tag.ts', 'src/schema/brand.ts', false],
		['src/tools/copy-button/element.ts', 'src/tools/checklist/element.ts', false],
		['src/tools/copy-button/element.ts', 'astro/zod', false],
		['src/components/Icon.astro', 'node:fs', false],
		['src/components/Icon.astro', 'src/site/site.ts', false],
		['src/drawer/things.ts', 'src/lib/yaml/yaml.ts', false],
	])('turns down that %s imports %s', (from, to, types) =>
		expect(isAllowed({ from, to, types })).toBe(false),
	);
});

test('no file imports itself through others', () => {
	const next = new Map<string, Set<string>>();
	for (const { from, to } of all) next.set(from, (next.get(from) ?? new Set()).add(to));
	expect(circlesIn(next)).toEqual([]);
});

/** Every way on which something leads back to itself. */
function circlesIn(next: ReadonlyMap<string, ReadonlySet<string>>): string[] {
	const done = new Set<string>();
	const circles: string[] = [];
	const visit = (name: string, path: readonly string[]) => {
		if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' → '));
		if (done.has(name) || path.includes(name)) return;
		for (const to of next.get(name) ?? []) visit(to, [...path, name]);
		done.add(name);
	};
	for (const name of next.keys()) visit(name, []);
	return circles;
}

describe('one place for', () => {
	test('environment variables', () => {
		const using = sourceFiles().filter((file) => /process\.env\b/.test(sourceOf(file)));
		expect(using).toEqual(alone['process.env']);
	});
});

describe('files', () => {
	test('are short enough to read in one go: 250 lines, or 150 of a component without its style', () => {
		const long = sourceFiles().filter((file) => {
			const text = sourceOf(file).replace(/<style[\s\S]*?<\/style>/g, '');
			return text.trimEnd().split('\n').length > (file.endsWith('.astro') ? 150 : 250);
		});
		expect(long).toEqual([]);
	});

	test('stand at the top level only where everybody expects them', () => {
		const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
			cwd: root,
			encoding: 'utf8',
		});
		const top = new Set(listed.split('\n').map((path) => path.split('/')[0] ?? ''));
		const fixed = [
			'package.json',
			'package-lock.json',
			'tsconfig.json',
			'astro.config.mjs',
			'src',
			'content',
			'public',
			'tests',
			'README.md',
			'LICENSE',
		];
		expect([...top].filter((name) => name !== '' && !name.startsWith('.') && !fixed.includes(name))).toEqual(
			[],
		);
	});
});
