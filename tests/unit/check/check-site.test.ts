import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkSite } from '../../../src/check/check-site.ts';
import { colourSection } from '../../../src/check/changed-colours.ts';
import { brand, guide, world, type Files, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

/** Lines by the first words of their section. */
async function told(firm: Files, ours: Files = {}): Promise<Record<string, string[]>> {
	made = world(firm, ours);
	const sections = await checkSite(made.loadAll(), made.firm, {
		accept: false,
		links: false,
		today: '2026-11-22',
	});
	return Object.fromEntries<string[]>(
		sections.map(({ title, lines }) => [title.split(/,| that| where/)[0] ?? '', lines]),
	);
}

test('a site of which there is nothing to tell', async () => {
	expect(await told({ 'content/brand.yaml': brand.replace('#00543f', '#00352a') })).toEqual({
		'Your colour': [expect.stringMatching(/^Links on dark screens/)],
	});
});

test('texts that are old', async () => {
	const { 'Due for review': due } = await told({
		'content/en/guides/salary/own.md': guide(undefined, { reviewed: 'reviewed: 2025-01-02' }),
	});
	expect(due).toEqual(['2025-01-02  guide own']);
});

test('texts of ours that are old are no task of a firm', async () => {
	const old = { 'content/en/guides/salary/old.md': guide(undefined, { reviewed: 'reviewed: 2025-01-02' }) };
	expect(await told({}, old)).not.toHaveProperty('Due for review');
});

test('a line at the top of a guide that sums up what is no longer there', async () => {
	const part = 'content/en/parts/star-stories/first-things.md';
	const title = 'Lines at the top of a guide';
	expect((await told({ [part]: 'Our words.\n' }))[title]).toContain('star-stories#first-things: Be early.');
	made?.remove();
	expect((await told({ [part]: '---\nsay: Ours.\n---\nOur words.\n' }))[title]).toBeUndefined();
});

test('a link of the firm to what its site hides, and none of ours', async () => {
	const title = 'Links of yours to what your site hides';
	const firm = (hide: string) => ({
		'content/brand.yaml': `${brand}hide: [${hide}]\n`,
		'content/en/guides/salary/own.md': guide(
			'## First things\n\n[Stories](/guides/star-stories/) and [pay](/guides/pay/).\n\n[Text](/guides/star-stories/index.md)\n',
		),
	});
	const ours = {
		'content/en/guides/salary/pay.mdx': guide('## First things\n\n[Stories](/guides/star-stories/)\n'),
	};
	const found = (await told(firm('star-stories'), ours))[title];
	expect(found).toEqual([
		expect.stringMatching(/own\.md:16: \/guides\/star-stories\/$/),
		expect.stringMatching(/own\.md:18: \/guides\/star-stories\/index\.md$/),
	]);
	made?.remove();
	expect(await told(firm('Q001'), ours)).not.toHaveProperty(title);
});

test('guides of the same title', async () => {
	const { 'Guides of the same title': same } = await told({
		'content/en/guides/salary/one.md': guide(undefined, { title: 'title: What is asked' }),
		'content/en/guides/salary/two.md': guide(undefined, { title: 'title: What is Asked' }),
	});
	expect(same).toEqual(['What is asked: one, two']);
});

describe('a security.txt that is not written is told', () => {
	const title = 'Not written: security.txt';
	const asked = (until: string, address = 'https://ember.example/') => ({
		'content/brand.yaml': `${brand.replace('https://ember.example/', address)}security: { contact: "mailto:it@ember.example", until: ${until} }\n`,
	});

	test('when its last day has passed', async () => {
		expect((await told(asked('2026-11-21')))[title]).toEqual(['its last day, 2026-11-21, has passed']);
		made?.remove();
		expect(await told(asked('2026-11-22'))).not.toHaveProperty([title]);
	});

	test('where the site does not stand at the top of its host, with the lines to put there', async () => {
		expect((await told(asked('2027-11-22', 'https://ember.example/guide/')))[title]).toEqual([
			'Contact: mailto:it@ember.example',
			'Expires: 2027-11-22T23:59:59Z',
			'Preferred-Languages: en',
			'Canonical: https://ember.example/.well-known/security.txt',
		]);
	});
});

describe('missing translations', () => {
	test('are told: texts, words of the interface as lines to copy, data', async () => {
		const found = await told({
			'content/brand.yaml': `${brand}locales: [ar]\n`,
			'content/ar/strings.yaml': 'skip: إلى النص\n',
			'content/ar/guides/salary/pay.md': guide(undefined, { section: 'section: salary' }),
		});
		expect(found['Guides and pages in English']).toEqual(['guides: star-stories']);
		expect(found['Question bank and explained words in English']).toEqual([
			'topics: fit',
			'questions: Q001',
			'roles: nurses',
		]);
		expect(found['Words of the interface in English']).toContain('search.go: Search');
		const words = found['Words of the interface in English'] ?? [];
		expect(words.filter((line) => line.startsWith('skip:'))).toEqual([]);
	});

	test('are told of lines that were copied, and of names of sections and stages', async () => {
		const english = readFileSync('content/en/strings.yaml', 'utf8');
		const found = await told({
			'content/brand.yaml': `${brand}locales: [de]\n`,
			'content/de/strings.yaml': english.replace(/^skip: .*$/m, 'skip: Zum Text springen'),
			'content/de/sections.yaml': 'sections:\n  - { id: salary, name: Gehalt, summary: Alles dazu. }\n',
		});
		const [title = '', lines = []] =
			Object.entries(found).find(([each]) => each.includes('say the same')) ?? [];
		const [, same, all] =
			/^(\d+) of (\d+) lines in content\/de\/strings\.yaml say the same as the English ones$/.exec(title) ??
			[];
		expect(Number(all)).toBe(Object.keys(parse(english) as object).length);
		expect(Number(same)).toBeGreaterThan(Number(all) / 2);
		expect(lines.join(' ')).toMatch(/^lines: [\w.-]+, .* and more$/s);
		expect(lines.join(' ')).not.toContain('skip,');
		expect(found['Names of sections and stages in English']).toEqual([
			'sections: preparation',
			expect.stringMatching(/^stages: /),
		]);
	});

	test('are none of words that are the same in both languages', async () => {
		const found = await told({
			'content/brand.yaml': `${brand}locales: [de]\n`,
			'content/en/strings.yaml': 'search.go: PDF\n',
			'content/de/strings.yaml': 'search.go: PDF\n',
		});
		expect(Object.keys(found).join()).not.toContain('say the same');
	});

	test('are none on an English site', async () => {
		const found = await told({ 'content/brand.yaml': `${brand}locales: [en-US]\n` });
		expect(Object.keys(found).join()).not.toContain('English');
	});
});

describe('a site in two languages', () => {
	const two = {
		'content/brand.yaml': `${brand}locales: [ar, en]\nfooter: { lines: [دبي] }\n`,
		'content/ar/strings.yaml': 'skip: إلى النص\n',
		'content/ar/guides/salary/own.md': guide(undefined, { reviewed: 'reviewed: not yet' }),
		'content/ar/guides/salary/pay.md': guide(undefined, { reviewed: 'reviewed: 2025-01-02' }),
	};

	test('is told what one of them lacks, and of which each line is true', async () => {
		const part = { 'content/en/parts/pay/first-things.md': 'Our words.\n' };
		const found = await told({ ...two, ...part });
		expect(found['Guides and pages in English']).toEqual(['guides: star-stories']);
		expect(found['Guides and pages']).toEqual(['guides: own']);
		expect(found['Words of your brand']).toEqual(['fields: tagline, footer']);
		expect(found['Due for review']).toEqual(['2025-01-02  guide pay  (ar)']);
		expect(Object.entries(found).find(([title]) => title.startsWith('Not on the site'))?.[1]).toEqual([
			'guide own  (ar)',
		]);
		expect(found['Files']).toBeUndefined();
	});

	test('needs no brand in its other language where it has one', async () => {
		const found = await told({ ...two, 'content/en/brand.yaml': 'tagline: the guide\n' });
		expect(found['Words of your brand']).toBeUndefined();
	});
});

describe('files', () => {
	test('that nothing uses are told, and those that others look for are not', async () => {
		const found = await told({
			'content/brand.yaml': `${brand}logo: { file: logo.svg }\n`,
			'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
			'public/old/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
			'public/files/the map.pdf': 'x',
			'public/robots.txt': 'x',
			'public/share/guides--star-stories.png': 'x',
			'public/share/star-stories.png': 'x',
			'public/.well-known/security.txt': 'x',
			'content/en/guides/salary/own.md': guide('## First things\n\n[Map](</files/the map.pdf>)\n'),
			'content/en/guides/notes.xlsx': 'x',
			'content/de/strings.yaml': 'skip: Zum Text\n',
		});
		expect(found['Files']).toEqual([
			'content/de/strings.yaml  (the site is not in "de")',
			'content/en/guides/notes.xlsx',
			'public/old/logo.svg',
			'public/share/star-stories.png',
		]);
	});

	test('that hold large pictures are told with their size', async () => {
		const wide = await sharp({ create: { width: 2400, height: 10, channels: 3, background: '#fff' } })
			.png()
			.toBuffer();
		const found = await told({
			'public/files/wide.png': wide,
			'public/files/drawing.svg': `<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(310_000)}</svg>`,
			'public/files/broken.png': 'x'.repeat(310_000),
			'public/files/small.png': 'x',
		});
		expect(found['Pictures']).toEqual([
			'public/files/broken.png: 310 kB',
			'public/files/drawing.svg: 311 kB',
			expect.stringMatching(/^public\/files\/wide\.png: 2400 × 10 pixels, \d+ kB$/),
		]);
	});
});

test('a colour that gave way is told with its contrast', () => {
	expect(colourSection({ accent: '#ff6a00' }).lines).toEqual([
		'Links on light screens: #8a3600 (7.6:1) in place of #ff6a00 (2.7:1)',
		'Links on dark screens: #ffa177 (9.1:1) in place of #ff6a00 (6.3:1)',
	]);
	expect(colourSection({ accent: '#ffe97a', ink: '#0b2a5b' }).lines).toEqual([]);
	expect(colourSection({ accent: '#7f7f7f', ink: '#0b2a5b' }).lines).toEqual([
		expect.stringMatching(/^Links on dark screens: .* in place of #7f7f7f/),
		expect.stringMatching(/^Bands: .* in place of #7f7f7f, so that words on it reach 7\.\d:1$/),
	]);
});
