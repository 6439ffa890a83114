import { describe, expect, test } from 'vitest';
import { editionOf, handbookParts, publicationAddress, publications } from '../../../src/library/handbook.ts';
import type { Guide, Library } from '../../../src/library/library.ts';
import type { Brand } from '../../../src/schema/brand.ts';
import type { SectionKind } from '../../../src/schema/section.ts';
import { notReviewed } from '../../../src/schema/text.ts';

type Choice = Brand['handbook'];

const guide = (id: string, section: Guide['section'], stage: Guide['stage'], order = 1) =>
	({ id, section, stage, order, title: id, reviewed: '2026-11-22' }) as Guide;

const section = (id: string, kind: SectionKind) => ({
	id,
	name: id,
	summary: id,
	kind,
	groups: [],
	lang: 'en',
});
const stage = (id: string) => ({ id, name: id, summary: id, due: undefined, lang: 'en' });

const library = {
	sections: [
		section('lists', 'reference'),
		section('preparation', 'journey'),
		section('salary', 'journey'),
		section('situations', 'situations'),
		section('by-role', 'articles'),
	],
	stages: [stage('the-call'), stage('the-day')],
	guides: [
		guide('called', 'preparation', 'the-call'),
		guide('late', 'situations', 'the-day', 2),
		guide('soon', 'situations', 'the-day', 1),
		guide('pay', 'salary', 'the-day'),
		guide('nurses', 'by-role', undefined),
		guide('dress', 'by-role', 'the-day'),
		guide('words', 'lists', undefined),
	],
} as unknown as Library;
const all: Choice = { leaveOut: [], questions: true, files: ['pdf'] };

const shape = (choice: Choice) =>
	handbookParts(library, choice).map(({ id, guides }) => [id, guides.map((one) => one.id)]);

describe('The handbook', () => {
	test('follows the journey, then has situations and articles in their own order, and what is for reference last', () => {
		expect(shape(all)).toEqual([
			['the-call', ['called']],
			['the-day', ['pay', 'dress']],
			['situations', ['soon', 'late']],
			['by-role', ['nurses']],
			['lists', ['words']],
		]);
	});

	test('holds the sections that the brand names, without guides that it leaves out', () => {
		expect(shape({ ...all, sections: ['salary', 'situations'], leaveOut: ['late'] })).toEqual([
			['the-day', ['pay']],
			['situations', ['soon']],
		]);
	});

	test('is offered whole, by section, and by situation', () => {
		expect(publications(library, all).map(({ name }) => publicationAddress(name, 'pdf'))).toEqual([
			'/documents/handbook.pdf',
			'/documents/lists.pdf',
			'/documents/preparation.pdf',
			'/documents/salary.pdf',
			'/documents/by-role.pdf',
			'/documents/guides/soon.pdf',
			'/documents/guides/late.pdf',
		]);
	});

	test('comes in volumes where it is too long for one file', () => {
		const many = (section: Guide['section'], count: number) =>
			Array.from({ length: count }, (_, at) => guide(`${section}-${at}`, section, 'the-day', at));
		const offered = (count: number) =>
			publications({ ...library, guides: [...many('salary', count), ...many('situations', 50)] }, all);
		const sizes = (count: number) => offered(count).map(({ name, guides }) => [name, guides.length] as const);
		const situations = Array.from({ length: 40 }, (_, at) => [`guides/situations-${at}`, 1]);
		expect(sizes(100)).toEqual([['handbook', 150], ['salary', 100], ...situations]);
		expect(sizes(101)).toEqual([
			...[34, 33, 34].map((guides, at) => [`salary-${at + 1}`, guides]),
			['situations', 50],
			...situations,
		]);
		expect(sizes(226)).toEqual([
			...[45, 45, 46, 45, 45].map((guides, at) => [`salary-${at + 1}`, guides]),
			['situations', 50],
			...situations,
		]);
		const ids = offered(301).flatMap(({ of, guides }) =>
			of !== 'handbook' && 'section' in of ? guides : [],
		);
		expect(new Set(ids)).toHaveLength(351);
	});

	test('offers nothing where nothing is left in it', () => {
		expect(publications({ ...library, guides: [] }, all)).toEqual([]);
	});

	test('is as new as its newest review; texts that nobody has reviewed do not count', () => {
		const reviewed = (day: string) => ({ reviewed: day }) as Guide;
		expect(editionOf([reviewed('2026-03-01'), reviewed('2026-11-02'), reviewed(notReviewed)])).toBe(
			'2026-11-02',
		);
		expect(editionOf([reviewed(notReviewed)])).toBeUndefined();
	});
});
