import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, brandOf, questions, slugOf } from '../../../src/cli/init/answers.ts';
import type { Ask } from '../../../src/cli/init/question.ts';
import { countryCode } from '../../../src/cli/init/country.ts';
import { siteFolder } from '../../../src/cli/init/site-folder.ts';
import { checkPlace, writeNew } from '../../../src/cli/init/write.ts';
import { splitFrontMatter } from '../../../src/lib/front-matter.ts';
import { americanWords } from '../../content/exceptions.ts';
import { readList } from '../../content/lists.ts';
import { readProse } from '../../content/passages.ts';
import { americanSpeller } from '../../content/rules/american-spelling.ts';
import { leftBritish } from '../../content/rules/american-words.ts';
import { loadFolder } from '../../support/load.ts';
import { namesOfJavaScript } from '../../support/names-of-javascript.ts';
import { root } from '../../support/sites.ts';

const logo = join(root, 'tests/fixtures/sites/ember/public/logo.svg');
let top: string;

beforeAll(() => {
	top = realpathSync(mkdtempSync(join(tmpdir(), 'callback-init-')));
});
afterAll(() => rmSync(top, { recursive: true }));

/** What is known when nobody is asked. */
const known = (given: Record<string, string> = {}, folder = 'north-star') => answer(questions(folder), given);

describe('what is known', () => {
	test('is guessed from the name of the folder where nothing is told', async () => {
		expect(await known()).toMatchObject({ name: 'North Star', address: 'https://guide.north-star.example/' });
		expect(await known({ name: 'Äther & Söhne' })).toMatchObject({
			address: 'https://guide.ather-sohne.example/',
		});
	});

	test('takes the colour from the logo, unless one is told', async () => {
		expect((await known({ logo }))['accent']).toBe('#ff6a00');
		expect((await known({ logo, accent: '#00543f' }))['accent']).toBe('#00543f');
	});

	test('is asked of a person, with the usual answer at hand', async () => {
		const asked: string[] = [];
		const answers = await answer(questions('acme'), { accent: '#8a1c4a' }, ({ option }, usual) => {
			asked.push(`${option}: ${usual}`);
			return Promise.resolve(option === 'name' ? 'Acme Staffing' : usual);
		});
		expect(asked).toEqual([
			'name: Acme',
			'address: https://guide.acme-staffing.example/',
			'country: GB',
			'logo: ',
			'contact: ',
			'email: ',
			'sections: all',
			'home: date',
		]);
		expect(answers).toMatchObject({ name: 'Acme Staffing', accent: '#8a1c4a', locales: 'en-GB' });
	});

	test.each([
		[{ address: 'acme' }, '--address "acme": This is not a web address.'],
		[{ accent: '#ffee00' }, 'The nearest that can be used is #'],
		[{ accent: 'teal' }, 'Write it like #00543f.'],
		[{ accent: '#ffe97a', ink: '#fff6d0' }, '#fff6d0 is too light.'],
		[{ accent: '#ffe97a', ink: 'navy' }, 'Write it like #0b2a5b.'],
		[{ email: 'mira' }, 'This is not an e-mail address.'],
		[{ logo: 'nowhere.svg' }, 'There is no such file.'],
		[{ logo: 'logo.pdf' }, 'A logo is a file that ends in svg, png or webp.'],
		[{ locales: 'English' }, 'This is not a language code.'],
		[{ locales: 'en-GB, en-US' }, 'would share the folder content/en/'],
		[{ locales: 'de, de' }, '"de" stands in the list twice.'],
		[{ country: 'Irland' }, 'There is no country "Irland". Did you mean "Ireland"?'],
		[{ country: 'EU' }, 'Write its name or its two letters, such as Ireland or IE.'],
		[{ sections: 'salery' }, 'There is no section "salery". Did you mean "salary"?'],
		[{ sections: ' , ' }, 'Name at least one section, or write all or none.'],
		[{ home: 'serach' }, '"serach" is not one of the home pages. Did you mean "search"?'],
		[{ sections: 'none', home: 'date' }, 'Without our sections there is no interview to ask for.'],
	])('cannot be %j', async (given, told) => {
		await expect(known(given as unknown as Record<string, string>)).rejects.toThrow(told);
	});

	test.each([
		['UK', 'GB'],
		['united states', 'US'],
		['ie', 'IE'],
		['Ivory Coast', 'Ivory Coast'],
		['Japan', 'JP'],
		...namesOfJavaScript.map((name): [string, string] => [name, name]),
	])('takes %s for the country %s', (said, code) => expect(countryCode(said)).toBe(code));

	test('has a dark second colour when the first is pale, and asks for none else', async () => {
		expect(brandOf(await known({ accent: '#ffe97a', ink: '0b2a5b' }))).toMatchObject({
			accent: '#ffe97a',
			ink: '#0b2a5b',
		});
		const asked: string[] = [];
		const ask: Ask = ({ option }, usual) => {
			asked.push(option);
			return Promise.resolve(option === 'ink' ? '#0b2a5b' : usual);
		};
		expect(await answer(questions('acme'), { accent: '#ffe97a' }, ask)).toMatchObject({ ink: '#0b2a5b' });
		expect(asked).toContain('ink');
		asked.length = 0;
		expect(brandOf(await answer(questions('acme'), { accent: '#00543f' }, ask))).not.toHaveProperty('ink');
		expect(asked).not.toContain('ink');
	});

	test('follows the country in its words', async () => {
		const brandFor = async (given: Record<string, string>) => brandOf(await known(given));
		expect(await brandFor({ country: 'USA' })).toMatchObject({ locales: ['en-US'] });
		expect(await brandFor({ country: 'Ireland' })).toMatchObject({ locales: ['en-IE'] });
		expect(await brandFor({ country: 'US', locales: 'es, en' })).toMatchObject({ region: 'us' });
		expect(await brandFor({})).not.toHaveProperty('region');
	});

	test('has a home page in one of three orders', async () => {
		const homeFor = async (given: Record<string, string>) => brandOf(await known(given)).home;
		expect(await homeFor({})).toBeUndefined();
		expect((await homeFor({ home: 'search' }))?.[0]).toBe('search');
		expect((await homeFor({ home: 'people' }))?.[0]).toBe('people');
		expect(await homeFor({ home: 'people' })).toContainEqual('hurry');
		expect(await homeFor({ home: 'people', sections: 'preparation, salary' })).toEqual([
			'people',
			'when',
			'sections',
			'search',
			'tools',
		]);
		expect(await homeFor({ sections: 'none' })).toEqual(['search', 'sections', 'people']);
	});

	test('takes an address without https:// and a colour without #', async () => {
		expect(await known({ address: 'www.acme.example/guide', accent: '00543f' })).toMatchObject({
			address: 'https://www.acme.example/guide',
			accent: '#00543f',
		});
	});

	test('cannot be a logo that is no picture', async () => {
		const file = join(top, 'broken.png');
		writeFileSync(file, 'not a picture');
		await expect(known({ logo: file })).rejects.toThrow('does not hold a picture');
	});
});

describe('a new site folder', () => {
	test.each([
		['with nothing told', {}],
		['with everything told', { name: "O'Neill: & Co", logo, contact: 'Mira', email: 'mira@acme.example' }],
		[
			'with signs in its names',
			{ name: '<Code/> & {*Stars*} `Kit`', contact: '# _Mira_ [x]', email: '_m_@acme.example' },
		],
		[
			'of own texts with signs in its names',
			{ name: '1. <b>Code</b>', contact: '{Mira}', email: '_m_@acme.example', sections: 'none' },
		],
		['in another language', { locales: 'de' }],
		['in two languages', { locales: 'de, en-GB' }],
		['for readers in the United States', { country: 'US' }],
		['that starts with the search', { home: 'search' }],
		['that starts with the people', { home: 'people', contact: 'Mira' }],
		['with some of our sections', { sections: 'salary, follow-up' }],
		['with one of our sections', { sections: 'by-role' }],
		['with people first and some of our sections', { home: 'people', sections: 'preparation, salary' }],
	])('is sound %s', async (_, given: Record<string, string>) => {
		const folder = join(top, `sound-${Object.entries(given).flat().join('-').replace(/\W+/g, '-')}`);
		writeNew(folder, siteFolder(folder, await known(given), '2026-11-22'));
		const { library, site } = loadFolder(folder)[0];
		const own = given['sections'] === 'none' ? 'before-you-start' : 'what-we-find-out';
		expect(library.guides.find(({ id }) => id === own)?.origin).toBe('firm');
		expect(library.pages.filter(({ origin }) => origin === 'firm').map(({ id }) => id)).toEqual(
			expect.arrayContaining(['imprint', 'privacy']),
		);
		expect(site.brand.name).toBe(given['name'] ?? 'North Star');
		if (given['sections'] === 'none') return;
		if (given['sections']) {
			const wanted = given['sections'].split(', ');
			expect(library.sections.map(({ id }) => id)).toEqual(wanted);
			return;
		}
		const planned = library.tasks.filter(({ guide }) => guide === 'what-we-find-out').map(({ id }) => id);
		expect(planned).toEqual(['what-we-find-out/what-worried-them', 'what-we-find-out/what-it-pays']);
	});

	test('is sound with the firm’s own texts alone, and speaks of no interview', async () => {
		const folder = join(top, 'alone');
		const files = siteFolder(folder, await known({ sections: 'none', contact: 'Mira' }), '2026-11-22');
		writeNew(folder, files);
		const { library } = loadFolder(folder)[0];
		expect(library.guides.map(({ id, section }) => [id, section])).toEqual([
			['before-you-start', 'first-steps'],
		]);
		expect(library.pages.map(({ id }) => id).toSorted()).toEqual(['imprint', 'privacy']);
		for (const [path, text] of files) {
			if (path.startsWith('content/en/')) expect(String(text), path).not.toMatch(/interview/i);
		}
	});

	test('never changes a file that is there', async () => {
		const folder = join(top, 'theirs');
		mkdirSync(join(folder, 'content'), { recursive: true });
		writeFileSync(join(folder, 'content/brand.yaml'), 'name: Ours\n');
		const { written, kept } = writeNew(folder, siteFolder(folder, await known(), '2026-11-22'));
		expect(kept).toEqual(['content/brand.yaml']);
		expect(written).toContain('package.json');
		expect(readFileSync(join(folder, 'content/brand.yaml'), 'utf8')).toBe('name: Ours\n');
	});

	test('is not made where something else stands in the place of a folder', async () => {
		const place = join(top, 'places');
		mkdirSync(join(place, 'acme'), { recursive: true });
		writeFileSync(join(place, 'notes.txt'), '');
		symlinkSync(join(top, 'nowhere'), join(place, 'lost'), 'junction');
		symlinkSync(join(place, 'acme'), join(place, 'found'), 'junction');
		for (const name of ['acme', 'found', 'acme/new/one'])
			expect(() => checkPlace(join(place, name))).not.toThrow();
		const told = (name: string, what: string) =>
			`/${name}" is ${what}, and no folder can be made there. Name another place, or take it away.`;
		expect(() => checkPlace(join(place, 'notes.txt'))).toThrow(told('notes.txt', 'a file'));
		expect(() => checkPlace(join(place, 'notes.txt/a/b'))).toThrow(told('notes.txt', 'a file'));
		expect(() => checkPlace(join(place, 'lost'))).toThrow(told('lost', 'a link that leads nowhere'));
		expect(() => checkPlace(join(place, 'lost/sub'))).toThrow(told('lost', 'a link that leads nowhere'));
		writeFileSync(join(place, 'acme/public'), '');
		const files = siteFolder(join(place, 'acme'), await known({ logo }), '2026-11-22');
		expect(() => writeNew(join(place, 'acme'), files)).toThrow(told('acme/public', 'a file'));
		expect(readdirSync(join(place, 'acme'))).toEqual(['public']);
	});

	test('is an npm package with the commands as scripts, which finds this Callback', async () => {
		const folder = join(top, 'package');
		const text = siteFolder(folder, await known({ name: 'Acme Staffing' }), '2026-11-22').get('package.json');
		expect(JSON.parse(String(text))).toMatchObject({
			name: 'acme-staffing',
			scripts: { dev: 'callback dev', build: 'callback build', check: 'callback check' },
			dependencies: { 'callback-handbook': expect.stringMatching(/^file:/) },
		});
	});

	test('tells an editor the shape of each file by a path inside the folder', async () => {
		const files = siteFolder(top, await known(), '2026-11-22');
		const settings = JSON.parse(String(files.get('.vscode/settings.json'))) as Record<string, object>;
		expect(settings['yaml.schemas']).toMatchObject({
			'./.callback/schemas/brand.json': '/content/brand.yaml',
		});
		const snippets = String(files.get('.vscode/callback.code-snippets'));
		expect(snippets).toContain('stage: ${3|the-call,getting-ready,the-day,afterwards,the-offer|}');
		expect(snippets).toContain('say: ${5:');
	});

	test('offers an editor front matter that holds in any section, also in one that is made later', async () => {
		const snippetsWith = async (sections: string) => {
			const files = siteFolder(join(top, 'snippets'), await known({ sections }), '2026-11-22');
			return JSON.parse(String(files.get('.vscode/callback.code-snippets'))) as Record<
				string,
				{ prefix: string; body: string[] }
			>;
		};
		const article = ['---', 'title: ${1:', 'promise: ${2:', '---', '', '$0'];
		const starts = (lines: string[] = []) => lines.map((line) => line.replace(/: \$\{(\d):.*/, ': ${$1:'));
		const ours = await snippetsWith('salary, follow-up');
		expect(starts(ours['Front matter of an article']?.body)).toEqual(article);
		const ownAlone = await snippetsWith('none');
		expect(ownAlone['Front matter of a guide']?.prefix).toBe('guide');
		expect(starts(ownAlone['Front matter of a guide']?.body)).toEqual(article);
		for (const all of [ours, ownAlone]) expect(JSON.stringify(all)).not.toContain('section: $');
	});

	test('offers an editor questions by who asks whom', async () => {
		const files = siteFolder(join(top, 'snippets'), await known(), '2026-11-22');
		const names = Object.keys(
			JSON.parse(String(files.get('.vscode/callback.code-snippets'))) as Record<string, object>,
		);
		expect(names.filter((name) => name.startsWith('Question'))).toEqual([
			'Question of the interviewer',
			'Question of the candidate',
			'Question to yourself',
		]);
	});

	test('says of every blank what to fill in', async () => {
		const files = siteFolder(join(top, 'snippets'), await known(), '2026-11-22');
		expect(String(files.get('.vscode/callback.code-snippets'))).not.toContain(":''}");
	});
});

test.each([
	['Acme Staffing', 'acme-staffing'],
	['  Ünion & Co. ', 'union-co'],
	['北星', 'firm'],
])('the name %j is %j in addresses', (name, slug) => expect(slugOf(name)).toBe(slug));

test('a logo in PNG gives its colour too', async () => {
	const file = join(top, 'logo.png');
	await sharp({ create: { width: 40, height: 20, channels: 3, background: '#00543f' } }).toFile(file);
	expect((await known({ logo: file }))['accent']).toBe('#00543f');
});

describe('our texts that become the firm’s', () => {
	const texts = async (locales: string) => {
		const files = siteFolder(
			join(top, 'region'),
			await known({ locales, email: 'office@acme.example' }),
			'2026-11-22',
		);
		return [...files]
			.filter(([path]) => /\.mdx?$/.test(path))
			.map(([path, text]) => [path, String(text)] as const);
	};
	const privacy = async (locales: string) =>
		(await texts(locales)).find(([path]) => path.endsWith('privacy.mdx'))?.[1] ?? '';

	test('are in the words of its region', async () => {
		expect(await privacy('en-GB')).toContain('practised');
		expect(await privacy('en-US')).toContain('practiced');
		expect(await privacy('de')).toContain('practised');
	});

	test('keep their tags and links', async () => {
		const marks = (text: string) => text.match(/<[^<>]*>|\]\([^()]*\)/g);
		expect(marks(await privacy('en-US'))).toEqual(marks(await privacy('en-GB')));
	});

	test('hold no British word for readers in the United States', async () => {
		const passages = (await texts('en-US')).flatMap(([file, text]) => {
			const { body, bodyLine } = splitFrontMatter(text);
			return readProse({ text: body, file, firstLine: bodyLine }).passages;
		});
		const words = [...readList('words.txt'), ...americanWords];
		expect(leftBritish(passages, (text) => text, americanSpeller(), words)).toEqual([]);
	});
});
