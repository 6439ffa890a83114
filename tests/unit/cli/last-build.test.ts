import {
	appendFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	renameSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { inputDigest, isUpToDate, noteBuild } from '../../../src/cli/output/last-build.ts';
import { putRight } from '../../../src/cli/output/leftovers.ts';
import { markerFile } from '../../../src/lib/generated-addresses.ts';
import { mark } from '../../../src/cli/output/marker.ts';

const top = mkdtempSync(join(tmpdir(), 'callback-last-'));
const [root, folder] = [join(top, 'ours'), join(top, 'firm')];
const place = { root, folder, out: join(folder, 'dist'), cache: join(folder, '.callback/cache') };
const today = '2026-11-28';

function write(path: string, text = 'text'): void {
	mkdirSync(dirname(join(top, path)), { recursive: true });
	writeFileSync(join(top, path), text);
}

beforeEach(() => {
	rmSync(top, { recursive: true, force: true });
	for (const path of [
		...[
			'ours/content/en/guides/a.md',
			'ours/public/favicon.svg',
			'ours/src/cli/main.ts',
			'ours/package.json',
		],
		...['firm/content/brand.yaml', 'firm/content/people/rosa.png', 'firm/public/logo.svg'],
		...['firm/node_modules/.package-lock.json', 'firm/callback.lock.yaml'],
		...['firm/dist/index.html', 'firm/dist/guides/a/index.html', 'firm/dist/.git/HEAD'],
	])
		write(path);
	mark(place.out);
	noteBuild(place, inputDigest(place, today));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

const isSame = (day = today) => isUpToDate(place, inputDigest(place, day));

test('a site is up to date as long as nothing has changed', () => {
	expect(isSame()).toBe(true);
	write('firm/notes.txt');
	write('firm/dist/.git/index');
	utimesSync(join(folder, 'content/brand.yaml'), new Date(0), new Date(0));
	expect(isSame()).toBe(true);
});

test.each([
	['a text of the firm', () => appendFileSync(join(folder, 'content/brand.yaml'), '#')],
	['a text of ours', () => appendFileSync(join(root, 'content/en/guides/a.md'), '.')],
	['the name of a text', () => write('firm/content/en/guides/b.md')],
	['a picture', () => write('firm/content/people/rosa.png', 'another')],
	['a public file', () => write('firm/public/new.txt')],
	['a public file of ours', () => rmSync(join(root, 'public/favicon.svg'))],
	['the code', () => write('ours/src/cli/main.ts', 'other')],
	[
		'a link of the public folder that leads out of it',
		() => symlinkSync(join(top, 'ours'), join(folder, 'public/jobs'), 'junction'),
	],
	[
		'a link among the texts that leads nowhere',
		() => symlinkSync(join(top, 'nowhere'), join(folder, 'content/en'), 'junction'),
	],
	['what is installed', () => write('firm/node_modules/.package-lock.json', '{}')],
	['the lock file', () => write('firm/callback.lock.yaml', 'other')],
	['a file of the output that is gone', () => rmSync(join(place.out, 'index.html'))],
	['a file of the output that is cut off', () => write('firm/dist/index.html', 't')],
	['a file of the output that somebody wrote', () => utimesSync(join(place.out, 'index.html'), 0, 0)],
	['a file in the output that nobody built', () => write('firm/dist/more.txt')],
	['the mark of the output', () => rmSync(join(place.out, markerFile))],
	['the output, all of it', () => rmSync(place.out, { recursive: true })],
	['the note', () => write('firm/.callback/cache/last-build.json', '{"input":')],
])('a change of %s makes a build necessary', (_, change) => {
	change();
	expect(isSame()).toBe(false);
});

test('what is left of a note that could not be put in its place is removed by the next build', () => {
	rmSync(join(place.cache, 'last-build.json'));
	write('firm/.callback/cache/last-build.json/in-the-way');
	noteBuild(place, inputDigest(place, today));
	putRight(place);
	expect(readdirSync(place.cache)).toEqual(['last-build.json']);
});

test.each([
	['a file beside them', "import jobs from '../data/jobs.json';"],
	['another website', "const jobs = await fetch('https://jobs.example/');"],
	['the clock', 'const now = new Date();'],
])('a site whose components read %s is built each time', (_, code) => {
	write('firm/components/JobList.astro', `---\nimport List from './List.astro';\n---\n<List />\n`);
	noteBuild(place, inputDigest(place, today));
	expect(isSame()).toBe(true);
	write('firm/components/JobList.astro', `---\n${code}\n---\n<p>Jobs</p>\n`);
	noteBuild(place, inputDigest(place, today));
	expect(isSame()).toBe(false);
});

test.each([
	['a style sheet imports', 'look.css', '@import "../../shared/look.css";'],
	['a style sheet shows', 'look.css', '.jobs { background: url(../../shared/look.png); }'],
	['a style sheet of another kind uses', 'look.scss', "@use '../../shared/look';"],
	['a script with markup imports', 'look.jsx', "import '../../shared/look.js';"],
])('a site where %s what stands beside the components is built each time', (_, name, text) => {
	write('firm/components/JobList.astro', `---\nimport './parts/${name}';\n---\n<p>Jobs</p>\n`);
	write(`firm/components/parts/${name}`, text);
	noteBuild(place, inputDigest(place, today));
	expect(isSame()).toBe(false);
});

test('a site whose components read a folder that is a link to elsewhere is built each time', () => {
	write('firm/components/JobList.astro', `---\nimport jobs from './data/jobs.json';\n---\n<p>Jobs</p>\n`);
	write('shared/jobs.json', '[]');
	symlinkSync(join(top, 'shared'), join(folder, 'components/data'), 'junction');
	noteBuild(place, inputDigest(place, today));
	expect(isSame()).toBe(false);
});

test.each([
	['linked', 'packages/jobs', false],
	['installed by pnpm', 'firm/node_modules/.pnpm/jobs@1.0.0/node_modules/jobs', true],
])(
	'whether a package that a component reads changes by itself is known of one that is %s',
	(_, at, isKnown) => {
		write(`${at}/index.js`);
		write(
			'firm/components/JobList.astro',
			`---\nimport { jobs } from '@firm/jobs/list.js';\n---\n<p>{jobs}</p>\n`,
		);
		mkdirSync(join(folder, 'node_modules/@firm'));
		symlinkSync(join(top, at), join(folder, 'node_modules/@firm/jobs'), 'junction');
		noteBuild(place, inputDigest(place, today));
		expect(isSame()).toBe(isKnown);
	},
);

test('a folder may be a link to one that stands elsewhere', () => {
	renameSync(join(folder, 'content'), join(top, 'content'));
	symlinkSync(join(top, 'content'), join(folder, 'content'), 'junction');
	noteBuild(place, inputDigest(place, today));
	expect(isSame()).toBe(true);
	appendFileSync(join(top, 'content/brand.yaml'), '#');
	expect(isSame()).toBe(false);
});

test('another day makes a build necessary: announcements end', () => {
	expect(isSame('2026-11-29')).toBe(false);
});

test('another place for the output makes a build necessary', () => {
	const other = { ...place, out: join(folder, 'other') };
	expect(isUpToDate(other, inputDigest(other, today))).toBe(false);
});
