import { describe, expect, test } from 'vitest';
import { changesOf } from '../../../../src/tools/prep-pack/take.ts';
import type { Person } from '../../../../src/tools/storage/people.ts';
import { arabic, full } from '../../../fixtures/packs/packs.ts';

const none = new Map<string, never>();
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
		expect(changesOf(arabic, mine, none).fields.map(({ name }) => name)).toEqual([
			'role',
			'company',
			'date',
			'contact',
		]);
	});

	test('knows people by their names, and keeps what was written about them', () => {
		const { people } = changesOf(full, none, new Map([['a', ana]]));
		expect(people[0]).toEqual({ id: 'a', from: ana, to: { ...ana, role: 'Director of operations' } });
	});

	test('has nothing more to do a second time', () => {
		const first = changesOf(full, none, none);
		const fields = new Map(first.fields.map(({ name, to }) => [name, to]));
		const people = new Map(first.people.map(({ to }, index) => [String(index), to]));
		expect(changesOf(full, fields, people)).toEqual({ fields: [], people: [] });
	});
});
