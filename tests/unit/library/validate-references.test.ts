import { afterEach, describe, expect, test } from 'vitest';
import { brand, guide, world, type Files, type World } from '../../support/overlay.ts';

// Single faults are told word by word in tests/unit/mistakes; here is what is no fault, and what follows from what.
let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

function told(firm: Files, ours: Files = {}): string {
	made = world(firm, ours);
	return made.told();
}

const own = (body: string) => ({
	'content/en/guides/preparation/panel.md': guide(`## First things\n\n${body}\n`),
});
const about = (text: string) => ({
	'content/en/pages/about.md': `---\ntitle: About\npromise: Us.\nreviewed: 2026-11-22\n---\n\n${text}\n`,
});

describe('no fault is', () => {
	test.each([
		['a link to a guide and its heading', own('[a](/guides/pay/#first-things)')],
		['a link to a heading of the same guide', own('[a](#first-things)')],
		[
			'a link to a section, the search and the question bank',
			own('[a](/salary/) [b](/search/) [c](/questions/) [d](/evidence/)'),
		],
		[
			'a link to a file that Callback makes',
			own(
				'[a](/feed.xml) [b](/llms.txt) [c](/documents/handbook.pdf) [d](https://ember.example/documents/salary.epub)',
			),
		],
		[
			'a link of the brand to a file that Callback makes',
			{ 'content/brand.yaml': `${brand}navigation:\n  - { text: Book, to: /documents/handbook.pdf }\n` },
		],
		['a link to a heading of a page', { ...own('[a](/about/#us)'), ...about('## Us\n\nWords.') }],
		['a link to a page of the firm', { ...own('[a](/about/)'), ...about('Words.') }],
		['a link from a page', about('[a](/guides/pay/)')],
		['a link elsewhere', own('[a](https://a.example/x#y) [b](mailto:a@b.example) [c](tel:+12)')],
		[
			'naming a hidden guide',
			{ ...own('[a](/guides/pay/#x)'), 'content/brand.yaml': `${brand}hide: [pay]\n` },
		],
	])('%s', (_, firm: Files) => expect(told(firm)).toBe(''));

	test('our link to a heading that the firm’s guide no longer has', () => {
		const ours = {
			'content/en/guides/preparation/panel.md': guide('## First things\n\n[a](/guides/pay/#second-things)\n'),
		};
		const before = { 'content/en/guides/salary/pay.mdx': guide('## First things\n\n## Second things\n') };
		expect(told({ 'content/en/guides/salary/pay.mdx': guide() }, { ...ours, ...before })).toBe('');
	});
});

describe('one fault is told once', () => {
	test('a guide that cannot be read is not also missed by links to it', () => {
		const broken = { 'content/en/guides/salary/pay.mdx': guide('## First things\n\n{ open\n') };
		expect(told({ ...own('[a](/guides/pay/#first-things)'), ...broken })).toMatch(
			/^firm\/\S+pay\.mdx:\d+ \[code-in-text\]\n {2}A brace[^\n]*\n[^\n]*$/,
		);
	});

	test('a guide with bad front matter is not also missed by links to it', () => {
		const broken = { 'content/en/guides/salary/pay.mdx': guide(undefined, { title: '' }) };
		expect(told({ ...own('[a](/guides/pay/)'), ...broken })).toMatch(
			/^firm\/\S+pay\.mdx:2 \(title\) \[missing-field\]\n[^\n]*\n[^\n]*$/,
		);
	});
});
