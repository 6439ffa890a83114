import type { Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { elementsIn } from '../../../src/lib/html-tree.ts';
import { questionNotes } from '../../../src/lib/question-tree.ts';
import { directives } from '../../../src/markdown/directives/index.ts';
import { keyed } from '../../support/directives.ts';
import { asMarkdown, inEpub, onPaper, treeOf } from '../../support/plain-forms.ts';
import { sourceFiles, sourceOf } from '../../support/source.ts';

/** Each directive, with all of its parts. */
const samples: Record<string, string> = {
	accordion: ':::accordion{title="Who pays?"}\nThe ward.\n:::',
	button: '::button{to="https://jobs.example/" text="All jobs"}',
	cards: ':::cards\n- One\n- Another\n:::',
	caution: ':::caution\nNot this.\n:::',
	columns: ':::columns\nLeft.\n\n---\n\nRight.\n:::',
	counting: ':::counting\nNothing is counted.\n:::',
	'do-dont': '::::do-dont\n:::do\nAsk.\n:::\n:::dont\nGuess.\n:::\n:::why\nThey know.\n:::\n::::',
	elsewhere: ':::elsewhere\nNothing comes from elsewhere.\n:::',
	evidence: ':::evidence{claims="C001 C002"}\nAsk two questions.\n:::',
	example: ':::example{who="a porter"}\nShe asked.\n:::',
	figure: ':::figure\n![A desk](./desk.jpg)\n\nMine.\n:::',
	file: '::file{file="form.pdf" text="The form"}',
	important: ':::important\nBring it.\n:::',
	law: '::law{id=pay-history}\n\n::law{id=pay-history place=us-ca}',
	map: '::map{url="https://film.example/e/7" title="Our office"}',
	note: ':::note{title="Before you go"}\nEat.\n:::',
	question: ':::question{id=Q001}\nStart so.\n:::',
	quote: ':::quote{by="Ana Pirelli" role="ward manager"}\nCome early.\n:::',
	say: '::::say{when="At the door"}\n“Thanks.”\n\n:::warmer\n“Thank you, I enjoyed it.”\n:::\n::::',
	steps: ':::steps\n1. Call.\n2. Sign.\n:::',
	'through-us': ':::through-us\nCall us.\n:::',
	tip: ':::tip\nSleep.\n:::',
	'use-tool': '::use-tool{id=stories}',
	video: ':::video{url="https://film.example/e/7" title="Our office"}\nTwo minutes.\n:::',
	warning: ':::warning\nDo not sign.\n:::',
};

/** What texts hold besides directives. */
const others: Record<string, string> = {
	'a checklist': '- [ ] Iron a *shirt* (10 min)\n- [ ] Sleep',
	'a checklist without times': '- [ ] Go',
	'a footnote': 'So.[^poll]\n\n[^poll]: A poll, [here](https://a.example/).',
	'a word of the glossary': 'A panel asks.',
	'a table': '| Part | Seconds |\n| --- | ---: |\n| Task | 10 |',
	'a picture': '![A desk](./desk.jpg "Mine")',
	code: '```js\nconst a = 1; // one\n```',
	'a note as GitHub has it': '> [!CAUTION]\n> - One',
};

const rules = { reword: undefined, terms: [{ id: 'panel', forms: ['panel'] }] };

describe('The list of examples here', () => {
	test('holds every directive', () => {
		expect(Object.keys(samples)).toEqual([...directives.keys()].sort());
	});
});

test.each([...directives.values()])('$name declares its form where there is no page', ({ name, plain }) => {
	const roots = treeOf(samples[name] ?? '').children.filter((node) => node.type === 'element');
	expect(roots.length).toBeGreaterThan(0);
	for (const { data } of roots) expect(data?.plain).toBe(plain);
	expect(plain).toBeTypeOf('string');
});

const trees: [string, Root][] = [
	...Object.entries({ ...samples, ...others }).map(([name, text]): [string, Root] => [
		name,
		treeOf(text, {}, rules),
	]),
	['a question with its answers', answered()],
];

describe.each(trees)('Of %s, names of classes', (_, tree) => {
	const other = renamed(tree);

	test('change nothing in Markdown', () => {
		expect(asMarkdown(other)).toBe(asMarkdown(tree));
	});

	test('change nothing on paper', () => {
		expect(onPaper(other)).toEqual(onPaper(tree));
	});

	test('change nothing in e-books, but where they are only handed on', () => {
		expect(inEpub(other).replaceAll(mark, '')).toBe(inEpub(tree));
	});
});

/** A question of the bank as the handbook has it. */
function answered(): Root {
	const card = {
		lang: 'en',
		id: 'Q001',
		askedBy: 'interviewer' as const,
		question: 'Why us?',
		why: 'Fit.',
		answer: {
			speaker: 'a porter',
			parts: { situation: 'One', task: 'two', action: 'three', result: 'four.' },
		},
		weak: { says: 'No idea.', tells: 'That nobody looked.' },
	};
	return { type: 'root', children: questionNotes(card, { t: keyed, lang: 'en' }, true) };
}

const mark = 'another-name-for-';

/** A copy in which every class has another name, but those that name the language of code. */
function renamed(tree: Root): Root {
	const copy = structuredClone(tree);
	for (const { tagName, properties } of elementsIn(copy)) {
		const { className } = properties;
		if (Array.isArray(className) && tagName !== 'code')
			properties.className = className.map((name) => mark + name);
	}
	return copy;
}

test('Nothing that reads texts or pages after they are compiled knows the name of a class', () => {
	const readers = /^src\/(?:build|documents|embed|feeds|offline|search\/indexing)\//;
	// An e-book has classes of its own.
	const writers = ['src/documents/epub/pages.ts', 'src/documents/epub/xhtml.ts'];
	const knowing = sourceFiles().filter(
		(file) => readers.test(file) && /\bclass(?:Name|List|es[Oo]f)\b|\bclass=/.test(sourceOf(file)),
	);
	expect(knowing).toEqual(writers);
});
