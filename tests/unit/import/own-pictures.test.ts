// Pictures of texts that have our form already: they keep their names, and none of these leads out of the site folder.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { targetOf } from '../../../src/cli/import-texts.ts';
import { planImport } from '../../../src/import/plan.ts';
import { readExport } from '../../../src/import/sources.ts';
import { writePlan } from '../../../src/import/write.ts';
import { world, write, type World } from '../../support/overlay.ts';
import { root } from '../../support/sites.ts';

const picture = readFileSync(join(root, 'tests/fixtures/sites/nakheel/content/people/layan.png'));
const page = (body: string) => `---\ntitle: A\npromise: B.\nreviewed: 2026-11-22\n---\n\n${body}\n`;

let top: string;
let site: World;
beforeEach(() => {
	top = mkdtempSync(join(tmpdir(), 'callback-own-pictures-'));
	site = world();
});
afterEach(() => {
	rmSync(top, { recursive: true });
	site.remove();
});

/** Imports one page of ours into the site, from a folder that holds this picture too. */
function imported(body: string, name: string, ending = 'md') {
	write(top, { [`from/a/page.${ending}`]: page(body), [name]: picture });
	const plan = planImport([readExport(join(top, 'from'))], targetOf(site.load().site));
	const [file] = plan.files;
	return { plan, notes: file?.notes.filter(({ about }) => about === 'picture').map(({ text }) => text) };
}

const pages = (name: string) => join(site.firm, 'content/en/pages', name);

describe('a picture beside a text of ours', () => {
	test.each([
		['with a dot', '![A desk](./desk.png)', 'desk.png'],
		['without a dot', '![A desk](desk.png)', 'desk.png'],
		['with a title', '![A desk](desk.png "By the door")', 'desk.png'],
		['with brackets in its words', '![A [small] desk](desk.png)', 'desk.png'],
		['with a blank that is coded', '![A desk](./my%20desk.png)', 'my desk.png'],
		['with a blank in angles', '![A desk](<./my desk.png>)', 'my desk.png'],
		['with a bracket in its name', '![A desk](./desk(1).png)', 'desk(1).png'],
		['with letters of another script', '![A desk](./%D8%B5.png)', 'ص.png'],
		['with a sign of addresses in its name', '![A desk](./desk%231.png)', 'desk#1.png'],
		['with a per cent sign', '![A desk](./100%.png)', '100%.png'],
		['in a folder', '![A desk](pictures/desk.png)', 'pictures/desk.png'],
		['with a name of three dots', '![A desk](.../a..b.png)', '.../a..b.png'],
		['in a directive', ':::note\n\n![A desk](desk.png)\n\n:::', 'desk.png'],
		['in a list', '- A\n\n  ![A desk](desk.png)', 'desk.png'],
	])('%s is copied under the name by which the site finds it', (_, written, name) => {
		const { plan, notes } = imported(written, `from/a/${name}`);
		expect(notes).toEqual([]);
		writePlan(plan, site.firm);
		expect(readFileSync(pages(name))).toEqual(picture);
		expect(site.told()).toBe('');
	});

	test('is copied with a text in MDX', () => {
		const { plan } = imported('{/* A */}\n\n![A desk](desk.png)', 'from/a/desk.png', 'mdx');
		expect(plan.files[0]?.pictures.map(({ name }) => name)).toEqual(['desk.png']);
	});

	test.each([
		['that is code', '```md\n![A desk](desk.png)\n```'],
		['that is code in a line', 'Write `![A desk](desk.png)`.'],
		['that is escaped', '\\![A desk](desk.png)'],
	])('%s is none', (_, written) => {
		const { plan, notes } = imported(written, 'from/a/desk.png');
		expect([notes, plan.files[0]?.pictures]).toEqual([[], []]);
	});

	test.each(['desk.png', './desk.png', 'https://a.example/desk.png', '//a.example/desk.png', '/desk.png'])(
		'is told of when it cannot be taken: %s',
		(written) => {
			const { plan, notes } = imported(`![A desk](${written})`, 'elsewhere.png');
			expect(plan.files[0]?.pictures).toEqual([]);
			expect(notes).toHaveLength(1);
			expect(notes?.[0]).toContain(`${written}: `);
		},
	);
});

describe('a picture of a text of ours is refused and told of', () => {
	test.each([
		['../x.png', 'from/x.png'],
		['./../x.png', 'from/x.png'],
		['./../../../../a/x.png', 'from/a/x.png'],
		['./..//..//..//..//a/x.png', 'from/a/x.png'],
		['%2e%2e/x.png', 'from/x.png'],
		['./.%2E/.%2e/.%2e/a/x.png', 'from/a/x.png'],
		['./..%2f..%2f..%2fa/x.png', 'from/a/x.png'],
		['./..%5C..%5Ca%5Cx.png', 'from/a/x.png'],
		['b/../../x.png', 'from/x.png'],
		['&period;&period;/x.png', 'from/x.png'],
		['<./.\\./../../../a/x.png>', 'from/a/x.png'],
	])('where it leaves the folder: %s', (written, file) => {
		const { plan, notes } = imported(`![a](${written})`, file);
		expect(plan.files[0]?.pictures).toEqual([]);
		expect(notes).toHaveLength(1);
	});
});

describe('nothing is written outside the site folder', () => {
	const file = { title: 'A', kind: 'page' as const, source: 'a.md', text: 'x', notes: [], pictures: [] };
	const escapes = (change: { path?: string; pictures?: { from: string; name: string }[] }) => {
		const files = [{ ...file, path: 'content/en/pages/a.md', ...change }];
		expect(() => writePlan({ files, remarks: [] }, site.firm)).toThrow('outside');
		expect(existsSync(pages('a.md'))).toBe(false);
	};

	test.each(['../../../../x.png', '../../../../firm-2/x.png', 'a/../../../../../x.png'])(
		'by the name of a picture: %s',
		(name) => {
			write(top, { 'x.png': picture });
			escapes({ pictures: [{ from: join(top, 'x.png'), name }] });
		},
	);

	test.each(['../a.md', 'content/../../a.md', '../firm-2/a.md', ''])('by the path of a text: %j', (path) =>
		escapes({ path }),
	);

	test.each([
		['content/en', ''],
		['content/en/pages', ''],
		['content/en/pages/pictures', ''],
		['content/en/pages/pictures', 'gone'],
	])('through a link that stands at %s', (at, to) => {
		write(top, { 'from/x.png': picture });
		mkdirSync(join(top, 'outside'));
		mkdirSync(join(site.firm, at, '..'), { recursive: true });
		symlinkSync(join(top, 'outside', to), join(site.firm, at), 'junction');
		escapes({ pictures: [{ from: join(top, 'from/x.png'), name: 'pictures/x.png' }] });
		expect(existsSync(join(top, 'outside/a.md'))).toBe(false);
		expect(existsSync(join(top, 'outside/pages'))).toBe(false);
	});

	test('but a site folder that is itself reached through a link is one', () => {
		symlinkSync(site.firm, join(top, 'site'), 'junction');
		writePlan({ files: [{ ...file, path: 'content/en/pages/a.md' }], remarks: [] }, join(top, 'site'));
		expect(existsSync(pages('a.md'))).toBe(true);
	});
});
