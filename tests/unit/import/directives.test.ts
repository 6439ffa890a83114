import { describe, expect, test } from 'vitest';
import { convert } from '../../../src/import/convert.ts';
import { readMarkdown } from '../../../src/import/markdown/read-markdown.ts';
import { splitFrontMatter } from '../../../src/lib/front-matter.ts';
import { compileEntry } from '../../../src/markdown/compile.ts';
import { directiveContext } from '../../support/directives.ts';
import { place, post, surroundings } from './support.ts';

function written(of: Parameters<typeof convert>[0]) {
	const { text, notes } = convert(of, place, surroundings);
	const { body } = splitFrontMatter(text);
	const { facts } = compileEntry({ text: body, file: 'x.md', firstLine: 1 }, directiveContext());
	expect(facts.diagnostics).toEqual([]);
	return {
		body: body.replace(/^\s*## One\n+/, '').trim(),
		notes: notes.map(({ text: note }) => note),
	};
}

function made(body: string, path = 'x.mdx') {
	const text = `---\ntitle: Low tide\n---\n\n## One\n\n${body}\n`;
	return written(readMarkdown({ file: path, path, text }).posts[0]!);
}

const madeOfHtml = (html: string) => written(post({ html: `<h2>One</h2>${html}` }));

describe('what opens when its title is pressed becomes an accordion', () => {
	const accordion = ':::accordion{title="Who pays?"}\nWe do.\n:::';
	test.each([
		'??? note "Who pays?"\n    We do.',
		'??? "Who pays?"\n\n    We do.',
		'> [!faq]- Who pays?\n> We do.',
		'<details>\n<summary>Who pays?</summary>\n\nWe do.\n\n</details>',
		'<details><summary>Who <b>pays</b>?</summary>We do.</details>',
		'<details>\n  <summary><h3>Who pays?</h3></summary>\n  <p>We do.</p>\n</details>',
		':::details Who pays?\nWe do.\n:::',
		'::: details Who pays?\n\nWe do.\n\n:::',
		':::spoiler Who pays?\nWe do.\n:::',
		':::{dropdown} Who pays?\nWe do.\n:::',
		'{{< details "Who pays?" >}}\nWe do.\n{{< /details >}}',
		'{{% expand title="Who pays?" %}}\nWe do.\n{{% /expand %}}',
		'<Accordion title="Who pays?">\n\nWe do.\n\n</Accordion>',
		'<AccordionGroup>\n<Accordion title="Who pays?">We do.</Accordion>\n</AccordionGroup>',
		'<Details summary="Who pays?">We do.</Details>',
	])('%j', (source) => expect(made(source).body).toBe(accordion));

	test.each([
		'???+ tip "Who pays?"\n    We do.',
		'> [!faq]+ Who pays?\n> We do.',
		'<details open><summary>Who pays?</summary>We do.</details>',
		'<Accordion title="Who pays?" defaultOpen>We do.</Accordion>',
	])('that is open: %j', (source) =>
		expect(made(source).body).toBe(':::accordion{title="Who pays?" open}\nWe do.\n:::'),
	);

	test('in HTML too, one in the other and in a list', () =>
		expect(
			madeOfHtml(
				'<ul><li>So<details><summary>A "b"</summary><p>One</p><details><summary>C</summary>Two</details></details></li></ul>',
			).body,
		).toBe(
			'- So\n\n  ::::accordion{title="A &#x22;b&#x22;"}\n  One\n\n  :::accordion{title="C"}\n  Two\n  :::\n  ::::',
		));

	test.each([
		['without a title', '<details>We do.</details>', 'We do.'],
		['without a text', '<details><summary>Who pays?</summary></details>', '**Who pays?**'],
		[
			'whose picture is gone',
			'<details><summary>Who pays?</summary><img src="a.png" alt="Coins"></details>',
			'**Who pays?**',
		],
		[
			'whose title is a link',
			'<details><summary><a href="https://a.example/">Who pays?</a></summary>We do.</details>',
			'**[Who pays?](https://a.example/)**\n\nWe do.',
		],
		['without a title of its own', '??? note\n    We do.', '> [!NOTE]\n> We do.'],
		[
			'in a table',
			'<table><tr><th>A</th><th>B</th></tr><tr><td><details><summary>C</summary>D</details></td><td>E</td></tr></table>',
			'| A   | B |\n| --- | - |\n| C D | E |',
		],
	])('but not one %s', (_, source, markdown) => expect(made(source).body).toBe(markdown));
});

describe('steps stay steps', () => {
	const steps = ':::steps\n1. Sign.\n2. Send.\n:::';
	const titled = ':::steps\n1. **Sign**\n\n   On paper.\n\n2. **Send**\n\n   By post.\n:::';
	test.each([
		['<Steps>\n\n1. Sign.\n2. Send.\n\n</Steps>', steps],
		[':::steps\n1. Sign.\n2. Send.\n:::', steps],
		['{{% steps %}}\n1. Sign.\n2. Send.\n{{% /steps %}}', steps],
		['<Steps>\n### Sign\n\nOn paper.\n\n### Send\n\nBy post.\n</Steps>', titled],
		['{{% steps %}}\n\n### Sign\n\nOn paper.\n\n### Send\n\nBy post.\n\n{{% /steps %}}', titled],
		[
			'<Steps>\n<Step title="Sign">\nOn paper.\n</Step>\n<Step title="Send">By post.</Step>\n</Steps>',
			titled,
		],
		['<Steps>\n\nWords alone.\n\n</Steps>', 'Words alone.'],
	])('%j', (source, markdown) => expect(made(source).body).toBe(markdown));
});

describe('cards stay cards', () => {
	test.each([
		[
			'<CardGrid>\n<Card title="Pay" icon="star">\n\nOn Friday.\n\n</Card>\n<Card title="Hours">By Monday.</Card>\n</CardGrid>',
			':::cards\n- **Pay**\n\n  On Friday.\n\n- **Hours**\n\n  By Monday.\n:::',
		],
		[
			'<CardGroup>\n<LinkCard title="Pay" href="https://a.example/" />\n<LinkCard title="Hours" href="https://b.example/" description="By Monday." />\n</CardGroup>',
			':::cards\n- [Pay](https://a.example/)\n\n- [Hours](https://b.example/)\n\n  By Monday.\n:::',
		],
		[
			'{{< cards >}}\n{{< card link="https://a.example/" title="Pay" >}}\n{{< card link="https://b.example/" title="Hours" >}}\n{{< /cards >}}',
			':::cards\n- [Pay](https://a.example/)\n- [Hours](https://b.example/)\n:::',
		],
		['<div class="grid cards" markdown>\n\n- Pay\n- Hours\n\n</div>', ':::cards\n- Pay\n- Hours\n:::'],
		['<CardGrid>\n<Card title="Pay">On Friday.</Card>\n</CardGrid>', '**Pay**\n\nOn Friday.'],
	])('%j', (source, markdown) => expect(made(source).body).toBe(markdown));
});

describe('what stands beside the language of code', () => {
	test.each([
		['js title="send.js" {1,3} showLineNumbers', 'js', 'send.js', '{1,3} showLineNumbers'],
		['js{1,3}', 'js', '', '{1,3}'],
		['{ .py .annotate title="send.py" hl_lines="1" }', 'py', 'send.py', '.annotate hl_lines="1"'],
		["yaml title='send.yaml'", 'yaml', 'send.yaml', ''],
		['go {linenos=table,hl_lines=[8]}', 'go', '', '{linenos=table,hl_lines=[8]}'],
		['js:send.js', 'js', 'send.js', ''],
	])('%j', (info, lang, title, marks) => {
		const { body, notes } = made(`\`\`\`${info}\nsend()\n\`\`\``);
		expect(body).toBe(`${title === '' ? '' : `**${title}**\n\n`}\`\`\`${lang}\nsend()\n\`\`\``);
		expect(notes.filter((note) => note.startsWith('marks of code'))).toEqual(
			marks === '' ? [] : [`marks of code “${marks}”`],
		);
	});
});
