import { afterEach, describe, expect, test } from 'vitest';
import { splitMarks } from '../../../src/library/assemble.ts';
import type { Library } from '../../../src/library/library.ts';
import { brand, guide, world, type Files, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

function library(firm: Files = {}): Library {
	made = world(firm);
	return made.load().library;
}

const at = (section: string, id: string, changes: Record<string, string> = {}, body?: string): Files => ({
	[`content/en/guides/${section}/${id}.md`]: guide(body, { section: `section: ${section}`, ...changes }),
});
const hide = (ids: string) => ({ 'content/brand.yaml': `${brand}hide: [${ids}]\n` });

describe('guides', () => {
	test('come in the order of the journey: stage, section, order, id; situations last', () => {
		const { guides } = library({
			...at('situations', 'a', { order: 'order: 0' }),
			...at('salary', 'b', { order: 'order: 0' }),
			...at('preparation', 'c', { order: 'order: 0', stage: 'stage: afterwards' }),
			...at('preparation', 'd', { order: 'order: 2' }),
			...at('preparation', 'e', { order: 'order: 2' }),
			...at('follow-up', 'f', { stage: 'stage: the-call' }),
		});
		expect(guides.map(({ id }) => id)).toEqual(['f', 'star-stories', 'd', 'e', 'b', 'pay', 'a', 'c']);
	});

	test('of the firm replace ours of the same name, in whatever folder and spelling', () => {
		const { guides } = library({ 'content/en/guides/pay.mdx': guide(undefined, { title: 'title: Ours' }) });
		const pay = guides.filter(({ id }) => id === 'pay');
		expect(pay).toMatchObject([{ title: 'Ours', origin: 'firm', bodyPath: 'en/guides/pay' }]);
	});

	test('that are hidden are gone, and gone from the related ones', () => {
		const { guides } = library({
			...hide('pay'),
			...at('preparation', 'panel', { related: 'related: [pay, star-stories]' }),
		});
		expect(guides.map(({ id }) => id)).toEqual(['panel', 'star-stories']);
		expect(guides[0]?.related).toEqual(['star-stories']);
	});

	test('know their headings, tasks, questions, minutes and sources', () => {
		const words = 'word '.repeat(600);
		const tasks = '- [ ] Tell it *aloud* (3 min)\n- [ ] Count to ten\n';
		const body = `## First things\n\n${words}\n\n::question{id=Q001}\n\n### A *part*\n\n::question{id=Q001}\n\n${tasks}`;
		const { guides } = library(at('preparation', 'panel', { claims: 'claims: { C001: a-part }' }, body));
		expect(guides.find(({ id }) => id === 'panel')).toMatchObject({
			headings: [
				{ depth: 2, text: 'First things', id: 'first-things' },
				{ depth: 3, text: 'A part', id: 'a-part' },
			],
			checklist: [
				{ text: 'Tell it aloud', minutes: 3 },
				{ text: 'Count to ten', minutes: undefined },
			],
			questions: ['Q001'],
			minutes: 3,
			sourceCount: 1,
		});
	});
});

describe('pages', () => {
	test('of the firm stand beside ours', () => {
		const { pages } = library({
			'content/en/pages/imprint.md':
				'---\ntitle: Imprint\npromise: Who we are.\nreviewed: 2026-11-22\n---\n\nWe.\n',
		});
		expect(pages).toMatchObject([
			{ id: 'imprint', title: 'Imprint', lang: 'en', origin: 'firm', bodyPath: 'en/pages/imprint' },
		]);
	});
});

describe('languages', () => {
	test('a text without a translation keeps its own', () => {
		const { guides } = library({
			'content/brand.yaml': `${brand}locales: [ar-EG]\n`,
			'content/ar/strings.yaml': 'skip: إلى النص\n',
			'content/ar/guides/preparation/star-stories.md': guide(),
		});
		expect(guides.map(({ id, lang }) => [id, lang])).toEqual([
			['star-stories', 'ar-EG'],
			['pay', 'en'],
		]);
	});

	test('a regional site takes texts of its language as its own', () => {
		const { guides } = library({ 'content/brand.yaml': `${brand}locales: [en-GB]\n` });
		expect(new Set(guides.map(({ lang }) => lang))).toEqual(new Set(['en-GB']));
	});
});

describe('marked words', () => {
	const marked = (text: string) => ({ text, marked: true });
	const plain = (text: string) => ({ text, marked: false });

	test.each([
		['Say **why** now.', [plain('Say '), marked('why'), plain(' now.')]],
		['**Why**', [marked('Why')]],
		['**a** and **b**', [marked('a'), plain(' and '), marked('b')]],
		['2 * 3', [plain('2 * 3')]],
		['**open', [plain('**open')]],
	])('%j', (line, parts) => expect(splitMarks(line)).toEqual(parts));
});
