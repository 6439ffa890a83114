import { describe, expect, test } from 'vitest';
import { packFrom, peopleIn } from '../../../../src/tools/prep-pack/draft.ts';
import { packText, readPack } from '../../../../src/tools/prep-pack/pack.ts';

describe('the recruiter’s form', () => {
	test('gives the pack that its fields say', () => {
		const fields = new Map([
			['company', ' Ember & Oak '],
			['date', '2026-12-03'],
			['time', '10:30'],
			['length', '90'],
			['format', 'video'],
			['people', 'Ana Silva, Director\n\nBo'],
			['guide-video-interview', 'on'],
			['guide-star-stories', 'on'],
			['contact-name', 'Nora'],
		]);
		const pack = packFrom(fields, 'Europe/Paris');
		expect(pack).toMatchObject({
			...{ company: 'Ember & Oak', zone: 'Europe/Paris', length: 90, format: 'video' },
			guides: ['star-stories', 'video-interview'],
			contact: { name: 'Nora', phone: '', email: '' },
		});
		expect(readPack(packText(pack))).toEqual(pack);
	});

	test('sends no zone without a day', () => expect(packFrom(new Map(), 'Europe/Paris').zone).toBe(''));

	test.each(['9999-12-28', '2026-02-31', 'soon'])('sends no day that is none: %s', (date) =>
		expect(packFrom(new Map([['date', date]]), 'Europe/Paris')).toMatchObject({ date: '', zone: '' }),
	);

	test.each(['1e300', '-60', '0.5', 'long'])('sends no length that is none: %s', (length) =>
		expect(packFrom(new Map([['length', length]]), 'Europe/Paris').length).toBe(0),
	);

	test.each([
		['Ana Silva, Director of operations, Europe', 'Ana Silva', 'Director of operations, Europe'],
		['Ana Silva – Director', 'Ana Silva', 'Director'],
		['Ana Silva\tDirector', 'Ana Silva', 'Director'],
		['ليلى، مديرة', 'ليلى', 'مديرة'],
		['Anne-Marie Roux', 'Anne-Marie Roux', ''],
	])('reads a person from %j', (line, name, role) => expect(peopleIn(line)).toEqual([{ name, role }]));
});
