import { describe, expect, test } from 'vitest';
import { editionOf, handbookParts, publicationAddress, publications } from '../../../src/library/handbook.ts';
import type { Guide, Library } from '../../../src/library/library.ts';
import { notReviewed } from '../../../src/schema/text.ts';
import { sectionIds } from '../../../src/schema/section.ts';

const guide = (id: string, section: Guide['section'], stage: Guide['stage'], order = 1) =>
	({ id, section, stage, order, title: id, reviewed: '2026-11-22' }) as Guide;

const library = {
	sections: sectionIds,
	guides: [
		guide('called', 'preparation', 'the-call'),
		guide('late', 'situations', 'the-day', 2),
		guide('soon', 'situations', 'the-day', 1),
		guide('pay', 'salary', 'the-day'),
	],
} as unknown as Library;
const all = { sections: [...sectionIds], leaveOut: [], files: ['pdf' as const] };

const shape = (choice: typeof all) =>
	handbookParts(library, choice).map(({ id, guides }) => [id, guides.map((one) => one.id)]);

describe('The handbook', () => {
	test('follows the journey, with situations in their own order at the end', () => {
		expect(shape(all)).toEqual([
			['the-call', ['called']],
			['the-day', ['pay']],
			['situations', ['soon', 'late']],
		]);
	});

	test('holds the sections that the brand names, without guides that it leaves out', () => {
		expect(shape({ ...all, sections: ['salary', 'situations'], leaveOut: ['late'] as never[] })).toEqual([
			['the-day', ['pay']],
			['situations', ['soon']],
		]);
	});

	test('is offered whole, by section, and by situation', () => {
		expect(publications(library, all).map(({ name }) => publicationAddress(name, 'pdf'))).toEqual([
			'/documents/handbook.pdf',
			'/documents/preparation.pdf',
			'/documents/salary.pdf',
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
		expect(sizes(101)).toEqual([['salary', 101], ['situations', 50], ...situations]);
		expect(sizes(301)).toEqual([
			...[1, 2, 3].map((n) => [`salary-${n}`, n === 2 ? 101 : 100]),
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
