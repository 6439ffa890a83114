import { afterEach, expect, test } from 'vitest';
import { markupSection } from '../../../src/check/markup-in-fields.ts';
import { guide, world, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

const path = 'content/en/guides/preparation/own.md';

/** What is told of a guide with these lines of front matter, without the place of the test. */
function linesOf(changes: Readonly<Record<string, string>>, file = path): string[] {
	made = world({ [file]: guide(undefined, changes) });
	return markupSection(made.load()).lines.map((line) => line.replace(/^.*\/firm\//, ''));
}

test.each([
	['"**Pay** first"', 'Pay', '**Pay**'],
	['Do *not* be late', 'not', '*not*'],
	['Do _not_ be late', 'not', '_not_'],
	['Pay is ~~secret~~ open', 'secret', '~~secret~~'],
	['What is asked with `npm`?', 'npm', '`npm`'],
	['What <b>they</b> ask', 'they', '<b>they</b>'],
	['What <span class="big">they ask</span>', 'they ask', '<span class="big">they ask</span>'],
	['Read [our page](/about/) first', 'our page', '[our page](/about/)'],
	['Was **„wir“** fragen', '„wir“', '**„wir“**'],
])('the title %s is told', (title, plain, written) => {
	expect(linesOf({ title: `title: ${title}` })).toEqual([
		`${path}:2 (title)  write "${plain}" in place of "${written}"`,
	]);
});

test.each([
	...['C++ & C#', '5 * 3 * 2', '2**3 and 4**5', 'snake_case and more_snake_case', 'What __init__ does', '<3'],
	...[
		'AT&T',
		'2 < 3 and 4 > 3',
		'if a<b and c>d',
		'Pay* and hours*',
		'Pay** and hours**',
		'(*) see below (*)',
	],
	...[
		'"* gross, * net"',
		'"*gross, *net"',
		'Bewerber*innen und Kolleg*innen',
		'f*** off and s***',
		'A <name> for it',
	],
	...[
		'Files *.pdf and *.docx',
		"Rock 'n' roll",
		'Pay [gross] (net)',
		'Pay [gross](net)',
		'~ 5 ~ 6',
		'Is <div> asked?',
	],
	...['Write \\*this\\*', 'https://a.example/a_b_c', '_ or _', '"***"', '5 > 3'],
])('the title %s is as it was meant', (title) => {
	expect(linesOf({ title: `title: ${title}` })).toEqual([]);
});

test('each field that readers see is told with its line, and words of the search are not', () => {
	const more = {
		promise: 'promise: You **can** `answer`.',
		hurry: `hurry:
  - { say: "Be **early**.", to: first-things }
  - { say: "Be *early*.", to: first-things }
  - { say: "Be **early**.", to: first-things }`,
		search: 'search: ["**asked**"]',
	};
	expect(linesOf(more)).toEqual([
		`${path}:3 (promise)  write "can" in place of "**can**"`,
		`${path}:3 (promise)  write "answer" in place of "\`answer\`"`,
		`${path}:9 (the second entry of hurry (Be *early*.), say)  write "early" in place of "*early*"`,
	]);
});

test('a break that is written as HTML is to be taken out', () => {
	expect(linesOf({ title: 'title: What they ask<br /> and why' })).toEqual([
		`${path}:2 (title)  take out "<br />"`,
	]);
});

test('pages and parts of guides are told as guides are', () => {
	made = world({
		'content/en/pages/about.md':
			'---\ntitle: About `us`\npromise: Who we are.\nreviewed: 2026-11-22\n---\n\nWords.\n',
		'content/en/parts/star-stories/first-things.md':
			'---\nsay: "Be <b>early</b> and **calm**."\n---\nOur words.\n',
	});
	expect(markupSection(made.load()).lines.map((line) => line.replace(/^.*\/firm\//, ''))).toEqual([
		'content/en/pages/about.md:2 (title)  write "us" in place of "`us`"',
		'content/en/parts/star-stories/first-things.md:2 (say)  write "early" in place of "<b>early</b>"',
	]);
});
