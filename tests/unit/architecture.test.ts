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
	schema: { may: [], packages: ['astro/zod'] },
	lib: { may: [] },
	cache: { may: [], node: true, packages: [] },
	site: { may: ['cache', 'schema', 'lib'], node: true },
	pictures: { may: ['cache', 'lib'], node: true, packages: ['sharp', 'parse5'] },
	library: {
		may: ['schema', 'lib'],
		types: ['site'],
		packages: ['astro/zod', 'virtual:callback/data', 'virtual:callback/bodies'],
	},
	markdown: { may: ['lib'], types: ['schema'] },
	// Pagefind's script comes as a module, so that what it brings and we do not use is left out.
	search: {
		may: ['cache', 'schema', 'lib'],
		node: true,
		packages: ['pagefind', 'vite', 'virtual:callback/pagefind'],
	},
	tools: { may: ['search'], packages: [] },
	// What tools are told by the site is plain data: the tasks of checklists, names of what is kept, some words.
	'tools/*': {
		may: ['tools/store', 'tools/parts', 'lib'],
		// The practice room asks ts-fsrs when a question comes back; lean-qr draws codes for cameras.
		packages: [
			'virtual:callback/offline',
			'virtual:callback/data-names',
			'virtual:callback/tasks',
			'ts-fsrs',
			'lean-qr',
			'lean-qr/extras/svg',
		],
	},
	// Runs on other people's pages, as it is: one file that imports nothing.
	embed: { may: [], types: ['library'], packages: [] },
	export: { may: ['lib'], types: ['library'], node: true },
	deploy: { may: ['lib'], types: ['cache'], node: true },
	integration: {
		may: ['cache', 'lib', 'schema', 'site', 'library', 'markdown', 'pictures', 'search', 'export', 'deploy'],
		node: true,
	},
	// What an import writes is read as a guide is: by the same rules for tasks.
	import: { may: ['lib', 'schema', 'markdown'], node: true },
	// What a sound site should still be told, without building it.
	check: {
		may: ['lib', 'site', 'library', 'integration', 'export'],
		node: true,
		packages: ['sharp', 'yaml'],
	},
	// What people can write is explained to them by the schema: in brand.yaml, to their editor, in questions.
	cli: {
		may: ['cache', 'lib', 'schema', 'site', 'library', 'integration', 'check', 'deploy', 'import'],
		node: true,
	},
	// The order of sections and stages is the schema's; the policy stands in every page.
	styles: { may: ['library'], packages: [] },
	components: { may: ['components', 'library', 'lib', 'schema', 'search'], packages: [] },
	layouts: { may: ['components', 'library', 'lib', 'schema', 'styles', 'tools', 'deploy'], packages: [] },
	// The sheets of single kinds of pages.
	pages: {
		may: ['layouts', 'components', 'library', 'lib', 'schema', 'search', 'styles', 'embed'],
		packages: [],
	},
};

/** What one file alone may use. */
const alone: Record<string, readonly string[]> = {
	// Pagefind takes the size of its files from nowhere else.
	'process.env': ['src/search/indexing/index-pages.ts', 'src/site/environment.ts'],
};

function roomOf(file: string): string {
	const [, first = '', second] = /^src\/([^/]+)(?:\/([^/]+)\/)?/.exec(file) ?? [];
	return first === 'tools' && second !== undefined ? `tools/${second}` : first;
}

function ruleOf(room: string): Rule | undefined {
	return table[room.replace(/^tools\/.*/, 'tools/*')];
}

function isAllowed({ from, to, types }: Import): boolean {
	const room = roomOf(from);
	const rule = ruleOf(room);
	if (!rule) return false;
	if (to.startsWith('src/')) {
		const target = roomOf(to);
		if (target === room || rule.may.includes(target) || (types && rule.types?.includes(target))) return true;
		// The frame starts the tools; page.ts is where they are gathered.
		return room === 'tools' && target.startsWith('tools/');
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
		expect(sourceFiles().filter((file) => !ruleOf(roomOf(file)))).toEqual([]);
	});

	test('stands in the README with its rooms in order: each uses only what is above it', () => {
		const rows = readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\| (`src\/.+?) +\|/gm);
		const order = [...rows].map(([, row = '']) =>
			[...row.matchAll(/`(?:src\/)?(\w+)\/`/g)].map(([, room]) => room),
		);
		const place = (room: string) => order.findIndex((rooms) => rooms.includes(room));
		const rooms = Object.entries(table).filter(([room]) => /^\w+$/.test(room));
		expect(order.flat().toSorted()).toEqual(rooms.map(([room]) => room).toSorted());
		for (const [room, { may, types = [] }] of rooms)
			expect(
				[...may, ...types].filter((used) => place(used) > place(room)),
				room,
			).toEqual([]);
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
	const next = new Map<string, string[]>();
	for (const { from, to } of all) next.set(from, [...(next.get(from) ?? []), to]);
	const done = new Set<string>();
	const circles: string[] = [];
	const visit = (file: string, path: readonly string[]) => {
		if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
		if (done.has(file) || path.includes(file)) return;
		for (const to of next.get(file) ?? []) visit(to, [...path, file]);
		done.add(file);
	};
	for (const file of next.keys()) visit(file, []);
	expect(circles).toEqual([]);
});

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
