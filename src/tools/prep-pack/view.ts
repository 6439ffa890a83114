import { phoneLinkIn } from '../../lib/phone.ts';
import { webAddress } from '../../lib/url.ts';
import { wallOf } from '../../lib/zone.ts';
import { element } from '../shared/dom.ts';
import { momentLines } from '../shared/moment.ts';
import type { Pack, PackPerson } from './pack.ts';
import { apart, startOf, wordsIn, zoneOf } from './say.ts';

/** What the page knows beside the pack itself. */
export interface Reader {
	strings: Readonly<Record<string, string>>;
	/** Their zone. */
	zone: string;
	now: number;
}

type Fact = readonly [name: string, ...content: (Node | string)[]];

/** The facts of an interview as a list of names and what is said of each. Texts of the pack are never markup. */
export function factsOf(pack: Pack, reader: Reader): HTMLElement[] {
	const { say } = wordsIn(reader.strings, reader.zone);
	const { format, place, people, dress, notes, role } = pack;
	const facts: (Fact | undefined)[] = [
		when(pack, reader),
		role === '' || pack.company === '' ? undefined : ['role', shown('p', role)],
		format === '' && place === ''
			? undefined
			: ['where', ...(format === '' ? [] : [element('p', {}, say(format))]), ...placeOf(place, say)],
		people.length === 0 ? undefined : ['who', element('ul', {}, ...people.map(personItem))],
		dress === '' ? undefined : ['dress', shown('p', dress)],
		notes === '' ? undefined : ['notes', shown('p', notes)],
	];
	return facts
		.filter((fact) => fact !== undefined)
		.map(([name, ...content]) =>
			element('div', {}, element('dt', {}, say(name)), element('dd', {}, ...content)),
		);
}

/** How long it still is, or that it is over. */
export function countdownOf(pack: Pack, { strings, zone, now }: Reader): string {
	const start = startOf(pack, zone);
	if (start === undefined) return '';
	const words = wordsIn(strings, zone);
	const there = zoneOf(pack, zone);
	if (pack.time === '' && wallOf(now, there).date === pack.date) return words.say('today');
	return start > now
		? words.say('until', { time: words.until(start, now) })
		: words.say('over', { date: wordsIn(strings, there).pastDate(start) });
}

/** How to reach the recruiter. */
export function contactOf({ contact: { name, phone, email } }: Pack): HTMLElement[] {
	return [
		...(name === '' ? [] : [element('p', {}, shown('b', name))]),
		...(phone === '' ? [] : [element('p', {}, link(phoneLinkIn(phone), phone))]),
		...(email === '' ? [] : [element('p', {}, link(isMail(email) ? mailTo(email) : undefined, email))]),
	];
}

function when(pack: Pack, { strings, zone: here }: Reader): Fact | undefined {
	const start = startOf(pack, here);
	if (start === undefined) return undefined;
	const words = wordsIn(strings, here);
	const { say } = words;
	const timed = pack.time !== '';
	const lines = [
		...momentLines({ at: start, zone: zoneOf(pack, here), timed }, here, (zone) => wordsIn(strings, zone)),
		...(timed ? [] : [say('no-time')]),
		...(pack.length > 0 ? [say('lasts', { time: words.length(pack.length) })] : []),
	];
	return ['when', ...lines.map((line) => element('p', {}, line))];
}

function personItem({ name, role }: PackPerson): HTMLElement {
	return element('li', {}, shown('b', name), ...(role === '' ? [] : [' – ', shown('span', role)]));
}

function placeOf(place: string, say: (key: string, values?: Record<string, string>) => string): Node[] {
	if (place === '') return [];
	const url = webAddress(place);
	if (!url) return [shown('p', place)];
	// Where it leads is said in letters that cannot pass for others.
	const host = element('small', {}, say('leads', { host: apart(url.host) }));
	return [element('p', {}, link(url.href, place)), host];
}

function link(href: string | undefined, text: string): HTMLElement {
	if (href === undefined) return shown('span', text, 'ltr');
	return Object.assign(shown('a', text, 'ltr'), { href, rel: 'noreferrer noopener' });
}

/** A text of the pack, in its own direction. */
function shown<Name extends 'p' | 'b' | 'span' | 'a'>(
	name: Name,
	text: string,
	dir = 'auto',
): HTMLElementTagNameMap[Name] {
	return element(name, { dir, className: 'told' } as Partial<HTMLElementTagNameMap[Name]>, text);
}

function mailTo(address: string): string {
	return `mailto:${encodeURIComponent(address).replace('%40', '@')}`;
}

function isMail(text: string): boolean {
	return /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+$/.test(text);
}
