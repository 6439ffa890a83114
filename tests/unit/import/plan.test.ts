import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameOf } from '../../../src/import/names.ts';
import { planImport, type Target } from '../../../src/import/plan.ts';
import type { Post } from '../../../src/import/post.ts';
import { formatReport } from '../../../src/import/report.ts';
import { writePlan, writeReport } from '../../../src/import/write.ts';
import { DiagnosticError } from '../../../src/lib/diagnostic.ts';
import { post, preparation, surroundings } from './support.ts';

const target: Target = {
	lang: 'en-US',
	sections: [preparation, { ...preparation, id: 'salary', names: ['about-pay'], stage: 'the-offer' }],
	ours: { guide: new Set(['star-stories']), page: new Set(['about']) },
	theirs: { guide: new Map([['tides', 'content/en/guides/salary/tides.md']]), page: new Map() },
};
const plan = (...changes: Partial<Post>[]) =>
	planImport([{ posts: changes.map(post), remarks: [], ...surroundings }], target);
const paths = (...changes: Partial<Post>[]) => plan(...changes).files.map(({ path }) => path);

describe('a name', () => {
	test.each([
		['Zoë’s Straße & Æther', 'zoes-strasse-aether'],
		['Hello_World--again', 'hello-world-again'],
		['%d9%82%d8%b5%d8%b5', 'qss'],
		['вторая-встреча', 'vtoraya-vstrecha'],
		['المقابلة الثانية', 'almqablh-althanyh'],
		['二次面试', 'er-ci-mian-shi'],
		['면접 しごと 🙂', 'myeonjeob-shigoto'],
		['%D0%B2%D1%82%D0', 'vt'],
		['100% sure', '100-sure'],
		['a'.repeat(80), 'a'.repeat(60)],
		['word '.repeat(20), 'word-word-word-word-word-word-word-word-word-word-word-word'],
	])('of %j is %j', (words, name) => expect(nameOf(words)).toBe(name));
});

describe('a text goes', () => {
	test.each<[string, Partial<Post>, string]>([
		['to the section that a category names', { topics: ['News', 'About Pay'] }, 'guides/salary/low-tide.md'],
		['to the first section, if none does', { topics: ['News'] }, 'guides/preparation/low-tide.md'],
		['to the pages, if it is one', { kind: 'page' }, 'pages/low-tide.md'],
		['beside ours, under another name', { name: 'star-stories' }, 'guides/preparation/star-stories-2.md'],
		['under the name of its title', { name: '%d9%82' }, 'guides/preparation/low-tide.md'],
		['under its title in Latin letters', { name: 'قصص', title: 'قصص' }, 'guides/preparation/qss.md'],
		['under any name, if it has none', { name: '!', title: '!' }, 'guides/preparation/imported-guide.md'],
	])('%s', (_, changes, path) => expect(paths(changes)).toEqual([`content/en/${path}`]));

	test('beside another of the same name', () =>
		expect(paths({}, {}, { kind: 'page' })).toEqual([
			'content/en/guides/preparation/low-tide.md',
			'content/en/guides/preparation/low-tide-2.md',
			'content/en/pages/low-tide.md',
		]));

	test('nowhere, if it is empty', () => {
		const { files, remarks } = plan({ html: ' ', title: '' });
		expect({ files, remarks }).toEqual({
			files: [],
			remarks: ['posts.xml: a guide without a title and a text was left out.'],
		});
	});

	test('where its words can be read, however deeply they are nested', () => {
		const { files, remarks } = plan({ html: `${'<div>'.repeat(200_000)}The boat leaves.` });
		expect(remarks).toEqual([]);
		expect(files.map(({ text }) => text.trim().split('\n').at(-1))).toEqual(['The boat leaves.']);
	});
});

test('links between texts lead to where these now stand, whatever they are called there', () => {
	const { files } = plan(
		{ html: '<p><a href="../star/">x</a></p>' },
		{ name: 'star-stories', addresses: ['https://harbour-lane.example/star/'], kind: 'guide' },
	);
	expect(files[0]?.text).toContain('[x](/guides/star-stories-2/)');
});

describe('a link to another text that is imported', () => {
	const words = 'вторая-встреча';
	const upper = encodeURIComponent(words);
	const lower = upper.toLowerCase();
	const site = 'https://harbour-lane.example';

	test.each([
		['is in small digits, its text in large ones', lower, upper],
		['is in large digits, its text in small ones', upper, lower],
		['is in letters, its text in small digits', words, lower],
		['is in small digits, its text in letters', lower, words],
		['mixes all three', `${lower.slice(0, 6)}${upper.slice(6, 12)}${words.slice(2)}`, lower],
		['is from the top of the site', `/${lower}/`, upper],
	])('is found where it %s', (_, link, address) => {
		const href = link.startsWith('/') ? link : `${site}/${link}/`;
		const { files } = plan(
			{ html: `<p>See <a href="${href}">the second one</a>.</p>` },
			{ name: address, title: words, addresses: [`${site}/${address}/`] },
		);
		expect(files[0]?.text).toContain('[the second one](/guides/vtoraya-vstrecha/)');
		expect(files[0]?.notes.filter(({ about }) => about === 'link')).toEqual([]);
	});
});

test('a file of the firm’s own is never written over', () => {
	expect(() => plan({ name: 'tides', title: 'Tides' })).toThrow(
		new DiagnosticError([
			{
				file: 'content/en/guides/salary/tides.md',
				code: 'file-in-the-way',
				message: '“Tides” of posts.xml would be written over this file.',
				hint: 'Rename this file, for example to tides-2.md, delete it, or take the text out of what you import.',
			},
		]),
	);
});

describe('writing', () => {
	const files = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
	const inFolder = (work: (folder: string) => void) => {
		const folder = mkdtempSync(join(tmpdir(), 'callback-plan-'));
		try {
			work(folder);
		} finally {
			rmSync(folder, { recursive: true });
		}
	};

	test('puts pictures beside the guide, with words for them, each once', () =>
		inFolder((folder) => {
			const picture = join(folder, 'Boots & rope.png');
			writeFileSync(picture, 'png');
			const html =
				'<figure><img src="/x.png" alt="IMG_7.png"><figcaption>On the quay</figcaption></figure><p>So <img src="x.png" alt="Two&#10;boots"></p>';
			const posts = [post({ html })];
			const findPicture = () => ({ file: picture, ending: 'png' });
			const made = planImport([{ posts, remarks: [], findPicture }], target);
			writePlan(made, join(folder, 'site'));
			const at = join(folder, 'site/content/en/guides/preparation');
			expect(files(at)).toEqual(['low-tide-boots-rope.png', 'low-tide.md']);
			expect(readFileSync(join(at, 'low-tide-boots-rope.png'), 'utf8')).toBe('png');
			expect(readFileSync(join(at, 'low-tide.md'), 'utf8')).toMatch(
				/\n\n!\[On the quay\]\(\.\/low-tide-boots-rope\.png "On the quay"\)\n\nSo\n\n!\[Two boots\]\(\.\/low-tide-boots-rope\.png\)\n$/,
			);
		}));

	test('leaves a picture out that is not there, with its caption, and says so', () => {
		const html = '<p>x</p><figure><img src="/x.png"><figcaption>On the quay</figcaption></figure>';
		const [file] = plan({ html }).files;
		expect(file?.text).not.toContain('quay');
		expect(file?.notes).toContainEqual({
			about: 'picture',
			text: 'https://harbour-lane.example/x.png (“On the quay”): it is not in the imported folder.',
		});
	});

	test('is all or nothing: where one file is in the way, none is written', () =>
		inFolder((folder) => {
			const made = plan({}, { name: 'high-tide' });
			writePlan({ files: made.files.slice(1), remarks: [] }, folder);
			const before = files(folder);
			expect(() => writePlan(made, folder)).toThrow('This file would be written over.');
			expect(files(folder)).toEqual(before);
		}));

	test('keeps each report', () =>
		inFolder((folder) => {
			expect([1, 2, 3].map((count) => writeReport(`${count}`, folder))).toEqual([
				'import-notes.md',
				'import-notes-2.md',
				'import-notes-3.md',
			]);
			expect(existsSync(join(folder, 'import-notes-3.md'))).toBe(true);
		}));
});

test('the report says what was made, what is gone and what is left to do', () => {
	const report = formatReport(
		plan(
			{ html: '<script></script><script></script><p>x</p>', topics: ['News'] },
			{ kind: 'page', name: 'about' },
		),
		'../my-guide',
	);
	for (const words of [
		'1 guide and 1 page made in ../my-guide. None of it is on your site yet.',
		'## content/en/guides/preparation/low-tide.md\n\n“Low tide”, from posts.xml\n\n',
		'- Write or check:\n  - Its section: “News” is none of the sections.',
		'- Taken out:\n  - script (2 times).\n',
		'  - Callback has a page called about. To put this one in its place, rename the file to about.md.\n',
	])
		expect(report).toContain(words);
});
