import { afterEach, describe, expect, test } from 'vitest';
import type { Guide, Library } from '../../../src/library/library.ts';
import { questionAddress, questionSlug } from '../../../src/library/question-address.ts';
import { bankAddresses, guideForRole, guidesWith, questionBank } from '../../../src/library/question-bank.ts';
import { bankPageHead, relatedTo } from '../../../src/library/question-page.ts';
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

/** A question that they ask, as a line of YAML. */
const asked = (id: string, question: string, more = '') =>
	`  - { id: ${id}, askedBy: interviewer, type: motivation, question: "${question}", why: Why., listenFor: Facts.${more && `, ${more}`} }\n`;
const answer = 'answer: { speaker: a porter, text: Calm. }';
const topic = (name: string, ...questions: string[]) =>
	`${name && `name: ${name}\n`}questions:\n${questions.join('')}`;
const topicsOf = ({ topics, questions }: Library) =>
	topics.map(({ id, name }) => [
		name,
		...questions.filter((question) => question.topic === id).map(({ id: of }) => of),
	]);

describe('a firm’s questions', () => {
	test('are added to a topic of ours by a file of its name, and to a topic of its own, in their order', () => {
		const all = library({
			'content/en/questions/fit.yaml': topic('', asked('ACME-1', 'Why nights?')),
			'content/en/questions/shifts.yaml': `order: 1\n${topic('Shifts', asked('ACME-2', 'How will you get home?'))}`,
		});
		expect(topicsOf(all)).toEqual([
			['Shifts', 'ACME-2'],
			['Fit', 'Q001', 'ACME-1'],
		]);
	});

	test('replace those of the same id in their place, whichever file they stand in, and need no name of a topic', () => {
		const all = library({
			'content/en/questions/ours.yaml': topic('', asked('Q001', 'Why really us?')),
		});
		expect(topicsOf(all)).toEqual([['Fit', 'Q001']]);
		expect(all.questions[0]).toMatchObject({ question: 'Why really us?', slug: 'why-us' });
	});

	test('can call a topic of ours otherwise, and put it elsewhere', () => {
		const all = library({
			'content/en/questions/fit.yaml': `order: 5\n${topic('You and us', asked('ACME-1', 'Why nights?'))}`,
		});
		expect(all.topics).toMatchObject([{ id: 'fit', name: 'You and us', order: 5 }]);
	});

	test('leave out what the brand hides; a topic without questions goes too, and cards of it in our guides', () => {
		const firm = {
			'content/brand.yaml': `${brand}hide: [Q001]\n`,
			'content/en/guides/salary/own.md': guide('## First things\n\n[all](/questions/fit/)\n', {
				section: 'section: salary',
			}),
		};
		const all = library(firm);
		expect(all.topics).toEqual([]);
		expect(all.questions).toEqual([]);
		expect(bankAddresses(all, 'en')).toEqual([]);
	});

	test('that are hidden must be there', () => {
		made = world({ 'content/brand.yaml': `${brand}hide: [Q010]\n` });
		expect(() => made?.load()).toThrow(/There is no question "Q010" to hide/);
	});
});

describe('the question bank', () => {
	test('puts a question under who asks and its topic, and knows the guides that show it', () => {
		const all = library({
			'content/en/guides/preparation/panel.md': guide('## First things\n\n::question{id=Q001}\n'),
		});
		expect(questionBank(all)).toMatchObject([
			{ askedBy: 'interviewer', count: 1, topics: [{ topic: { id: 'fit' }, questions: [{ id: 'Q001' }] }] },
		]);
		expect(guidesWith(all, { id: 'Q001' }).map(({ id }) => id)).toEqual(['panel']);
		expect(questionBank(all, ({ rounds }) => rounds.includes('panel'))).toEqual([]);
	});

	test('has a page for each topic, each special round with questions, and each question with an answer', () => {
		const all = library({
			'content/en/questions/shifts.yaml': topic(
				'Shifts',
				asked('ACME-1', 'Why nights?', answer),
				asked('ACME-2', 'Why days?', 'rounds: [second, panel]'),
			),
		});
		expect(bankAddresses(all, 'en').map(([address]) => address)).toEqual([
			'/questions/fit/',
			'/questions/shifts/',
			'/questions/panel/',
			'/questions/why-nights/',
		]);
		const addresses = all.questions.map((question) => questionAddress(question));
		expect(addresses).toEqual([
			'/questions/fit/#q001',
			'/questions/why-nights/',
			'/questions/shifts/#acme-2',
		]);
	});

	test('knows the language of a page that borrows its text, and keeps addresses in all languages', () => {
		made = world({
			'content/brand.yaml': `${brand}locales: [ar, en]\n`,
			'content/ar/strings.yaml': 'skip: إلى النص\n',
			'content/en/questions/shifts.yaml': topic('Shifts', asked('ACME-1', 'Why nights?', answer)),
			'content/ar/questions/fit.yaml': topic('الملاءمة', asked('Q001', 'لماذا نحن؟', answer)),
		});
		const [arabic, english] = made.loadAll().map(({ library: all, site }) => bankAddresses(all, site.lang));
		expect(arabic).toEqual([
			['/questions/fit/', 'ar'],
			['/questions/shifts/', 'en'],
			['/questions/why-us/', 'ar'],
			['/questions/why-nights/', 'en'],
		]);
		expect(english?.map(([, lang]) => lang)).toEqual(['en', 'en', 'en']);
	});
});

describe('the address of a question', () => {
	test.each([
		[
			'Tell me about something you tried that failed, please.',
			'tell-me-about-something-you-tried-that-failed',
		],
		[
			'How do you deal with difficult people, co-workers or situations?',
			'how-do-you-deal-with-difficult-people-co-workers',
		],
		['What’s your café’s worst night?', 'whats-your-cafes-worst-night'],
		['لماذا نحن؟', 'q1'],
		['…?', 'q1'],
	])('of %j is %s', (question, slug) => expect(questionSlug({ id: 'Q1', question })).toBe(slug));
});

describe('the page of a question', () => {
	const shifts = (n: number) =>
		library({
			'content/en/questions/shifts.yaml': topic(
				'Shifts',
				...Array.from({ length: n }, (_, at) =>
					asked(`ACME-${at + 1}`, `${at} nights?`, at % 2 ? answer : ''),
				),
			),
		});

	test('has the question for a title, and why it is asked for search engines', () => {
		const all = shifts(2);
		const question = all.questions.find(({ id }) => id === 'ACME-2')!;
		const head = bankPageHead({ of: 'question', id: question.slug, question }, all, { lang: 'en' }, String);
		expect(head).toEqual({ title: '1 nights?', promise: 'Why.', description: 'Why.', lang: undefined });
	});

	test('tells search engines whole sentences of why it is asked, or the beginning of a long one', () => {
		const all = shifts(2);
		const question = all.questions.find(({ id }) => id === 'ACME-2')!;
		const told = (why: string, lang = 'en') => {
			const page = { of: 'question' as const, id: question.slug, question: { ...question, why, lang } };
			return bankPageHead(page, all, { lang: 'en' }, String).description;
		};
		const sentence = `${'They ask it of all. '.repeat(7).trim()} ${'And they mean it. '.repeat(4).trim()}`;
		expect(told(sentence)).toBe(sentence.slice(0, -' And they mean it.'.length));
		expect(told('word '.repeat(60))).toBe(`${'word '.repeat(40).trim()}…`);
		// A language without blanks, and letters that take two places each.
		expect(told('面接'.repeat(150), 'ja')).toBe(`${'面接'.repeat(99)}…`);
		expect(told('𠮷'.repeat(150), 'ja')).toBe(`${'𠮷'.repeat(99)}…`);
	});

	test('leads to others of its topic, those with an answer first, then the nearest', () => {
		const { questions } = shifts(9);
		const question = questions.find(({ id }) => id === 'ACME-3')!;
		expect(relatedTo(question, questions).map(({ id }) => id)).toEqual(
			['2', '4', '6', '8', '1', '5'].map((n) => `ACME-${n}`),
		);
	});
});

test('a role leads to the guide that it names, or to the one called after it', () => {
	const guides = ['for-nurses', 'on-the-ward'].map((id) => ({ id }) as Guide);
	const led = (role: { id: string; guide?: string }) => guideForRole({ guides }, role)?.id;
	expect(led({ id: 'nurses' })).toBe('for-nurses');
	expect(led({ id: 'nurses', guide: 'on-the-ward' })).toBe('on-the-ward');
	expect(led({ id: 'pilots' })).toBeUndefined();
});
