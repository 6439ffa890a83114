import { afterEach, describe, expect, test } from 'vitest';
import { locateSite } from '../../../src/site/locate.ts';
import { readEnvironment } from '../../../src/lib/environment.ts';
import { readSite } from '../../../src/site/site.ts';
import { brand, guide, world, type Files, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

function site(firm: Files = {}, ours: Files = {}) {
	made = world(firm, ours);
	const { site: found } = readSite(made.ours, made.firm);
	if (!found) throw new Error('The site cannot be read.');
	return found;
}

const address = (path: string) => ({
	'content/brand.yaml': brand.replace('ember.example/', `ember.example${path}`),
});
const arabic = { 'content/brand.yaml': `${brand}locales: [ar]\n` };

describe('the address', () => {
	test.each([
		['/', '/'],
		['', '/'],
		['/guide', '/guide/'],
		['/guide/', '/guide/'],
		['/a/b', '/a/b/'],
	])('with the path %j puts the site under %s', (path, base) => {
		expect(site(address(path))).toMatchObject({ origin: 'https://ember.example', localeBase: base });
	});
});

describe('files', () => {
	test('of the firm come after ours, data before texts', () => {
		const { files } = site({ 'content/en/guides/salary/pay.md': guide() });
		const pay = files.filter(({ name }) => name === 'pay').map(({ origin }) => origin);
		expect(pay).toEqual(['callback', 'firm']);
	});

	test('in the language of the site come after the fallback language', () => {
		const { files, dir, lang } = site({ ...arabic, 'content/ar/guides/pay.md': guide() });
		expect({ dir, lang }).toEqual({ dir: 'rtl', lang: 'ar' });
		expect(files.filter(({ name }) => name === 'pay').map(({ locale }) => locale)).toEqual(['en', 'ar']);
	});

	test('in a third language are left out', () => {
		expect(site({ 'content/de/guides/pay.md': guide() }).files.map(({ locale }) => locale)).not.toContain(
			'de',
		);
	});
});

test('texts without a translation keep the labels of their language', () => {
	const { t, fallbackT } = site({ ...arabic, 'content/ar/strings.yaml': 'skip: إلى النص\n' });
	expect([t('skip'), fallbackT('skip')]).toEqual(['إلى النص', 'Skip to the text']);
});

describe('guides of ours that the firm has not changed', () => {
	const upstream = { 'content/brand.yaml': `${brand}canonical: upstream\n` };
	const ours = (address: string) => ({
		'content/brand.yaml': brand.replace('https://ember.example/', address),
	});

	test('may have their first place on our site', () => {
		expect(site(upstream, ours('https://callback.org/book')).upstream).toBe('https://callback.org/book/');
		expect(site({}, ours('https://callback.org/')).upstream).toBeUndefined();
	});

	test('may not where our site has no public address', () => {
		made = world(upstream, ours('https://callback.example/'));
		expect(readSite(made.ours, made.firm).diagnostics).toMatchObject([
			{
				line: 5,
				field: 'canonical',
				message: 'The handbook has no address on the web yet to which search engines could be led.',
				hint: 'Write "canonical: self", or leave the field out: they then show the guides on your site.',
			},
		]);
	});
});

test('a site without brand.yaml is told so', () => {
	made = world();
	const { diagnostics } = readSite(made.ours, `${made.firm}/content`);
	expect(diagnostics).toMatchObject([{ message: 'The site has no brand.yaml.' }]);
	expect(diagnostics[0]?.file).toMatch(/content\/content\/brand\.yaml$/);
});

describe('naming a site folder', () => {
	test('finds it from where the person stands', () => {
		made = world();
		expect(locateSite('firm', `${made.firm}/..`)).toBe(made.firm);
	});

	const isPart =
		'This folder is a part of a site folder.\n  Go to the site folder, which holds content/, or name it:';
	const isFile = 'This is a file, and Callback looks for a site folder.';

	test.each([
		[
			'nowhere at all',
			'There is no such folder.\n  Give the path of a site folder, or make one: callback init "nowhere at all"',
		],
		['content/brand.yaml', `${isFile}\n  Go to the site folder, which holds content/, or name it: .`],
		['notes.txt', `${isFile}\n  Give the path of a site folder, or make one: callback init my-guide`],
		['content', `${isPart} .`],
		['content/en/guides', `${isPart} .`],
		['public', `${isPart} .`],
		[
			'elsewhere',
			'The folder has no content/ in it.\n  A site folder holds content/brand.yaml and more; "callback init my-guide" makes one.',
		],
	])('%s is told: %s', (name, told) => {
		made = world({
			'notes.txt': '',
			'public/a.txt': '',
			'elsewhere/a.txt': '',
			'content/en/guides/a.txt': '',
		});
		const { firm } = made;
		expect(() => locateSite(name, firm)).toThrow(`${name} [no-site-folder]\n  ${told}`);
	});

	test('from inside of one, the way out is told', () => {
		made = world({ 'content/en/guides/a.txt': '' });
		const { firm } = made;
		expect(() => locateSite('.', `${firm}/content`)).toThrow(`. [no-site-folder]\n  ${isPart} ..`);
		expect(() => locateSite('.', `${firm}/content/en/guides`)).toThrow(`${isPart} ../../..`);
	});

	test.each([
		[{ SITE: '../firm' }, '../firm'],
		[{ SITE: ' ' }, undefined],
		[{}, undefined],
	])('through the environment %j gives %j', (env, siteFolder) => {
		expect(readEnvironment(env)).toEqual({ siteFolder });
	});
});
