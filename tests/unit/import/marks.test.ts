import { expect, test } from 'vitest';
import { convert } from '../../../src/import/convert.ts';
import { planImport, type Target } from '../../../src/import/plan.ts';
import { readMarkdown } from '../../../src/import/markdown/read-markdown.ts';
import { splitFrontMatter } from '../../../src/lib/front-matter.ts';
import { place, preparation, surroundings } from './support.ts';

const reading = (path: string, text: string) => readMarkdown({ file: path, path, text });

function made(body: string, path = 'x.md') {
	const [post] = reading(path, `---\ntitle: Low tide\n---\n\n## One\n\n${body}\n`).posts;
	const { text, notes } = convert(post!, place, surroundings);
	return {
		body: splitFrontMatter(text)
			.body.replace(/^\s*## One\n+/, '')
			.trim(),
		notes: notes.map(({ text: note }) => note),
	};
}

test.each([
	[
		'<Card title="Night">\n    It is answered by **a person**.\n</Card>',
		'**Night**\n\nIt is answered by **a person**.',
	],
	[
		'<Tabs>\n    <TabItem label="Ward">\n        Ask the nurse.\n\n        - Wait.\n    </TabItem>\n</Tabs>',
		'### Ward\n\nAsk the nurse.\n\n- Wait.',
	],
])('words stand further in inside of components, and are no code: %j', (source, markdown) => {
	expect(made(source, 'x.mdx').body).toBe(markdown);
	expect(made(`import { Card } from "@site/parts";\n\n${source}`, 'x.md').body).toBe(markdown);
});

test('in plain Markdown, lines that stand further in are code', () =>
	expect(made('Type:\n\n    send()').body).toBe('Type:\n\n```\nsend()\n```'));

test.each([
	['[Write](https://a.example/){ .md-button .md-button--primary }', '[Write](https://a.example/)'],
	['Press ++ctrl+c++, not C++ or D++.', 'Press ctrl+c, not C++ or D++.'],
	[':material-clock: Late :octicons-arrow-right-24:{ .big }', 'Late'],
	['## Taken off {: #deductions .big }\n\n[See](#deductions)', '## Taken off\n\n[See](#taken-off)'],
	['## Taken off {: .big }\n\nDear {name}', '## Taken off\n\nDear {name}'],
	[
		'East gate\n:   For *early* shifts.\n:   Or\n    late ones.\n\nFish market\n\n:   Free.',
		'- East gate\n\n  - For *early* shifts.\n\n  - Or late ones.\n\n- Fish market\n\n  Free.',
	],
	['At noon\n: is late', '- At noon\n\n  is late'],
	['> Note\n\n: a sign', '> Note\n\n: a sign'],
	[
		'{{< button href="https://a.example/" >}}Count your days{{< /button >}}',
		'[Count your days](https://a.example/)',
	],
])('%j', (source, markdown) => expect(made(source).body).toBe(markdown));

test('what an abbreviation stands for is told', () => {
	const { body, notes } = made('PAYE is a tax.\n\n*[PAYE]: Pay as you earn');
	expect(body).toBe('PAYE is a tax.');
	expect(notes).toContain('What PAYE stands for, where it first stands: “Pay as you earn”.');
});

test('the title of a picture is its caption, and told where it goes', () => {
	const { notes } = made('![Way](way.png "To the slip")\n\nSee ![it](it.png "Closely").');
	expect(notes.join('\n')).toContain('The caption “To the slip” was left out with');
	expect(notes).toContain('The picture it.png had the title “Closely”.');
});

test('the title of a link is told', () =>
	expect(made('[Ask](https://a.example/ "Before noon")').notes).toContain(
		'The link to https://a.example/ had the title “Before noon”.',
	));

const target: Target = {
	lang: 'en',
	sections: [
		preparation,
		{
			...preparation,
			id: 'working',
			names: ['working'],
			groups: [{ id: 'pay', names: ['pay', 'pay-and-leave'] }],
		},
	],
	ours: { guide: new Set(), page: new Set() },
	theirs: { guide: new Map(), page: new Map() },
};

function planned(...files: [path: string, text: string][]) {
	const posts = files.flatMap(([path, text]) => reading(path, text).posts);
	return planImport([{ posts, remarks: [], findPicture: surroundings.findPicture }], target).files;
}

test('a folder that is called like a group, or its category, says the section and the group', () => {
	const [folder, category, neither] = planned(
		['docs/pay/slip.md', '# Slip\n\nWords.'],
		['tips/leave.md', '---\ntitle: Leave\ncategory: Pay and leave\n---\nWords.'],
		['docs/other.md', '# Other\n\nWords.'],
	);
	expect(folder?.path).toBe('content/en/guides/working/slip.md');
	for (const file of [folder, category]) expect(file?.text).toContain('\nsection: working\ngroup: pay\n');
	expect(neither?.text).toContain('\nsection: preparation\n');
	expect(neither?.text).not.toContain('group:');
});

test('a text that is a folder of its own goes by the name of that folder', () => {
	const [, link] = planned(
		['days/bring/index.md', '# Bring\n\nWords.'],
		['days/leave.md', '# Leave\n\n[a]({{< ref "bring" >}}) [b]({{< ref "/days/bring/index.md" >}})'],
	);
	expect(link?.text).toContain('[a](/guides/bring/) [b](/guides/bring/)');
});

test('texts of one folder stand in the order that their front matter says', () => {
	const at = (path: string, field: string): [string, string] => [
		path,
		`---\ntitle: ${path}\n${field}\n---\nWords.`,
	];
	const files = planned(
		at('a/one.md', 'sidebar_position: 2'),
		at('a/two.md', 'weight: 1.5'),
		at('b/three.md', 'sidebar: { order: 9, badge: New }'),
		at('a/four.md', 'tags: [x]'),
		at('a/five.md', 'nav_order: 1'),
		at('b/six.md', 'sidebar: { order: 3 }'),
	);
	const names = files.toSorted((x, y) => orderIn(x.text) - orderIn(y.text)).map(({ title }) => title);
	expect(names).toEqual(['a/five.md', 'a/two.md', 'b/six.md', 'a/one.md', 'a/four.md', 'b/three.md']);
	expect(files.flatMap(({ notes }) => notes.map(({ text }) => text)).join('\n')).not.toMatch(
		/position|weight/,
	);
});

function orderIn(text: string): number {
	return Number(/^order: (\d+)$/m.exec(text)?.[1]);
}
