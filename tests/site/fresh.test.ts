import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { serving } from '../support/command.ts';
import { cloneInto, personWith, type Person } from '../support/fresh.ts';
import { different, filesIn, pagesAndSearch, root } from '../support/sites.ts';

const pnpm = 'npx --yes pnpm@12.21.0';
const packed = 'callback-handbook-0.1.0.tgz';
let top: string;
let clone: string;
let person: Person;

/** A folder of this test's own: what lies in it was put there by the commands below. */
beforeAll(async () => {
	top = realpathSync(mkdtempSync(join(tmpdir(), 'callback-fresh-')));
	clone = join(top, 'clone');
	person = personWith(join(top, 'kept'));
	cloneInto(clone);
	// That its packages can be installed, these tests themselves have shown. Hard links take a second where that takes forty;
	// they do not reach other disks.
	const linked = `cp -al ${join(root, 'node_modules')} . 2>/dev/null`;
	await person.runs(`${linked} || { rm -rf node_modules; npm ci; }`, clone);
}, 300_000);

// Packages are many files.
afterAll(() => rm(top, { recursive: true, force: true }), 180_000);

/** What lies in a folder, apart from what Callback, npm and git may put there. */
function ownFiles(folder: string): string[] {
	return readdirSync(folder)
		.filter((name) => !['dist', '.callback', 'node_modules'].includes(name))
		.toSorted();
}

async function served(command: 'dev' | 'preview', program: string, cwd: string): Promise<string> {
	const { address, stop } = await serving([command, '--port', '4410'], { program, cwd });
	try {
		return await (await fetch(address)).text();
	} finally {
		stop();
	}
}

describe('from a clean clone', () => {
	let site: string;
	let made: string[];
	beforeAll(async () => {
		site = join(top, 'acme');
		// Their own texts alone are enough: that the handbook comes with Callback is told by the test of the package.
		await person.runs('npx callback init ../acme --name "Acme Staffing" --sections none', clone);
		appendFileSync(join(site, 'content/brand.yaml'), pagesAndSearch);
		await person.runs('npm install', site);
		made = ownFiles(site);
	}, 400_000);

	test('the commands of the README check, build and show a site that depends on the clone', async () => {
		expect(readFileSync(join(site, 'package.json'), 'utf8')).toContain('"file:../clone"');
		expect(await person.runs('npm run check', site)).toMatch(/^Sound: 1 guide/m);
		expect(await person.runs('npm run build', site)).toMatch(/^Built dist in /m);
		const program = join(site, 'node_modules/callback-handbook/src/cli/callback.mjs');
		expect(await served('preview', program, site)).toContain('Acme Staffing');
		expect(await served('dev', program, site)).toContain('Acme Staffing');
	}, 400_000);

	test('the same comes of it from any current folder', async () => {
		const before = filesIn(join(site, 'dist'));
		const elsewhere = join(top, 'elsewhere');
		mkdirSync(elsewhere);
		await person.runs(`node ${clone}/src/cli/callback.mjs build --force ${site}`, elsewhere);
		expect(different(filesIn(join(site, 'dist')), before)).toEqual([]);
		expect(readdirSync(elsewhere)).toEqual([]);
	}, 300_000);

	test('nothing is left anywhere but in dist and .callback', () => {
		expect(ownFiles(site)).toEqual(made);
		expect(existsSync(join(clone, '.callback')) || existsSync(join(clone, '.astro'))).toBe(false);
		expect(readdirSync(top).toSorted()).toEqual(['acme', 'clone', 'elsewhere', 'kept']);
	});
});

describe('from the packed file', () => {
	let site: string;
	beforeAll(async () => {
		const folder = join(top, 'packed');
		mkdirSync(folder);
		await person.runs(`npm pack --silent --pack-destination ${folder}`, clone);
		await person.runs(`npx --yes --package ./${packed} callback init acme --sections none`, folder);
		site = join(folder, 'acme');
		// Writes the lockfile by which the workflow below installs the packages.
		await person.runs('npm install --package-lock-only', site);
	}, 400_000);

	test('the site folder holds the file', () => {
		expect(readFileSync(join(site, 'package.json'), 'utf8')).toContain(`"file:${packed}"`);
		expect(readFileSync(join(site, packed)).equals(readFileSync(join(site, '..', packed)))).toBe(true);
	});

	test('the workflow for GitHub and the recipe for its pages run as they are written', async () => {
		const copy = join(top, 'runner', 'acme');
		const ignored = readFileSync(join(site, '.gitignore'), 'utf8')
			.trim()
			.split('\n')
			.map((line) => line.replace('/', ''));
		cpSync(site, copy, { recursive: true, filter: (path) => !ignored.includes(path.slice(site.length + 1)) });
		const workflow = readFileSync(join(copy, '.github/workflows/site.yml'), 'utf8');
		const recipe = /^ *```yaml\n( *name: Publish\n[^`]*)```/m.exec(
			readFileSync(join(root, 'content/manual/content/en/guides/online/github-pages.md'), 'utf8'),
		)?.[1];
		const commands = [...runsOf(workflow), ...runsOf(recipe ?? '')];
		expect(commands.slice(0, 4)).toEqual([
			'npm ci',
			'npx callback check',
			'npx callback check --strict',
			'npx callback build',
		]);
		expect(commands.slice(4)).toEqual(['npm ci', 'npm run build']);
		// Both install the packages, which are many.
		for (const command of new Set(commands)) await person.runs(command, copy, { CI: 'true' });
		expect(existsSync(join(copy, 'dist', 'index.html'))).toBe(true);
	}, 500_000);

	test('pnpm, which hides the packages of packages, installs and builds it', async () => {
		const copy = join(top, 'pnpm');
		mkdirSync(copy);
		for (const part of ['content', 'package.json', 'pnpm-workspace.yaml', packed])
			cpSync(join(site, part), join(copy, part), { recursive: true });
		await person.runs(`${pnpm} install`, copy);
		expect(await person.runs(`${pnpm} run build`, copy)).toMatch(/^Built dist in /m);
		expect(different(filesIn(join(copy, 'dist')), filesIn(join(top, 'runner', 'acme', 'dist')))).toEqual([]);
	}, 500_000);
});

/** The commands of a workflow, in order; what is not a command is a step of GitHub's own. */
function runsOf(workflow: string): string[] {
	const { jobs } = parse(workflow) as { jobs: Record<string, { steps: { run?: string }[] }> };
	return Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
}
