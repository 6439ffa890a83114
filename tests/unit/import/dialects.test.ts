import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { planImport, type Target } from '../../../src/import/plan.ts';
import { readExport } from '../../../src/import/sources.ts';
import { write } from '../../support/overlay.ts';
import { root } from '../../support/sites.ts';
import { importedBody, preparation } from './support.ts';

const top = mkdtempSync(join(tmpdir(), 'callback-dialects-'));
afterAll(() => rmSync(top, { recursive: true }));

const made = (body: string, path = 'x.mdx') => importedBody(body, path);

describe('boxes become notes as GitHub writes them', () => {
	const note = '> [!TIP]\n> **Title**\n>\n> Words.';
	test.each([
		[':::tip Title\n\nWords.\n\n:::', note],
		[':::tip[Title]\nWords.\n:::', note],
		['::: tip Title\nWords.\n:::', note],
		[':::tip{title="Title"}\nWords.\n:::', note],
		['!!! tip "Title"\n    Words.', note],
		['> [!tip] Title\n> Words.', note],
		['> [!tip] A **bold** title\n> Words.', '> [!TIP]\n> **A bold title**\n>\n> Words.'],
		['<Aside type="tip" title="Title">\n\nWords.\n\n</Aside>', note],
		['<Tip title="Title">Words.</Tip>', note],
		['{{< notice tip "Title" >}}\nWords.\n{{< /notice >}}', note],
		['{% hint style="success" %}\nWords.\n{% endhint %}', '> [!TIP]\n> Words.'],
		[':::danger\n\n- One\n- Two\n\n:::', '> [!WARNING]\n>\n> - One\n> - Two'],
		['::::note\n:::caution\nIn.\n:::\nOut.\n::::', '> [!NOTE]\n>\n> > [!WARNING]\n> > In.\n>\n> Out.'],
		['- One\n\n  :::info\n  In the list.\n  :::', '- One\n\n  > [!NOTE]\n  > In the list.'],
		['!!! note\n    ```sh\n    :::x\n    ```', '> [!NOTE]\n>\n> ```sh\n> :::x\n> ```'],
	])('%j', (written, markdown) => expect(made(written).body).toBe(markdown));
});

describe('titles may hold marks and links', () => {
	test.each([
		[
			':::note[See **this** and [that](https://a.example/) in `x`]\nWords.\n:::',
			'> [!NOTE]\n> **See this and [that](https://a.example/) in `x`**\n>\n> Words.',
		],
		[
			':::note [That](https://a.example/) is it {#so}\nWords.\n:::',
			'> [!NOTE]\n> **[That](https://a.example/) is it**\n>\n> Words.',
		],
		[':::note Dear {name}\nWords.\n:::', '> [!NOTE]\n> **Dear {name}**\n>\n> Words.', 'x.md'],
		['!!! tip "Use `<x>`, 1 < 2"\n    Words.', '> [!TIP]\n> **Use `<x>`, 1 < 2**\n>\n> Words.'],
		['??? note "Use `x` *now*"\n    Words.', ':::accordion{title="Use x now"}\nWords.\n:::'],
		['=== "The `x` way"\n\n    Words.', '### The x way\n\nWords.'],
		['<Aside title="Use `<x>`">Words.</Aside>', '> [!NOTE]\n> **Use \\`\\<x>\\`**\n>\n> Words.'],
		['<Card title="Pay" description="Type `<b>` there" />', '**Pay**\n\nType \\`\\<b>\\` there'],
		['<Aside title="1 * 2 * 3">Words.</Aside>', '> [!NOTE]\n> **1 \\* 2 \\* 3**\n>\n> Words.'],
	])('%j', (written, markdown, path?: string) => expect(made(written, path).body).toBe(markdown));
});

describe('what stands in tabs stands below headings', () => {
	const tabs = '### One hour\n\nShort.\n\n### A day\n\nLong.';
	test.each([
		'<Tabs>\n<TabItem value="a" label="One hour">\n\nShort.\n\n</TabItem>\n<TabItem value="b" label="A day">Long.</TabItem>\n</Tabs>',
		'=== "One hour"\n\n    Short.\n\n=== "A day"\n\n    Long.',
		'{{< tabs >}}\n{{< tab "One hour" >}}\nShort.\n{{< /tab >}}\n{{< tab "A day" >}}\nLong.\n{{< /tab >}}\n{{< /tabs >}}',
	])('%j', (written) => expect(made(written).body).toBe(tabs));
});

describe('code', () => {
	test('of MDX goes and is listed', () => {
		const { body, notes } = made(
			'import Tabs from "@theme/Tabs";\nimport { A,\n  B } from "./a";\n\nexport const x = {\n  a: 1,\n};\n\nWords {x.a}{/* so */} {"stay"}.\n\n<Chart rows={[1, 2]} />',
		);
		expect(body).toBe('Words stay.');
		expect(notes).toEqual([
			'line of code “import Tabs from "@theme/Tabs";”',
			'line of code “import { A, B } from "./a";”',
			'code “export const x = { a: 1, };”',
			'component <Chart rows={[1, 2]} />',
			'code between braces {x.a}',
		]);
	});

	test.each([
		['```js {1}\nimport a from "a";\n<Tabs> {x} [[y]] ==z==\n:::tip\n```', '```js {1}'],
		['~~~\n# a comment\n!!! note\n~~~', '```'],
		['Run `{{ x }} <Tabs> {y}` now.', 'Run `{{ x }} <Tabs> {y}` now.'],
		['{% highlight ruby %}\nputs {{ x }}\n{% endhighlight %}', '```ruby\nputs {{ x }}\n```'],
	])('that is shown stays: %j', (written, start) => {
		const { body } = made(written);
		expect(body.startsWith(start.split(' {1}')[0] ?? '')).toBe(true);
		for (const line of written.split('\n').slice(1, -1)) expect(body).toContain(line);
	});

	test('in braces is only a sign in plain Markdown', () =>
		expect(made('Dear {name}', 'x.md').body).toBe('Dear {name}'));
});

describe('other marks', () => {
	test.each([
		['See ==this== and [[Other note|that]].', 'See *this* and that.'],
		['[x](https://a.example/){:target="_blank"}\n{: .big}', '[x](https://a.example/)'],
		['<Card title="Ask" icon="x">\n\nWords.\n\n</Card>', '**Ask**\n\nWords.'],
		[
			'<LinkCard title="Pay" href="https://a.example/" description="More." />',
			'[Pay](https://a.example/)\n\nMore.',
		],
		[
			'Ask <Link to="https://a.example/">here</Link> <Badge text="new" />.',
			'Ask [here](https://a.example/) new.',
		],
		['[TOC]\n\nWords.', 'Words.'],
		['{{< youtube abc >}}', '[https://www.youtube.com/watch?v=abc](https://www.youtube.com/watch?v=abc)'],
		['<div className="x">Words<br/>more</div>', 'Words\\\nmore'],
	])('%j', (written, markdown) => expect(made(written).body).toBe(markdown));
});

const target: Target = {
	lang: 'en-US',
	sections: [preparation],
	ours: { guide: new Set(), page: new Set() },
	theirs: { guide: new Map(), page: new Map() },
};

describe('a folder of a site program', () => {
	const picture = readFileSync(join(root, 'tests/fixtures/sites/nakheel/content/people/layan.png'));
	write(top, {
		'docs/intro.mdx':
			'# Start here\n\n[a](./pay/ask.md#how) [b](pay/ask#the-range) [c](/docs/pay/ask/) [d](../docs/pay/ask.md) [e](/money) [f](#start-here)\n\n## Start\n\n![Desk](/img/desk.png)\n\nimport desk from "@site/static/img/desk.png";\n\n<img src={desk} alt="Desk again" />\n',
		'docs/pay/ask.md':
			'---\nslug: /money\n---\n\n## Asking **well** {#how}\n\nOne.\n\n## The range\n\n[[intro#Start]]\n\n![[desk.png]]\n',
		'docs/bundle/index.md':
			'+++\r\ntitle = "Bundle"\r\ntags = ["tide"]\r\ndate = 2024-02-03\r\n+++\r\n\r\nWords.\r\n\r\n![So](pic.png)\r\n',
		'docs/bundle/pic.png': picture,
		'static/img/desk.png': picture,
	});
	const { files } = planImport([readExport(top)], target);
	const textOf = (id: string) => files.find(({ path }) => path.endsWith(`/${id}.md`))?.text ?? '';

	test('keeps the links and headings between its files', () => {
		expect(textOf('intro')).toContain(
			'[a](/guides/money/#asking-well) [b](/guides/money/#the-range) [c](/guides/money/) [d](/guides/money/) [e](/guides/money/) f',
		);
		expect(textOf('money')).toContain('[intro › Start](/guides/intro/#start)');
	});

	test('finds its pictures', () => {
		expect(textOf('intro')).toContain('![Desk](./intro-desk.png)');
		expect(textOf('intro')).toContain('![Desk again](./intro-desk.png)');
		expect(textOf('money')).toContain('![desk](./money-desk.png)');
		expect(textOf('bundle')).toContain('![So](./bundle-pic.png)');
	});

	test('tells what its front matter says, in TOML and with line ends of Windows', () =>
		expect(textOf('bundle')).toMatch(
			/^---\ntitle: Bundle\n[\s\S]*# Last changed on 2024-02-03[\s\S]*\nsearch: \[tide\]\n---/,
		));
});
