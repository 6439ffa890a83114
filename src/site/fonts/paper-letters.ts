import { withDigits } from '../../lib/numerals.ts';
import { readFont } from '../../lib/fonts/read-font.ts';
import { fontSource, type FontRequest } from './font-source.ts';
import type { Site } from '../site.ts';

/** Letters of these scripts are drawn by what comes with Callback, whatever faces a firm names. */
const drawnAnyway =
	/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * Letters that the language of a site needs and that none of its faces draws, when these are most of those it needs.
 * Paper cannot do with the fonts of a reader's device, as pages can.
 */
export function lettersMissing(
	{ lang, strings }: Pick<Site, 'lang' | 'strings'>,
	request: FontRequest,
): string[] {
	const needed = [...new Set([...Object.values(strings), ...dates(lang)].join(''))].filter(
		(letter) => /\p{L}/u.test(letter) && !drawnAnyway.test(letter),
	);
	if (needed.length === 0) return [];
	const drawn = new Set(
		(['body', 'heading'] as const).flatMap((role) => {
			const { latin, further, native } = fontSource(role, request);
			return [latin, further, native].flatMap((file) => (file ? readFont(file).codePoints : []));
		}),
	);
	const missing = needed.filter((letter) => !drawn.has(letter.codePointAt(0) ?? 0));
	return missing.length * 2 > needed.length ? missing : [];
}

/** Every day of the week and every month as the language writes it: documents say when they were reviewed. */
function dates(lang: string): string[] {
	const format = new Intl.DateTimeFormat(withDigits(lang), { dateStyle: 'full', timeZone: 'UTC' });
	return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 1 + month)));
}
