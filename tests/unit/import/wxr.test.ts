import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWxr } from '../../../src/import/wordpress/read-wxr.ts';
import { root } from '../../support/sites.ts';

const fixture = readFileSync(join(root, 'tests/fixtures/import/harbour-lane.xml'), 'utf8');
const read = (text: string) => readWxr({ file: 'posts.xml', path: 'posts.xml', text });
const item = (inside: string) =>
	`<rss><channel><wp:wxr_version>1.2</wp:wxr_version><link>https://a.example</link><item>${inside}</item></channel></rss>`;

test.each([
	['in a text', '<content:encoded><![CDATA[<p>two is cut', '<p>two is cut'],
	['in the end of a text', '<content:encoded><![CDATA[<p>two</p>]]', '<p>two</p>]]'],
	['after a text', '<content:encoded><![CDATA[<p>two</p>]]></content:encoded><wp:post_na', '<p>two</p>'],
	['in a text without brackets', '<content:encoded>two is', 'two is'],
])('an export that is cut off %s keeps what it holds, and says so', (_, end, html) => {
	const whole = item('<title>T1</title>').replace(/<\/channel>.*/, '');
	const { posts, remarks } = read(`${whole}<item><title>T2</title>${end}`)!;
	expect(posts.map(({ title }) => title)).toEqual(['T1', 'T2']);
	expect(posts[1]?.html).toBe(html);
	expect(posts.map(({ notes }) => notes.map(({ text }) => text))).toEqual([
		[],
		['The file ends in the middle of it: what followed is missing.'],
	]);
	expect(remarks).toEqual(['The file is damaged in line 1. Texts near it may be incomplete.']);
});

describe('a WordPress export', () => {
	const { posts, remarks } = read(fixture)!;
	const of = (name: string) => posts.find((post) => post.name === name)!;

	test('gives posts and pages, and says what else it holds', () => {
		expect(posts.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
			'guide: Quay & Crane: what to wear – and why',
			'guide: Pay at the quay',
			'guide: ',
			'guide: Star stories',
			'page: Opening hours',
		]);
		expect(remarks).toEqual([
			'1 text with the status “trash” left out.',
			'1 text of the type “elementor_library” left out.',
		]);
	});

	test('keeps addresses, categories, tags, excerpts and days', () => {
		expect(of('quay-and-crane')).toMatchObject({
			addresses: [
				'https://www.harbour-lane.example/2021/03/quay-and-crane/',
				'https://www.harbour-lane.example/?p=11',
				'https://www.harbour-lane.example/?p=11',
			],
			topics: ['Do’s and don’ts'],
			tags: ['hi-vis vest', 'boots'],
			promise: 'Dress for the wind, not for the photo.',
			changed: '2022-05-06',
		});
		expect(of('opening-hours').changed).toBeUndefined();
	});

	test('tells what was not public', () => {
		const states = posts.map(({ notes }) => notes.find(({ about }) => about === 'state')?.text);
		expect(states).toEqual([
			undefined,
			'It was private: make sure that everybody may read it.',
			'It was a draft.',
			'It was a draft.',
			undefined,
		]);
	});

	test('brings no readers and no authors', () => {
		const all = JSON.stringify(posts);
		expect(all).not.toContain('reader@mail.example');
		expect(all).not.toContain('otto');
		expect(of('quay-and-crane').notes).toContainEqual({ about: 'removed', text: 'comments by readers: 1' });
	});
});

describe('an export that means harm', () => {
	test('with entities that multiply puts none of them in', () => {
		const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`);
		const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "boom">${entities.join('')}]>${item(
			'<title>A &l9; B</title>',
		)}`;
		expect(read(bomb)?.posts[0]?.title).toBe('A &l9; B');
	});

	test('with an entity that names a file opens nothing', () => {
		const thief = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>${item('<title>A &x; B</title>')}`;
		expect(read(thief)?.posts[0]?.title).toBe('A &x; B');
	});
});

describe('an export that is damaged', () => {
	test('by an ampersand that stands bare is read nevertheless', () => {
		expect(read(item('<title>Tom & Ann</title>'))).toMatchObject({
			posts: [{ title: 'Tom & Ann' }],
			remarks: [],
		});
	});

	test('by a sign that no text may hold is read nevertheless, and told', () => {
		const { posts, remarks } = read(item('\n<title>Tom\u0001</title>\n<wp:post_id>1</wp:post_id>'))!;
		expect(posts.map(({ title }) => title)).toEqual(['Tom\u0001']);
		expect(remarks).toEqual(['The file is damaged in line 2. Texts near it may be incomplete.']);
	});

	test('by an end in the middle gives what came before', () => {
		const { posts, remarks } = read(fixture.slice(0, fixture.indexOf('Pay at the quay</title>')))!;
		expect(posts.map(({ title }) => title)).toEqual(['Quay & Crane: what to wear – and why', '']);
		expect(remarks[0]).toMatch(/^The file is damaged in line \d+/);
	});

	test.each(['<rss><channel><title>A feed</title></channel></rss>', '<svg/>', 'words'])(
		'or none at all is told: %s',
		(text) => expect(read(text)).toBeUndefined(),
	);
});
