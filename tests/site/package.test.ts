import {
	appendFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	realpathSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, serving, type Installed } from '../support/command.ts';
import { installPacked } from '../support/packed.ts';
import { writeOwnTexts } from '../support/small-site.ts';
import { different, filesIn, pagesAndSearch, root } from '../support/sites.ts';

let top: string;
let installed: Installed;
let own: string;
let packed: Map<string, Buffer>;
/** Commands that have been run here. */
const tried = new Set<string>();

beforeAll(() => {
	top = realpathSync(mkdtempSync(join(tmpdir(), 'callback-package-')));
	const handbook = installPacked(top);
	own = handbook.own;
	packed = withoutLinks(filesIn(own));
	installed = { program: handbook.program, cwd: top };
}, 180_000);

/** The files of the package alone. */
function withoutLinks(files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
	return new Map([...files].filter(([path]) => !path.startsWith('node_modules/')));
}

afterAll(() => rmSync(top, { recursive: true, force: true }));

async function callback(...args: [string, ...string[]]) {
	tried.add(args[0]);
	const { code, stdout, stderr } = await run(installed, ...args);
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	return stdout;
}

async function served(...args: [string, ...string[]]): Promise<string> {
	tried.add(args[0]);
	const { address, stop } = await serving([...args, '--port', '4390'], installed);
	try {
		return await (await fetch(address)).text();
	} finally {
		stop();
	}
}

describe('Callback as a package', () => {
	test('holds all that a site is made of, and nothing else', () => {
		const ours = ['src', 'content', 'public'].flatMap((folder) =>
			[...filesIn(join(root, folder)).keys()].map((path) => `${folder}/${path}`),
		);
		expect(ours.filter((path) => !packed.has(path))).toEqual([]);
		const other = [...packed.keys()].filter(
			(path) => !/^(?:src|content|public|bundle|faces|prerenderers)\//.test(path),
		);
		expect(other.toSorted()).toEqual(['LICENSE', 'README.md', 'package.json']);
		expect([...packed].flatMap(([path, bytes]) => (bytes.includes(root) ? [path] : []))).toEqual([]);
	});

	test('makes, checks and builds a site where nothing else of it is', async () => {
		expect(await callback('init', 'acme', '--name', 'Acme Staffing', '--sections', 'salary')).toContain(
			'content/brand.yaml',
		);
		// That all that is made of texts is made elsewhere, too, is told by the test of a fresh computer.
		appendFileSync(join(top, 'acme/content/brand.yaml'), pagesAndSearch);
		expect(await callback('check', 'acme')).toMatch(/^Sound: \d+ guides/);
		expect(await callback('build', 'acme')).toMatch(/^Built acme[\\/]dist in /);
		const dist = filesIn(join(top, 'acme', 'dist'));
		expect(dist.get('index.html')?.toString()).toContain('Acme Staffing');
		expect([...dist.keys()]).toEqual(
			expect.arrayContaining([
				'guides/what-we-find-out/index.html',
				'imprint/index.html',
				'pagefind/words.json',
			]),
		);
		// It brings what renders pages: Astro and Vite make none.
		const inPackage = [...filesIn(own).keys(), ...filesIn(join(top, 'acme', '.callback')).keys()];
		const brought = [...packed.keys()].filter((path) => path.startsWith('prerenderers/'));
		expect(brought).toHaveLength(2);
		expect(inPackage.filter((path) => path.includes('prerenderers/'))).toEqual(brought);
		// And the faces of the handbook's look, with the letters that a name may start with: none are cut.
		const faces = [...packed.keys()].filter((path) => path.startsWith('faces/'));
		const letters = faces.filter((path) => path.startsWith('faces/letter-'));
		expect([faces.length - letters.length, letters.length]).toEqual([3, 36]);
		expect(inPackage.filter((path) => /^cache\/.*\/fonts\//.test(path))).toEqual([]);
		const traces = [...dist].filter(([, bytes]) => bytes.includes(top) || bytes.includes(root));
		expect(traces.map(([path]) => path)).toEqual([]);
	}, 400_000);

	test('starts from its bundle, which holds all of its own code', async () => {
		const source = join(own, 'src', 'cli', 'main.ts');
		renameSync(source, `${source}.gone`);
		const { stdout } = await run(installed, '--version');
		renameSync(`${source}.gone`, source);
		expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
		const licences = packed.get('bundle/licences.txt')?.toString();
		expect(licences).toMatch(/^# zod \(MIT\)\n\nMIT License$/m);
		expect(licences).not.toMatch(/^# \S+ \((?!MIT|ISC|BSD|Apache)/m);
	});

	test('makes what renders pages, and starts from its source, where what it brings is gone and nobody may write into it', async () => {
		const before = filesIn(join(top, 'acme', 'dist'));
		renameSync(join(own, 'bundle'), join(top, 'bundle'));
		const brought = join(own, 'prerenderers');
		renameSync(brought, join(top, 'brought'));
		// Whoever runs the tests: nothing can be written below it.
		symlinkSync(join(top, 'gone', 'away'), brought);
		await callback('build', 'acme', '--force');
		rmSync(brought);
		renameSync(join(top, 'brought'), brought);
		renameSync(join(top, 'bundle'), join(own, 'bundle'));
		expect(different(filesIn(join(top, 'acme', 'dist')), before)).toEqual([]);
		expect(filesIn(join(top, 'acme', '.callback', 'cache', 'prerenderers')).size).toBe(1);
	}, 400_000);

	test('imports a text', async () => {
		const post = join(top, 'old-post.html');
		writeFileSync(
			post,
			'<html><head><title>Our old post</title></head><body><p>Bring a pen.</p></body></html>',
		);
		expect(await callback('import', post, '--into', 'acme')).toContain('Our old post');
		expect(existsSync(join(top, 'acme', 'import-notes.md'))).toBe(true);
	});

	test('takes components of a site, and tells what is wrong with their values', async () => {
		const page = (most: string) => `---
title: Open shifts
promise: What we have this week.
reviewed: 2026-11-22
---

## What we have

<Shifts most="${most}">
Every shift stands on our list.

<Plain>Our list of shifts is renewed every Monday.</Plain>
</Shifts>
`;
		const site = join(top, 'shifts');
		writeOwnTexts(site, [pagesAndSearch], {
			'components/Shifts.astro': `---
import { z } from 'astro/zod';
export const schema = z.strictObject({ most: z.coerce.number().int().min(1) });
const { most } = Astro.props;
---
<p class="shifts">{most * 2} shifts</p>
`,
			'content/en/pages/open-shifts.mdx': page('4'),
		});
		await callback('build', 'shifts');
		const html = filesIn(join(site, 'dist')).get('open-shifts/index.html')?.toString();
		expect(html).toContain('<p class="shifts">8 shifts</p>');
		writeFileSync(join(site, 'content/en/pages/open-shifts.mdx'), page('all'));
		const { code, stderr } = await run(installed, 'check', 'shifts');
		expect(code).toBe(1);
		expect(stderr).toContain('shifts/content/en/pages/open-shifts.mdx:9');
		expect(stderr).toContain('most');
	}, 200_000);

	test('serves the built site', async () => {
		expect(await served('preview', 'acme')).toContain('Acme Staffing');
	});

	test('serves it live', async () => {
		expect(await served('dev', 'acme')).toContain('Acme Staffing');
		expect(existsSync(join(top, 'acme', '.callback', 'schemas', 'brand.json'))).toBe(true);
	});

	test('shows the manual of its version', async () => {
		// That it comes as documents, with pictures to share and saved for offline, too, is told by the test of the manual.
		const brand = join(own, 'content/manual/content/brand.yaml');
		appendFileSync(brand, pagesAndSearch);
		try {
			expect(await served('manual')).toContain('<title>Callback manual');
		} finally {
			writeFileSync(brand, packed.get('content/manual/content/brand.yaml')!);
		}
	}, 200_000);

	test('is upgraded only where it is installed', async () => {
		tried.add('upgrade');
		const cwd = mkdtempSync(join(tmpdir(), 'callback-nowhere-'));
		mkdirSync(join(cwd, 'content'));
		writeFileSync(join(cwd, 'package.json'), '{ "dependencies": { "callback-handbook": "0.1.0" } }');
		const { code, stderr } = await run({ ...installed, cwd }, 'upgrade');
		rmSync(cwd, { recursive: true });
		expect(code).toBe(1);
		expect(stderr).toContain('It names callback-handbook, which is not installed in node_modules.');
	});

	test('has no command that was not run here', async () => {
		const { stdout } = await run(installed, '--help');
		const commands = [...stdout.matchAll(/^ {2}callback (\w+)/gm)].map(([, name]) => name);
		expect(commands.toSorted()).toEqual([...tried].toSorted());
	});

	test('writes nothing into itself', () => {
		expect(different(withoutLinks(filesIn(own)), packed)).toEqual([]);
	});
});
