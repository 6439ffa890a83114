import { afterEach, describe, expect, test } from 'vitest';
import { feedFiles } from '../../../src/build/feeds.ts';
import { brand, guide, world, type Files, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

const today = '2026-11-22';
const security = 'security: { contact: "mailto:it@ember.example", until: 2026-11-22 }\n';

/** The files of a site in its main language, by name. @param ours what the handbook holds besides */
function feeds(firm: Files, ours: Files = {}, day = today): Record<string, string> {
	made = world(firm, ours);
	const all = made.loadAll();
	return Object.fromEntries(feedFiles(all[0], [], all, day).map(({ path, data }) => [path, data.toString()]));
}

const addressesIn = (text = '') => [...text.matchAll(/<(?:loc|id)>(.*?)</g)].map(([, address]) => address);

describe('a site at the top of its host', () => {
	test('has all files', () => {
		const files = feeds({ 'content/brand.yaml': brand + security });
		expect(Object.keys(files).sort()).toEqual([
			'.well-known/security.txt',
			'feed.xml',
			'llms.txt',
			'robots.txt',
			'sitemap.xml',
		]);
		expect(files['robots.txt']).toContain('Sitemap: https://ember.example/sitemap.xml\n');
	});

	test('has no security.txt once its last day has passed, or where nobody is named', () => {
		const file = '.well-known/security.txt';
		expect(feeds({ 'content/brand.yaml': brand + security }, {}, '2026-11-23')).not.toHaveProperty([file]);
		made?.remove();
		expect(feeds({})).not.toHaveProperty([file]);
	});
});

test('a site below the top of its host leaves what belongs there to others, and names its path everywhere', () => {
	const below = brand.replace('https://ember.example/', 'https://ember.example/guide');
	const files = feeds({ 'content/brand.yaml': below + security });
	expect(Object.keys(files).sort()).toEqual(['feed.xml', 'llms.txt', 'sitemap.xml']);
	for (const text of Object.values(files)) {
		const own = text.match(/https:\/\/ember\.example[^\s<")]*/g) ?? [];
		expect(own.filter((address) => !address.startsWith('https://ember.example/guide/'))).toEqual([]);
		expect(own.length).toBeGreaterThan(2);
	}
});

describe('a guide that search engines are to show on Callback’s own site', () => {
	const files = () =>
		feeds(
			{
				'content/brand.yaml': `${brand}canonical: upstream\n`,
				'content/en/guides/salary/own.md': guide(undefined, { section: 'section: salary' }),
			},
			{ 'content/brand.yaml': brand.replace('ember.example', 'handbook.invalid.org') },
		);

	test('is not in the sitemap, where the firm’s own is', () => {
		const addresses = addressesIn(files()['sitemap.xml']);
		expect(addresses).toContain('https://ember.example/guides/own/');
		expect(addresses).not.toContain('https://ember.example/guides/star-stories/');
	});

	test('is in the feed and in the summary: those are for the firm’s readers', () => {
		const { 'feed.xml': feed, 'llms.txt': summary } = files();
		expect(addressesIn(feed)).toContain('https://ember.example/guides/star-stories/');
		expect(summary).toContain('(https://ember.example/guides/star-stories/index.md)');
	});
});

test('a title can hold anything', () => {
	const title = 'title: "</script> ]]> & <b> ‏لماذا؟"';
	const files = feeds({ 'content/en/guides/salary/own.md': guide(undefined, { title }) });
	expect(files['feed.xml']).toContain('<title>&lt;/script&gt; ]]&gt; &amp; &lt;b&gt; ‏لماذا؟</title>');
	expect(files['llms.txt']).toContain('[\\</script> \\]\\]> & \\<b> ‏لماذا؟](');
});

test('a guide that nobody has reviewed is not told as changed', () => {
	const files = feeds({
		'content/en/guides/salary/own.md': guide(undefined, { reviewed: 'reviewed: not yet' }),
	});
	expect(addressesIn(files['feed.xml'])).not.toContain('https://ember.example/guides/own/');
	expect(files['sitemap.xml']).toContain('<loc>https://ember.example/guides/own/</loc>\n</url>');
});
