import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestPack, packText, readPack, type Pack } from '../../../../src/tools/prep-pack/pack.ts';
import { interviewFormats } from '../../../../src/tools/shared/interview.ts';
import { decrypt, encode, decode } from '../../../../src/tools/shared/link-code.ts';
import { arabic, full, passphrase } from '../../../fixtures/packs/packs.ts';

const folder = new URL('../../../fixtures/packs/', import.meta.url);
const golden = (name: string) => readFileSync(new URL(name, folder), 'utf8').trim();
const opened = async (code: string, key?: string) => readPack(await decrypt(decode(code), longestPack, key));

const line = fc
	.stringMatching(/^[\p{L}\p{N}<>&"']{0,20}$/u)
	.filter((text) => text.normalize() === text && !/\p{Mn}/u.test(text));
const pack: fc.Arbitrary<Pack> = fc.record({
	role: line,
	company: line.filter((text) => text !== ''),
	date: fc.constantFrom('', '2026-12-03', '2028-02-29'),
	time: fc.constantFrom('', '00:00', '23:59'),
	zone: fc.constantFrom('', 'Europe/Paris', 'America/New_York'),
	length: fc.constantFrom(0, 30, 240),
	format: fc.constantFrom('' as const, ...interviewFormats),
	place: line,
	people: fc.array(fc.record({ name: line.filter((text) => text !== ''), role: line }), { maxLength: 12 }),
	dress: line,
	notes: fc.array(line.filter((text) => text !== '')).map((lines) => lines.join('\n').slice(0, 900)),
	guides: fc.uniqueArray(fc.constantFrom('star-stories', 'panel', 'video'), { maxLength: 12 }),
	contact: fc.record({ name: line, phone: line, email: line }),
});

describe('a pack', () => {
	test('comes back as it was written', () =>
		fc.assert(
			fc.asyncProperty(pack, async (any) => {
				expect(await opened(await encode(packText(any)))).toEqual(any);
			}),
		));

	test.each([
		['v1-open.txt', full, undefined],
		['v1-locked.txt', full, passphrase],
		['v1-arabic.txt', arabic, undefined],
	])('of version 1 still opens: %s', async (file, expected, key) =>
		expect(await opened(golden(file), key)).toEqual(expected),
	);

	test('has a golden file of each kind', () =>
		expect(readdirSync(folder).filter((name) => name.endsWith('.txt'))).toHaveLength(3));

	test('makes a link that a camera can read', async () =>
		expect((await encode(packText(full), passphrase)).length).toBeLessThan(600));
});

describe('a pack that somebody tampered with', () => {
	test.each(['9999-12-28', '2201-01-01', '1899-12-31'])('names no day that is not of our time: %s', (day) =>
		expect(readPack(JSON.stringify({ c: 'Acme', d: day, t: '10:00' }))?.date).toBe(''),
	);

	test.each(['', 'null', '[]', '1', '"c"', '{}', '{"c":1}', '{"c":"\u202e"}', '{"n":"only notes"}', '{c:1}'])(
		'is none: %s',
		(text) => expect(readPack(text)).toBeUndefined(),
	);

	test('loses what is no text, no day, no zone and no list', () => {
		const text = JSON.stringify({
			c: ' Ember\u202e\n& Oak ',
			r: { toString: 1 },
			d: '2026-02-31',
			t: '25:00',
			z: 'Mars/Base',
			l: -5,
			f: 'javascript:',
			p: ['x'],
			w: [['Ana', 'Chef', 'more'], 'Bo', [], [7], ['']],
			g: ['star-stories', '../../etc', 5, '"><script>'],
			m: 'call me',
			__proto__: { role: 'x' },
		});
		expect(readPack(text)).toEqual({
			...{ role: '', company: 'Ember & Oak', date: '', time: '', zone: '', length: 0, format: '', place: '' },
			...{ people: [{ name: 'Ana', role: 'Chef' }], dress: '', notes: '', guides: ['star-stories'] },
			contact: { name: '', phone: '', email: '' },
		});
	});

	test('loses a day whose year somebody wrote with two digits', () =>
		expect(readPack('{"c":"Ember & Oak","d":"0026-12-11"}')?.date).toBe(''));

	test('is cut to its limits', () => {
		const text = JSON.stringify({
			c: 'x'.repeat(5000),
			n: 'y'.repeat(5000),
			w: Array.from({ length: 500 }, (_, index) => [`Person ${index}`]),
			g: Array.from({ length: 500 }, (_, index) => `guide-${index}`),
		});
		const found = readPack(text)!;
		expect([found.company.length, found.notes.length]).toEqual([200, 1000]);
		expect([found.people.length, found.guides.length]).toEqual([12, 12]);
	});

	test('never breaks the reader, whatever it holds', () =>
		fc.assert(
			fc.property(
				fc.json(),
				fc.dictionary(
					fc.constantFrom('r', 'c', 'd', 't', 'z', 'l', 'f', 'p', 'w', 'a', 'n', 'g', 'm'),
					fc.jsonValue(),
				),
				(any, letters) => {
					readPack(any);
					const found = readPack(JSON.stringify(letters));
					if (found) expect(readPack(packText(found))).toEqual(found);
				},
			),
		));
});
