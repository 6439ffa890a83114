import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve } from '../../src/hosting/serve.ts';
import { diagnosticCodes } from '../../src/lib/diagnostic-codes.ts';
import { toolAddresses } from '../../src/lib/tools.ts';
import { directives } from '../../src/markdown/directives/index.ts';
import { shapes } from '../../src/cli/editor-schemas.ts';
import { fieldsOf } from '../../src/cli/manual/fields.ts';
import { referencePages } from '../../src/cli/manual/reference.ts';
import { readYaml } from '../../src/lib/yaml/yaml.ts';
import { callback } from '../support/command.ts';
import { filesIn, root, workshop } from '../support/sites.ts';
import { addressesOf, asking } from '../support/search-site.ts';
import { write } from '../support/overlay.ts';

/** Pages that every site of ours has and that speak of no text: what a reader sees around the texts. */
const frames = ['404.html', 'offline/index.html', 'search/index.html', 'search/panel/index.html'];

/** Words by which the handbook, its sections and its tools are known. */
const ofHandbook = /interview|situation|practi[sc]e|thank[- ]you|salary|evidence|question bank|my plan/i;

/** The same, without words that titles of the manual hold: lists of all texts stand on these pages. */
const ofFrame = /interview|situation|practi[sc]e room|thank[- ]you|salary|question bank|my plan/i;

function textOf(html: string): string {
	return html.replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');
}

const dist = join(workshop, 'manual', 'dist');
let files: Map<string, Buffer>;
const page = (path: string) => files.get(path)?.toString() ?? '';
const guide = (id: string) => page(`guides/${id}/index.html`);

beforeAll(async () => {
	mkdirSync(dirname(dist), { recursive: true });
	const { code, stdout, stderr } = await callback('manual', '--out', dist);
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	expect(stdout).toMatch(/^The manual is in .*manual.dist\.\n$/);
	files = filesIn(dist);
}, 200_000);

describe('the manual', () => {
	test('has no page of the handbook', () => {
		const pages = [
			...Object.values(toolAddresses),
			...['/tools/', '/questions/', '/evidence/', '/glossary/', '/situations/', '/preparation/'],
		];
		expect(pages.filter((address) => files.has(`${address.slice(1)}index.html`))).toEqual([]);
	});

	test('leads to no page of the handbook', () => {
		const links = new Set(
			[...files].flatMap(([path, bytes]) =>
				path.endsWith('.html')
					? [...bytes.toString().matchAll(/href="(\/[^"#?]*)/g)].map(([, to]) => to)
					: [],
			),
		);
		const dead = [...links].filter((to) => {
			const path = decodeURI(to ?? '').slice(1);
			return !files.has(path) && !files.has(`${path}index.html`);
		});
		expect(dead).toEqual([]);
	});

	test.each([...frames, 'index.html', 'handbook/index.html'])(
		'speaks of no interview in the frame of %s',
		(path) => {
			const text =
				path === 'handbook/index.html' ? page(path).replace(/<main[\s\S]*<\/main>/, '') : page(path);
			expect(text).not.toBe('');
			expect(ofFrame.exec(textOf(text))).toBeNull();
		},
	);

	test.each(['ink', 'accent', 'redirects', 'two languages', 'nginx', 'favicon', 'netlify'])(
		'is found by “%s”',
		async (typed) => {
			const { server, address } = await serve(dist, '/', 0);
			const answer = await asking(address, 'en');
			expect((await addressesOf(answer(typed), '')).length).toBeGreaterThan(0);
			vi.unstubAllGlobals();
			server.close();
		},
	);

	test.each(Object.entries(referencePages))(
		'has every field on the page %s, and says what it is',
		(id, names) => {
			const told = guide(id);
			for (const name of names) {
				const groups = fieldsOf(shapes[name].shape);
				const fields = groups.flatMap((group) => [group, ...group.inner]);
				const missing = groups.filter(
					(group) => name !== 'strings' && !told.includes(`id="${group.name.toLowerCase()}"`),
				);
				expect(missing.map((group) => group.name)).toEqual([]);
				expect(fields.filter(({ description }) => description === '').map((field) => field.name)).toEqual([]);
				const inner =
					name === 'strings'
						? groups.filter((group) => !/\.(?:zero|one|two|few|many)$/.test(group.name))
						: groups.flatMap((group) => group.inner);
				expect(
					inner.filter((field) => !told.includes(`<code>${field.name}</code>`)).map((field) => field.name),
				).toEqual([]);
			}
		},
	);

	test('has a page for every shape', () => {
		expect(Object.values(referencePages).flat().toSorted()).toEqual(Object.keys(shapes).toSorted());
	});

	test('has every command with its options', async () => {
		const { stdout } = await callback('--help');
		const names = [...stdout.matchAll(/^ {2}callback (\w+)/gm)].map(([, name]) => name ?? '');
		expect(names.length).toBeGreaterThan(5);
		for (const name of names) {
			const help = await callback(name, '--help');
			const options = [...help.stdout.matchAll(/^ {2}--(\S+)/gm)].map(([, option]) => `--${option ?? ''}`);
			const told = guide('commands');
			expect(told).toContain(`callback ${name}`);
			expect(options.filter((option) => !told.includes(`<code>${option}`))).toEqual([]);
		}
	});

	test('explains every code of a message', () => {
		const codes = Object.values(diagnosticCodes).flat();
		const told = guide('diagnostics');
		expect(codes.filter((code) => !told.includes(`id="${code}"`))).toEqual([]);
	});

	test('tells of every directive and each of its parts', () => {
		const told = guide('what-you-can-place');
		const names = [...directives.values()].flatMap(({ name, parts = {} }) => [name, ...Object.keys(parts)]);
		expect(names.filter((name) => !told.includes(name))).toEqual([]);
	});

	test('shows every directive as readers see it: itself, or in a picture', () => {
		const file = join(root, 'content/manual/content/en/guides/texts/what-you-can-place.md');
		const text = readFileSync(file, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
		const isShown = (name: string) =>
			new RegExp(`^:{2,4}${name}\\b`, 'm').test(text) || text.includes(`](./${name}.png)`);
		// A video looks like a map; two stand on privacy pages alone, and are the words around them.
		const alike = ['video', 'elsewhere', 'counting'];
		const kinds = [...directives.values()].filter(({ name }) => !isShown(name)).map(({ name }) => name);
		expect(kinds.filter((name) => !alike.includes(name))).toEqual([]);
	});

	test('comes as PDF and e-book, whole and by section', () => {
		const sections = ['handbook', 'start', 'brand', 'texts', 'online', 'developers', 'reference'];
		for (const name of sections) {
			expect(files.get(`documents/${name}.pdf`)?.subarray(0, 5).toString(), name).toBe('%PDF-');
			expect(files.has(`documents/${name}.epub`), name).toBe(true);
		}
	});

	test('is saved for offline, without a script of a tool', () => {
		expect(files.has('sw.js')).toBe(true);
		const scripts = [...files.keys()].filter((path) => /^_assets\/.*\.js$/.test(path));
		const ofTools = scripts.filter((path) =>
			/callback-plan|callback-practise|callback-prep-pack/.test(page(path)),
		);
		expect(ofTools).toEqual([]);
	});

	test('is not built again where nothing has changed', async () => {
		const written = () => statSync(join(dist, 'index.html')).mtimeMs;
		const before = written();
		await callback('manual', '--out', dist);
		expect(written()).toBe(before);
	});
});

describe('a site of a firm’s own texts alone', () => {
	let folder: string;
	let own: Map<string, Buffer>;
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'callback-own-'));
		write(folder, {
			'content/brand.yaml': `name: Acme
tagline: working as a temp nurse
address: https://nurses.acme.example/
accent: '#00543f'
interviews: false
consultants:
${['Ana', 'Ben', 'Cem', 'Dua'].map((name) => `  - { name: ${name}, role: Consultant, email: ${name}@acme.example }\n`).join('')}`,
			'content/en/sections.yaml': `sections:
  - { id: pay, name: Pay and leave, summary: When you are paid., kind: articles }
`,
			'content/en/guides/pay/timesheet.md': `---
title: Hand in your timesheet
promise: You are paid on Friday.
---

- [ ] Send it by Tuesday at noon (2 min) #send-it
`,
		});
		const { code, stderr } = await callback('build', folder);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		own = filesIn(join(folder, 'dist'));
	}, 120_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test('ships no word of the handbook in any file', () => {
		// What is saved for offline holds the same pages.
		const texts = [...own].filter(
			([path]) => !path.startsWith('_assets/') && /\.(?:html|md|txt|xml|json|webmanifest)$/.test(path),
		);
		expect(texts.length).toBeGreaterThan(15);
		const traces = texts.flatMap(([path, bytes]) => {
			const [found] = ofHandbook.exec(textOf(bytes.toString())) ?? [];
			return found === undefined ? [] : [`${path}: ${found}`];
		});
		expect(traces).toEqual([]);
	});

	test('shows the first of its people, and leads to no page of all of them: it has none', () => {
		const home = own.get('index.html')?.toString() ?? '';
		expect(home).toContain('<b>Cem</b>');
		expect(home).not.toContain('<b>Dua</b>');
		expect([...own].filter(([, bytes]) => bytes.includes('/about/')).map(([path]) => path)).toEqual([]);
	});

	test('has a PDF and the list of its pages', () => {
		expect(own.has('documents/handbook.pdf')).toBe(true);
		expect(
			own
				.get('sitemap.xml')
				?.toString()
				.match(/<loc>[^<]*/g),
		).toEqual([
			'<loc>https://nurses.acme.example/',
			'<loc>https://nurses.acme.example/guides/',
			'<loc>https://nurses.acme.example/pay/',
			'<loc>https://nurses.acme.example/guides/timesheet/',
		]);
	});
});

test('the texts of the manual are sound before the reference is added to them, too', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'callback-manual-'));
	cpSync(join(root, 'content/manual'), folder, { recursive: true });
	const { code, stderr } = await callback('check', folder);
	rmSync(folder, { recursive: true, force: true });
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('the words for sites without the handbook stand in place of strings that there are', () => {
	const read = (file: string) =>
		readYaml(readFileSync(join(root, file), 'utf8'), file).data as Record<string, string>;
	const ours = read('content/en/strings.yaml');
	const neutral = read('content/neutral/en/strings.yaml');
	expect(Object.keys(neutral).filter((key) => !(key in ours))).toEqual([]);
});
