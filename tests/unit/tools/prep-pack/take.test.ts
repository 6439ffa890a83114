import { describe, expect, test } from 'vitest';
import { asShown, changesOf } from '../../../../src/tools/prep-pack/take.ts';
import type { Person } from '../../../../src/tools/storage/people.ts';
import { arabic, full } from '../../../fixtures/packs/packs.ts';

const none = new Map<string, never>();
/** What is known of somebody whom a pack adds. */
const added = { kind: 'other', talked: '' } as const;
const ana: Person = { order: 4, name: 'ana silva', role: 'Director', kind: 'executive', talked: 'Menus' };

describe('taking a pack over', () => {
	test('fills what is empty, and adds its people after those who are there', () => {
		const { fields, people } = changesOf(full, none, new Map([['a', { ...ana, name: 'Cy' }]]));
		expect(fields.every(({ from }) => from === undefined)).toBe(true);
		expect(Object.fromEntries(fields.map(({ name, to }) => [name, to]))).toMatchObject({
			...{ date: '2026-12-03', time: '10:30', length: '90', format: 'video' },
			contact: 'Nora Field\n+44 20 7946 0000\nnora@agency.example',
		});
		expect(people.map(({ id, to }) => [id, to.order, to.name])).toEqual([
			[undefined, 5, 'Ana Silva'],
			[undefined, 6, 'Bo Lind'],
		]);
	});

	test('says what it replaces, and leaves alone what it does not mention', () => {
		const mine = new Map([
			['company', 'Ember & Oak'],
			['time', '09:00'],
			['weekday', '30'],
		]);
		const { fields } = changesOf(full, mine, none);
		expect(fields.filter(({ from }) => from !== undefined)).toEqual([
			{ name: 'time', from: '09:00', to: '10:30' },
		]);
		const same = new Map([...mine, ['company', arabic.company], ['promised', '2027-01-20']]);
		expect(changesOf(arabic, same, none).fields.map(({ name }) => name)).toEqual(['role', 'date', 'contact']);
	});

	test.each([
		['company', 'Ember & Oak'],
		['date', '2026-12-03'],
	])('of another interview, as its %s tells, takes away what was known of the earlier one', (name, value) => {
		const earlier = { time: '09:00', zone: 'Europe/Paris', place: 'Mill Lane', promised: '2026-12-11' };
		const mine = new Map(Object.entries({ ...earlier, weekday: '30', reader: 'Ivo', [name]: value }));
		const { fields } = changesOf(arabic, mine, none);
		expect(fields.filter(({ to }) => to === undefined)).toEqual(
			Object.entries(earlier).map(([gone, from]) => ({ name: gone, from, to: undefined })),
		);
	});

	test('keeps the zone in which a day without one was shown', () => {
		expect(asShown(arabic, 'Asia/Dubai')).toEqual({ ...arabic, zone: 'Asia/Dubai' });
		expect(asShown(full, 'Asia/Dubai')).toEqual(full);
		expect(asShown({ ...arabic, date: '' }, 'Asia/Dubai').zone).toBe('');
	});

	test('takes nothing away where the company is only written otherwise', () => {
		const mine = new Map([
			['company', ' EMBER & oak'],
			['promised', '2026-12-11'],
		]);
		expect(changesOf(full, mine, none).fields.filter(({ to }) => to === undefined)).toEqual([]);
	});

	test('knows people by their names, and keeps what was written about them', () => {
		const { people } = changesOf(full, none, new Map([['a', ana]]));
		expect(people[0]).toEqual({ id: 'a', from: ana, to: { ...ana, role: 'Director of operations' } });
	});

	test('tells two people of one name apart by their roles', () => {
		const two = { ...full, people: ['Chef', 'Owner'].map((role) => ({ name: 'Kim Lee', role })) };
		const kim = (role: string): Person => ({ ...ana, name: 'kim lee', role });
		const known = new Map([
			['a', kim('Owner')],
			['b', kim('Cook')],
		]);
		expect(changesOf(two, none, known).people).toEqual([{ id: 'b', from: kim('Cook'), to: kim('Chef') }]);
		expect(changesOf(two, none, new Map([['a', kim('')]])).people).toEqual([
			{ id: 'a', from: kim(''), to: kim('Chef') },
			{ id: undefined, from: undefined, to: { ...kim('Owner'), name: 'Kim Lee', order: 6, ...added } },
		]);
	});

	test.each([
		['with different names', full],
		['of one name', { ...full, people: ['Chef', 'Owner', ''].map((role) => ({ name: 'Kim Lee', role })) }],
	])('has nothing more to do a second time with people %s', (_, pack) => {
		const first = changesOf(pack, none, none);
		const fields = new Map(first.fields.map(({ name, to }) => [name, to ?? '']));
		const people = new Map(first.people.map(({ to }, index) => [String(index), to]));
		expect(changesOf(pack, fields, people)).toEqual({ fields: [], people: [] });
	});
});
