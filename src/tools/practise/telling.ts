import { withDigits } from '../../lib/numerals.ts';

/** A time in the digits of a language, such as 1:05. @param seconds whole seconds */
export function clockText(seconds: number, lang: string): string {
	const digits = (value: number, least: number) =>
		new Intl.NumberFormat(withDigits(lang), { minimumIntegerDigits: least, useGrouping: false }).format(
			value,
		);
	return `${digits(Math.floor(seconds / 60), 1)}:${digits(seconds % 60, 2)}`;
}

/** A time in words, such as ‘1 minute, 5 seconds’. @param seconds whole seconds */
export function lengthText(seconds: number, lang: string): string {
	const parts = [
		[Math.floor(seconds / 60), 'minute'],
		[seconds % 60, 'second'],
	] as const;
	const texts = parts
		.filter(([count], index) => count > 0 || (index === 1 && seconds < 60))
		.map(([count, unit]) =>
			new Intl.NumberFormat(withDigits(lang), { style: 'unit', unit, unitDisplay: 'long' }).format(count),
		);
	return new Intl.ListFormat(lang, { type: 'unit' }).format(texts);
}
