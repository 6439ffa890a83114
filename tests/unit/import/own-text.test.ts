import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { targetOf } from '../../../src/cli/import-texts.ts';
import { planImport } from '../../../src/import/plan.ts';
import { readExport } from '../../../src/import/sources.ts';
import { writePlan } from '../../../src/import/write.ts';
import { guide, world, write } from '../../support/overlay.ts';
import { root } from '../../support/sites.ts';

const top = mkdtempSync(join(tmpdir(), 'callback-own-'));
const site = world();
afterAll(() => {
	rmSync(top, { recursive: true });
	site.remove();
});
const planOf = (folder: string) => planImport([readExport(folder)], targetOf(site.load().site));

test('every guide of ours is imported as it is, into its section and with its ending', () => {
	const folder = join(root, 'content/en/guides');
	const { files, remarks } = planOf(folder);
	const guides = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
		/\.mdx?$/.test(path),
	);
	expect(guides.length).toBeGreaterThan(40);
	expect(remarks).toEqual([]);
	for (const path of guides) {
		const file = files.find(({ source }) => source.endsWith(path));
		expect(file?.text, path).toBe(readFileSync(join(folder, path), 'utf8'));
		expect(file?.path.replace(/-2(?=\.)/, '')).toBe(`content/en/guides/${path}`);
	}
});

describe('a guide or page that somebody wrote for a site like this', () => {
	const body = [
		'## First things',
		'',
		'::::say{when="On the phone"}',
		'',
		'“Could we meet?”',
		'',
		':::warmer',
		'',
		'“Could we meet again?”',
		'',
		':::',
		'',
		'::::',
		'',
		'- [ ] Iron a shirt (20 min, must, the evening before) #iron',
		'- [ ] Ask for Jo (2 min, if in person) #jo',
		'',
		'One claim.[^a] And `code`.',
		'',
		'![A desk](./desk.png "By the door")',
		'',
		'[^a]: *Somebody*, 2020.',
		'',
	].join('\n');
	write(top, {
		'guides/own.md': guide(body),
		'guides/windows.md': guide(body).replaceAll('\n', '\r\n'),
		'guides/desk.png': readFileSync(join(root, 'tests/fixtures/sites/nakheel/content/people/layan.png')),
		'guides/page.md': '---\ntitle: About\npromise: Who we are.\nreviewed: 2026-11-22\n---\n\nWords.\n',
		'guides/half.md': guide(body, { promise: '' }),
	});
	const plan = planOf(join(top, 'guides'));
	const of = (name: string) => plan.files.find(({ source }) => basename(source) === name)!;

	test('stays as it is, with its pictures beside it', () => {
		expect(of('own.md').text).toBe(guide(body));
		expect(of('windows.md').text).toBe(guide(body));
		expect(of('page.md')).toMatchObject({ kind: 'page', path: 'content/en/pages/page.md' });
		writePlan(plan, site.firm);
		const written = readdirSync(join(site.firm, 'content/en/guides/preparation')).sort();
		expect(written).toEqual(['desk.png', 'half-desk.png', 'half.md', 'own.md', 'windows.md']);
		expect(site.told()).toBe('');
	});

	test('keeps its tasks and footnotes when its front matter is not whole', () => {
		const { text } = of('half.md');
		for (const line of [
			'- [ ] Iron a shirt (20 min, must, the evening before) #iron',
			'- [ ] Ask for Jo (2 min, if in person) #jo',
			'One claim.[^a] And `code`.',
			'[^a]: *Somebody*, 2020.',
		])
			expect(text).toContain(`\n${line}\n`);
	});
});

test.each([
	[
		'that end like facts and are none',
		'- [ ] Ring (5 minutes)\n- [ ] Go (5 min walk)',
		'- [ ] Ring (5 minutes).\n- [ ] Go (5 min walk).',
	],
	['of the same words get ids', '- [ ] Ring\n- [ ] Ring', '- [ ] Ring\n- [ ] Ring #ring-2'],
	['beside others get a box each', '- [ ] Ring\n- Go', '- [ ] Ring\n- [ ] Go'],
	['with numbers keep them', '1. [ ] Ring\n2. [x] Go', '1. [ ] Ring\n2. [x] Go'],
])('tasks of others %s', (_, written, made) => {
	const folder = join(top, 'tasks');
	write(folder, { 'list.md': `## Do\n\n${written}\n` });
	const [file] = planOf(folder).files;
	expect(file?.text.split('---\n').at(-1)).toBe(`\n## Do\n\n${made}\n`);
});
