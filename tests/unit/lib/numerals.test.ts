import { expect, test } from 'vitest';
import { formatMonth } from '../../../src/lib/month.ts';
import { latinDigits, withDigits } from '../../../src/lib/numerals.ts';
import { translator } from '../../../src/lib/translate.ts';
import { DateWords } from '../../../src/tools/shared/dates.ts';
import { sourceFiles, sourceOf } from '../../support/source.ts';

test.each(['ar', 'ar-EG', 'ar-SA', 'fa', 'bn', 'mr', 'my', 'en'])('%s has one kind of digits', (lang) => {
	const t = translator<'a'>({ a: '{n} · {date}' }, lang);
	expect(t('a', { n: 1234, date: 'x' })).toMatch(/^1\D?234 · x$/);
	const words = new DateWords({}, lang.slice(0, 2), 'UTC', [lang]);
	expect(words.date(Date.UTC(2026, 11, 3, 10, 30), true)).not.toMatch(/(?![0-9])\p{Nd}/u);
	expect(words.length(4 * 60 + 10)).toMatch(/4.*10/u);
	expect(formatMonth('2026-11-22', lang)).not.toMatch(/(?![0-9])\p{Nd}/u);
	expect(new Intl.NumberFormat(withDigits(lang)).format(7)).toBe('7');
});

const systems = Intl.supportedValuesOf('numberingSystem').map((system) => {
	const format = new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false });
	return [system, format.format(1_234_567_890)] as const;
});

test.each(systems.filter(([, written]) => /^\p{Nd}+$/u.test(written)))(
	'the digits of %s are read, from %s',
	(_, written) => expect(latinDigits(written)).toBe('1234567890'),
);

test('every number and date that a page shows is written so', () => {
	const written = sourceFiles().flatMap((file) =>
		[...sourceOf(file).matchAll(/Intl\.(?:Number|DateTime|Duration|RelativeTime)Format\([^)]*/g)].map(
			([call]) => `${file}: ${call}`,
		),
	);
	expect(written.length).toBeGreaterThan(15);
	// English for machines, and what only tells the zone of the reader, show nothing.
	const shown = written.filter((call) => !/Format\((?:'en|$)/.test(call));
	expect(shown.filter((call) => !/\(withDigits\(|numberingSystem: 'latn'/.test(call))).toEqual([]);
	for (const file of sourceFiles()) {
		expect(sourceOf(file), file).not.toMatch(/\.toLocale(?:Date|Time)?String\(/);
	}
});
