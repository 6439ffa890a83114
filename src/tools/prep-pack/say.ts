import { DateWords } from '../shared/dates.ts';
import { instantOf } from '../../lib/zone.ts';
import type { Pack } from './pack.ts';

/** A value inside a sentence of another direction keeps its own. */
export function apart(text: string): string {
	return `\u2068${text}\u2069`;
}

/** When the interview starts, in milliseconds since 1970; the middle of the day where no time was given. */
export function startOf(pack: Pack, here: string): number | undefined {
	const { date, time } = pack;
	if (date === '') return undefined;
	return instantOf({ date, time: time === '' ? '12:00' : time }, zoneOf(pack, here));
}

/** Zone of its date and time; that of the reader where none was told. */
export function zoneOf({ zone }: Pack, here: string): string {
	return zone === '' ? here : zone;
}

/** What a page of this interview is called. */
export function titleOf({ company, role }: Pick<Pack, 'company' | 'role'>, say: DateWords['say']): string {
	if (company !== '') return say('title-company', { company: apart(company) });
	return role === '' ? say('title') : say('title-role', { role: apart(role) });
}

/** Words in the language of the page, with moments told in a zone. */
export function wordsIn(strings: Readonly<Record<string, string>>, zone: string): DateWords {
	return new DateWords(strings, document.documentElement.lang, zone, navigator.languages);
}
