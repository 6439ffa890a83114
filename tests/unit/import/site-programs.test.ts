import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { convert } from '../../../src/import/convert.ts';
import { planImport, type Target } from '../../../src/import/plan.ts';
import { readMarkdown } from '../../../src/import/markdown/read-markdown.ts';
import { formatReport } from '../../../src/import/report.ts';
import { readExport } from '../../../src/import/sources.ts';
import { splitFrontMatter } from '../../../src/lib/front-matter.ts';
import { write, type Files } from '../../support/overlay.ts';
import { importedBody, place, preparation, surroundings } from './support.ts';

const top = mkdtempSync(join(tmpdir(), 'callback-programs-'));
afterAll(() => rmSync(top, { recursive: true }));

const made = (body: string, path = 'x.md') => importedBody(body, path);

const brief = { ...preparation, isBrief: true };
const target: Target = {
	lang: 'en-US',
	sections: [brief],
	ours: { guide: new Set(), page: new Set() },
	theirs: { guide: new Map(), page: new Map() },
};
function planned(name: string, files: Files) {
	write(join(top, name), files);
	const { files: plans, remarks } = planImport([readExport(join(top, name))], target);
	const ids = plans.map(({ path }) => path.replace(/^.*\/|\.md$/g, ''));
	const report = formatReport({ files: plans, remarks }, 'firm');
	return { ids, textOf: (id: string) => plans[ids.indexOf(id)]?.text ?? '', remarks, report };
}

describe('an address from the top of a site leads to the text of that place', () => {
	test.each(['src/content/docs', 'content/en', 'pages', 'docs'])('below %s', (folder) => {
		const links = '[a](/on-site/gate/) [b](/on-site/gate#the-bell) [c](/guide/on-site/gate.html) [d](/gate/)';
		const { textOf } = planned(`links-${folder.replaceAll('/', '-')}`, {
			[`${folder}/start.md`]: `# Start\n\n${links}\n`,
			[`${folder}/on-site/gate.md`]: '# The gate\n\n## The bell\n\nRing.\n',
		});
		expect(textOf('start')).toContain(
			'[a](/guides/gate/) [b](/guides/gate/#the-bell) [c](/guides/gate/) [d](/guides/gate/)',
		);
	});

	test('unless several have an address like it, or it has another end', () => {
		const { textOf } = planned('ambiguous', {
			'docs/start.md': '# Start\n\n[a](/gate/) [b](/yard/gate/) [c](/other/jobs/apply/)\n',
			'docs/yard/gate.md': '# One\n\nWords.\n',
			'docs/hall/gate.md': '# Two\n\nWords.\n',
			'docs/help/apply.md': '# Apply\n\nWords.\n',
		});
		expect(textOf('start')).toContain('a [b](/guides/gate-2/) c');
	});
});

describe('Markdown inside of HTML', () => {
	test.each([
		[
			'<figure markdown="span">\n  ![Way](https://a.example/way.png){ width="300" }\n  <figcaption>To the **slip**</figcaption>\n</figure>',
		],
		['<figure markdown>\n![Way](https://a.example/way.png)\n</figure>'],
	])('stays a picture: %j', (written) => {
		const { body, notes } = made(written);
		expect(body).not.toContain('![');
		expect(notes.join()).toContain('https://a.example/way.png');
	});

	test('keeps its marks and blocks', () =>
		expect(
			made('<div class="big" markdown="1">\n  **So** it is:\n\n  - One\n  - Two\n</div>\n\nAfter.').body,
		).toBe('**So** it is:\n\n- One\n- Two\n\nAfter.'));
});

describe('blocks between slashes', () => {
	test.each([
		['/// note | Title\nWords.\n///', '> [!NOTE]\n> **Title**\n>\n> Words.'],
		['/// details | More\n    type: warning\n\nWords.\n///', ':::accordion{title="More"}\nWords.\n:::'],
		['Before.\n\n/// caption\nSeen from above\n///', 'Before.\n\n*Seen from above*'],
		['//// warning\n/// note\nIn.\n///\nOut.\n////', '> [!WARNING]\n>\n> > [!NOTE]\n> > In.\n>\n> Out.'],
		['/// is what opens a comment', '/// is what opens a comment'],
	])('%j', (written, markdown) => expect(made(written).body).toBe(markdown));
});

describe('what is told to programs alone', () => {
	test.each([
		['--8<-- "includes/abbr.md"', 'included file includes/abbr.md'],
		['--8<--\nincludes/a.md\nincludes/b.md\n--8<--', 'included file includes/a.md'],
		['{!includes/abbr.md!}', 'included file includes/abbr.md'],
	])('goes, and is named: %j', (written, note) => {
		const { body, notes } = made(`Words.\n\n${written}\n\nMore.`);
		expect(body).toBe('Words.\n\nMore.');
		expect(notes).toContain(note);
	});

	test.each([
		'* TOC\n{:toc}',
		'1. Contents\n{:toc}',
		'- this line is replaced\n{: toc}',
		'<Icon name="star" />',
	])('goes: %j', (written) =>
		expect(made(`Words.\n\n${written}\n\nMore.`, 'x.mdx').body).toBe('Words.\n\nMore.'),
	);

	test.each([
		['# highlight-next-line\na', 'a'],
		['// highlight-start\na\n// highlight-end\nb', 'a\nb'],
		['<!-- highlight-next-line -->\n<b>', '<b>'],
		['a // [!code ++]\nb // [!code focus:2]', 'a\nb'],
		['a # [!code highlight]', 'a'],
		['# highlight the next line', '# highlight the next line'],
	])('goes out of code: %j', (code, left) =>
		expect(made(`\`\`\`text\n${code}\n\`\`\``).body).toBe(`\`\`\`text\n${left}\n\`\`\``),
	);
});

test('code that a component is given stays code', () => {
	const code = 'const a = { b: ["1"] };\n\nif (a == 1 == 2) x~1~ = <b>🙂</b>;';
	const { body } = made(`<Code code={\`${code}\`} lang="js" title="a.js" />`, 'x.mdx');
	expect(body).toBe(`**a.js**\n\n\`\`\`js\n${code}\n\`\`\``);
});

test('what stands in a component is not taken into the list of the one before', () => {
	const written =
		'<FileTree>\n\n- yard/\n\n</FileTree>\n\n<Tabs>\n\t<TabItem label="Day">Gate 1</TabItem>\n</Tabs>';
	expect(made(written, 'x.mdx').body).toBe('- yard/\n\n### Day\n\nGate 1');
});

describe('signs of MkDocs and pandoc', () => {
	test.each([
		['H~2~O and m^2^, CO~2~', 'H<sub>2</sub>O and m<sup>2</sup>, CO<sub>2</sub>'],
		['^^new^^ and {++more++}', 'new and more'],
		['{--less--} and {==so==}', '~~less~~ and *so*'],
		['From ~5 to ~7, 2^8 and 2^9', 'From \\~5 to \\~7, 2^8 and 2^9'],
		['So[^1]^ and ^2', 'So[^1]^ and ^2\n\n[^1]: N.', '\n\n[^1]: N.'],
	])('%j', (written, markdown, more = '') => expect(made(written + more).body).toBe(markdown));
});

describe('a file that is only called index', () => {
	test('of a folder of sources goes by its title', () => {
		const { ids } = planned('index', {
			'docs/index.md': '# Handbook for temps\n\nWords.\n',
			'content/_index.md': '# Welcome\n\nWords.\n',
			'content/pay/_index.md': '# Getting paid\n\nWords.\n',
		});
		expect(ids).toEqual(['welcome', 'pay', 'handbook-for-temps']);
	});

	test('and names a folder without a text is left out, and told', () => {
		const { ids, remarks } = planned('empty', {
			'posts/_index.md': '+++\ntitle = "Posts"\n+++\n',
			'posts/one.md': '# One\n\nWords.\n',
		});
		expect(ids).toEqual(['one']);
		expect(remarks.join()).toContain('_index.md: “Posts” names a folder and has no text: it was left out.');
	});
});

test('a guide of which a title and a promise are enough is given no heading of its own title', () => {
	const { textOf } = planned('plain', { 'one.md': '---\ntitle: Being late\n---\n\nRing us.\n' });
	expect(splitFrontMatter(textOf('one')).body.trim()).toBe('Ring us.');
});

describe('texts of several folders that are none of the sections', () => {
	const folder = (name: string, count: number): Files =>
		Object.fromEntries(
			Array.from({ length: count }, (_, at) => [
				`docs/${name}/${name}-${at}.md`,
				`# ${name} ${at}\n\nWords.\n`,
			]),
		);

	test('are told with the groups that keep them apart', () => {
		const { report } = planned('groups', { ...folder('on-site', 3), ...folder('pay', 4), ...folder('.', 1) });
		expect(report).toContain('The section preparation has no groups for them: Pay (4), On site (3).');
		expect(report).toContain(
			'    groups:\n      - { id: pay, name: "Pay" }\n      - { id: on-site, name: "On site" }\n',
		);
	});

	test.each([
		['few', { ...folder('on-site', 2), ...folder('pay', 2) }],
		['all in one', folder('pay', 9)],
	])('are not when they are %s', (name, files) =>
		expect(planned(`groups-${name}`, files).report).not.toContain('has no groups'),
	);
});

test.each([
	['Uniforms: what you get', '# Uniforms\n\nWords.\n\n## Shirts', '\n\nWords.\n\n## Shirts'],
	['Uniforms: what you get', '# Uniforms\n\nWords.\n\n# Shirts', '\n\n## Uniforms\n\nWords.\n\n## Shirts'],
	['Uniforms', '# Uniforms and keys\n\nWords.', '\n\n## Uniforms and keys\n\nWords.'],
	['Uniformity', '# Uniform\n\nWords.', '\n\n## Uniform\n\nWords.'],
])('below the title %j, a heading of its first words is the title itself: %j', (title, body, left) => {
	const text = `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`;
	const [post] = readMarkdown({ file: 'x.md', path: 'x.md', text }).posts;
	expect(
		convert(post!, { ...place, isBrief: true }, surroundings)
			.text.trimEnd()
			.endsWith(`---${left}`),
	).toBe(true);
});
