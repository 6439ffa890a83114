import { describe, expect, test } from 'vitest';
import { convert } from '../../../src/import/convert.ts';
import { picturesOf } from '../../../src/import/find-picture.ts';
import { readHtml } from '../../../src/import/html/read-html.ts';
import { readMarkdown } from '../../../src/import/markdown/read-markdown.ts';
import { importedBody, place, post, surroundings } from './support.ts';

const notesOf = (body: string, path = 'days/a.md') => importedBody(body, path);
const html = (text: string) => readHtml({ file: 'a.html', path: 'a.html', text }).posts[0]!;
const markdown = (text: string) => readMarkdown({ file: 'fm.md', path: 'fm.md', text }).posts[0]!;

describe('a placeholder that stands for the address of a text', () => {
	test.each([
		['{{< ref "other.md" >}}', 'other.md'],
		['{{< relref path="other.md" >}}', 'other.md'],
		['{% link _posts/other.md %}', '_posts/other.md'],
		['{% post_url 2020-01-01-my-other %}', '2020-01-01-my-other'],
	])('%s leaves its words in a sentence, and a note', (tag, words) => {
		const { body, notes } = notesOf(`Points =\nSee ${tag} for more.`);
		expect(body.replaceAll('\\', '')).toBe(`Points = See ${words} for more.`);
		expect(notes).toContain(`The link to ${words} led nowhere that readers can open: its words stay.`);
	});

	test.each([
		'See [more]({{< ref "other.md" >}}).',
		'See [more](<{{< ref "other.md" >}}>).',
		'See <a href="{{< ref "other.md" >}}">more</a>.',
		'See [more].\n\n[more]: {{< ref "other.md" >}}',
	])('%s is the address of its link', (text) => {
		const { body, notes } = notesOf(text);
		expect(body).toBe('See more.');
		expect(notes).toContain('The link to other.md led nowhere that readers can open: its words stay.');
	});
});

describe('front matter that cannot be read', () => {
	test('gives what its lines say, and names the others', () => {
		const text =
			'---\ntitle: Pay: what to ask\ndescription: "Words that matter here"\ndraft: true\ntags:\n  - money\n---\n\nBody';
		const { title, promise, notes } = markdown(text);
		expect({ title, promise }).toEqual({ title: 'Pay: what to ask', promise: 'Words that matter here' });
		const told = notes.map((note) => note.text);
		expect(told).toContain('It was a draft.');
		expect(told[0]).toMatch(
			/^Its front matter could not be read as it should \(line 2: .+\)\. See whether all of it is there\. These lines were left out: tags: · - money$/,
		);
	});

	test.each([
		['+++\ntitle = "Pay\nday = 1\n+++\n\nBody', 'title = "Pay · day = 1'],
		['{\n"title": "Pay",\n"x" 1\n}\n\nBody', '"title": "Pay", · "x" 1'],
	])('%j is told line by line where it is not YAML', (text, left) =>
		expect(markdown(text).notes[0]?.text).toBe(
			`Its front matter could not be read as it should. See whether all of it is there. These lines were left out: ${left}`,
		),
	);
});

describe('a title that nobody wrote', () => {
	const written = (changes: Parameters<typeof post>[0]) => convert(post(changes), place, surroundings).text;
	test.each([
		['of WordPress', written({ title: '' })],
		['of Markdown', written(markdown('Words.'))],
		['of a page', written(html('<p>Words.</p>'))],
	])('%s is marked as guessed', (_, text) => expect(text).toMatch(/^title: .+ # Guessed: /m));
	test.each([
		['of WordPress', written({})],
		['of Markdown', written(markdown('# Fm\n\nWords.'))],
		['of a page', written(html('<h1>A</h1><p>Words.</p>'))],
	])('one that is written %s is not', (_, text) => expect(text).not.toMatch(/^title: .*Guessed/m));
});

describe('a document of Word', () => {
	test('is called as its title says', () => {
		const page = html(
			'<title>Doc1</title><p class=MsoTitle>The title</p><h1>Heading</h1><p>Words.</p><h1>More</h1>',
		);
		expect(page.title).toBe('The title');
		const { text } = convert(page, place, surroundings);
		expect(text).not.toContain('# The title');
		expect(text.match(/## Heading/g)).toHaveLength(1);
	});

	test('does not have its questions to old browsers told as words in brackets', () => {
		const page = html(
			'<h1>A</h1><p><![if !supportLists]><span>1. </span><![endif]>One</p><!--[if !supportLists]-->Two<!--[endif]--><!-- [note to self] --><p>[your name]</p>',
		);
		const { text, notes } = convert(page, place, surroundings);
		expect(text).toContain('One');
		expect(text).toContain('Two');
		expect(notes.map((note) => note.text).filter((note) => note.includes('in brackets'))).toEqual([
			'These words in brackets were kept: [your name]. Take out what belongs to a plugin.',
		]);
	});
});

test.each([
	['x.png', 'x.png: it is not in the imported folder.'],
	['my%20desk.png', 'my desk.png: it is not in the imported folder.'],
	['/images/p.png', '/images/p.png: it is outside of the imported folder.'],
])('a picture that is not there is named as it is written: %s', (source, told) => {
	const find = { ...surroundings, findPicture: picturesOf(import.meta.dirname) };
	const { notes } = convert(html(`<h1>A</h1><p>b</p><p><img src="${source}"></p>`), place, find);
	expect(notes.map((note) => note.text)).toContain(told);
});

test.each([
	['<audio src="a.mp3"></audio>', 'sound a.mp3'],
	['<video src="a.mp4"></video>', 'film a.mp4'],
	['<iframe src="https://maps.example/"></iframe>', 'frame https://maps.example/'],
])('%s is noted as what it is', (player, told) => {
	const { notes } = convert(html(`<h1>A</h1><p>b</p>${player}`), place, surroundings);
	expect(notes.map((note) => note.text)).toContain(told);
});
