import { describe, expect, test } from 'vitest';
import { queryFor } from '../../../../src/search/ui/query.ts';
import { search } from '../../../../src/search/ui/search.ts';
import { indexOf, type Page } from '../../../support/search-index.ts';

const guide = (id: string, title: string, section: string, stage: string, content = title): Page => ({
	id,
	title,
	content,
	facts: { kind: 'guide', section, stage, lang: 'en' },
});
const entry = (id: string, title: string, content = title): Page => ({
	id,
	title,
	content,
	facts: { kind: 'questions' },
});

const pages: Page[] = [
	guide('salary1', 'Salary questions', 'salary', 'the-call'),
	guide('salary2', 'Your salary number', 'salary', 'getting-ready'),
	guide('salary3', 'The salary offer', 'salary', 'the-offer'),
	guide(
		'salary4',
		'Salary rules by place',
		'salary',
		'the-offer',
		'Salary rules by place and more on salary',
	),
	guide('panel01', 'Panel interview', 'situations', 'the-day', 'Five people and one salary'),
	...Array.from({ length: 30 }, (_, at) =>
		guide(`other${at + 10}`, 'Something else', 'preparation', 'the-day'),
	),
];
const index = indexOf(pages, { fillers: ['what', 'is', 'the'] });
const ask = (q: string, filters = {}, on = index) =>
	search(on, { ...queryFor(q), ...filters }, 'en', 'normal');
const idsOf = ({ hits }: Awaited<ReturnType<typeof ask>>) => hits.map(({ id }) => id);

describe('an answer', () => {
	test('holds what was found, the best first', async () => {
		expect(idsOf(await ask('panel'))).toEqual(['panel01']);
		expect(idsOf(await ask('salary rules'))[0]).toBe('salary4');
	});

	test('may miss words of the query', async () => {
		expect(
			idsOf(await ask('salary number interview'))
				.slice(0, 2)
				.sort(),
		).toEqual(['panel01', 'salary2']);
	});

	test('tells where each word stands, in the order of the text', async () => {
		const { hits } = await ask('place salary');
		expect(hits.find(({ id }) => id === 'salary4')?.places).toEqual([
			{ location: 0, term: 1 },
			{ location: 3, term: 0 },
			{ location: 7, term: 1 },
		]);
	});

	test('knows what is found: section, stage, kind, language', async () => {
		const { hits } = await ask('panel');
		expect(hits[0]).toMatchObject({ section: 'situations', stage: 'the-day', kind: 'guide', lang: 'en' });
		expect((await hits[0]!.load()).meta['title']).toBe('Panel interview');
	});

	test('tells what was corrected and what is unknown', async () => {
		expect(await ask('salry xyzzyqq ')).toMatchObject({ corrected: 'salary xyzzyqq', unknown: ['xyzzyqq'] });
	});

	test('to words nobody knows is empty, and not everything', async () => {
		expect(await ask('xyzzyqq ')).toMatchObject({ hits: [], unfiltered: 0 });
	});

	test('to filters alone is everything that passes them', async () => {
		expect((await ask('', { stage: 'the-offer' })).hits).toHaveLength(2);
		expect((await ask('', { kind: 'guide' })).hits).toHaveLength(pages.length);
	});

	test('has a guide of the journey before one beside it that fits as well', async () => {
		const beside = guide('aside01', 'Salary for pilots', 'by-role', '');
		const on = (id: string) => indexOf([beside, guide(id, 'Salary for people', 'salary', 'the-offer')]);
		expect(idsOf(await ask('salary', {}, on('zebra01')))).toEqual(['zebra01', 'aside01']);
		expect(idsOf(await ask('pilots salary', {}, on('zebra01')))[0]).toBe('aside01');
	});

	test('to a word that only touches a page leaves the page out', async () => {
		const mostly = { id: 'mostly1', title: 'Shoes', content: 'shoes '.repeat(40).trim(), words: 'shoes' };
		const barely = { id: 'barely1', title: 'Pay', content: 'salary offer shoes' };
		const on = indexOf([...pages, mostly, barely]);
		expect(idsOf(await ask('shoes', {}, on))).toEqual(['mostly1']);
	});
});

describe('filters', () => {
	test('leave what fits all of them', async () => {
		expect(idsOf(await ask('salary', { stage: 'the-offer' })).sort()).toEqual(['salary3', 'salary4']);
		expect(idsOf(await ask('salary', { stage: 'the-offer', section: 'situations' }))).toEqual([]);
		expect((await ask('salary', { stage: 'the-offer', section: 'situations' })).unfiltered).toBe(4);
	});

	test('count what each choice would leave, with the other filters as they are', async () => {
		const { counts } = await ask('salary', { stage: 'the-offer' });
		expect([...counts.section]).toEqual([['salary', 2]]);
		expect(Object.fromEntries(counts.stage)).toEqual({ 'the-call': 1, 'getting-ready': 1, 'the-offer': 2 });
		expect([...counts.kind]).toEqual([['guide', 2]]);
	});

	test('count as many as choosing finds', async () => {
		for (const q of ['salary', '']) {
			const { counts } = await ask(q, { kind: 'guide' });
			for (const [stage, count] of counts.stage) {
				expect((await ask(q, { kind: 'guide', stage })).hits, `${q} ${stage}`).toHaveLength(count);
			}
		}
	});
});

describe('of guides and entries', () => {
	const rest = [
		entry('entry01', 'What is your salary today?', 'Salary and what you earn'),
		entry('entry02', 'Do you like your job?', 'Say why the salary is not all'),
	];
	const order = async (...entries: Page[]) => idsOf(await ask('salary', {}, indexOf([...pages, ...entries])));

	test('an entry that is about just these words comes second', async () => {
		const ids = await order(rest[0]!);
		expect(ids[1]).toBe('entry01');
		expect(ids.filter((id) => id.startsWith('salary'))).toHaveLength(4);
	});

	test('a page that is about just these words comes first where no guide is worth as much', async () => {
		const people = { id: 'people1', title: 'Our people', words: 'Sol Ferreira', content: 'Sol Ferreira' };
		const page = { ...people, facts: { kind: 'page' } };
		const guides = [guide('solve01', 'Tasks', 'preparation', 'the-day', 'Sol and more')];
		const ids = async (q: string) => idsOf(await ask(q, {}, indexOf([...pages, ...guides, page])));
		expect(await ids('sol')).toEqual(['people1', 'solve01']);
		expect((await ids('salary panel'))[0]).not.toBe('people1');
	});

	test('one that is about something else comes after the third guide', async () => {
		expect((await order(rest[1]!)).indexOf('entry02')).toBeGreaterThanOrEqual(3);
	});

	test('no guide is lost, and none is there twice', async () => {
		const ids = await order(...rest);
		expect(new Set(ids)).toHaveLength(ids.length);
		expect(ids.slice(0, 3).filter((id) => id.startsWith('entry'))).toEqual(['entry01']);
	});

	test('entries lead where there are no guides', async () => {
		expect(idsOf(await ask('salary', { kind: 'questions' }, indexOf([...pages, ...rest])))).toEqual([
			'entry01',
			'entry02',
		]);
	});
});

test('what a slip most likely means is on its way while the index is asked for the slip', async () => {
	const order: string[] = [];
	const watched = {
		...index,
		has: async (word: string) => {
			order.push(`has ${word}`);
			await new Promise((resolve) => setTimeout(resolve, 10));
			order.push('answered');
			return false;
		},
		find: (word: string) => {
			order.push(`find ${word}`);
			return index.find(word);
		},
	};
	expect((await ask('salray panel ', {}, watched)).corrected).toBe('salary panel');
	expect(order.slice(0, 4)).toEqual(['has salray', 'find salary', 'find panel', 'answered']);
});
