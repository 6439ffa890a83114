import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { repository, run, start } from '../support/command.ts';
import { different, filesIn, root, workshop } from '../support/sites.ts';
import { writeOwnTexts } from '../support/small-site.ts';

const folder = join(workshop, 'interrupted');
const cache = join(folder, '.callback', 'cache');
const dist = join(folder, 'dist');
let old: Map<string, Buffer>;

/** A site that stands, and is to be built with one file more. */
beforeAll(async () => {
	writeOwnTexts(folder);
	const { code, stderr } = await run(repository, 'build', folder);
	if (code !== 0) throw new Error(stderr);
	old = filesIn(dist);
	mkdirSync(join(folder, 'public'));
	writeFileSync(join(folder, 'public', 'new.txt'), 'new');
}, 180_000);

/** Names that no build may leave. */
function leftovers(): string[] {
	const names = [folder, cache].filter((place) => existsSync(place)).flatMap((place) => readdirSync(place));
	return names.filter((name) => /^\.dist-|^fresh-|^\.astro$/.test(name));
}

/** Where a build is once one of these is there; the folder of its work has a name of its own each time. */
const phases: readonly (readonly [phase: string, made: string])[] = [
	['it reads', ''],
	['it bundles the pages', 'en/chunks'],
	['it writes the pages', 'site/index.html'],
	['it makes the search', 'site/pagefind'],
	['it makes the documents', 'site/documents'],
	['it compresses', 'site/index.html.br'],
];

/** Starts a build, and kills it once a file is there. */
async function killedOnce(made: string): Promise<NodeJS.Signals | null> {
	const child = start(repository, ['build', folder]);
	const ended = new Promise<NodeJS.Signals | null>((done) =>
		child.once('close', (_, signal) => done(signal)),
	);
	const fresh = join(cache, `fresh-${child.pid}`);
	while (child.exitCode === null && !existsSync(join(fresh, made))) await after(5);
	child.kill('SIGKILL');
	return ended;
}

describe('a build that is killed', () => {
	test.each(phases)(
		'while %s leaves the last good site, byte for byte',
		async (_, made) => {
			expect(await killedOnce(made)).toBe('SIGKILL');
			expect(different(filesIn(dist), old)).toEqual([]);
			// All before it have been cleaned up by now.
			expect(leftovers().length).toBeLessThanOrEqual(1);
		},
		180_000,
	);

	test('is cleaned up by the next one, which builds the site', async () => {
		const { code, stderr } = await run(repository, 'build', folder);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(filesIn(dist).get('new.txt')?.toString()).toBe('new');
		expect(leftovers()).toEqual([]);
	}, 400_000);
});

describe('a disk that is full', () => {
	test.each([1, 30, 120, 220])(
		'from its write %i on is told in one message',
		async (at) => {
			const before = filesIn(dist);
			const hook = join(root, 'tests/support/broken-disk.ts');
			const env = { BROKEN_HOW: 'full', BROKEN_AT: String(at) };
			const { code, stdout, stderr } = await run(
				{ ...repository, node: ['--import', hook], env },
				'build',
				'--force',
				folder,
			);
			expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
			expect(stderr).toMatch(
				/^\n\S.*\n {2}Nothing more can be written: the disk is full, .*\n {2}Make room there, .*\n$/,
			);
			expect(different(filesIn(dist), before)).toEqual([]);
			expect(leftovers()).toEqual([]);
		},
		180_000,
	);
});

test('two builds of one site at once do not harm one another', async () => {
	const before = filesIn(dist);
	const outcomes = await Promise.all([1, 2].map(() => run(repository, 'build', '--force', folder)));
	expect(outcomes.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
		outcomes.map(() => ({ code: 0, stderr: '' })),
	);
	expect(different(filesIn(dist), before)).toEqual([]);
	expect(leftovers()).toEqual([]);
}, 400_000);
