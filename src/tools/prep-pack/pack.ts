import { cleanLine, cleanText } from './clean-text.ts';
import { interviewFormats, minutesIn, type InterviewFormat } from '../shared/interview.ts';
import { isDay } from '../../lib/zone.ts';

/** Somebody the candidate will meet. */
export interface PackPerson {
	name: string;
	role: string;
}

/** One interview, as a recruiter tells it to a candidate. A text that was not given is empty. */
export interface Pack {
	role: string;
	company: string;
	/** `2026-12-03` */
	date: string;
	/** `10:30` */
	time: string;
	/** Zone of date and time, such as `Europe/Paris`. */
	zone: string;
	/** In minutes; 0 where nothing was said. */
	length: number;
	format: InterviewFormat | '';
	/** Address, or the link of a video call. */
	place: string;
	people: PackPerson[];
	dress: string;
	notes: string;
	/** Ids of guides to read. */
	guides: string[];
	/** Whom the candidate can ask: the recruiter. */
	contact: { name: string; phone: string; email: string };
}

/** Most characters of a line and of a longer text, and most entries of a list. */
export const packLimits = { line: 200, place: 500, text: 1000, people: 12, guides: 12 } as const;

/** Most bytes of a pack before it is made into a code: far more than one that keeps to the limits. */
export const longestPack = 32_768;

/** A pack as text, short: version 1. Only what was given stands in it, under single letters. */
export function packText(pack: Pack): string {
	const { people, guides, contact, length } = pack;
	const letters = {
		r: pack.role,
		c: pack.company,
		d: pack.date,
		t: pack.time,
		z: pack.zone,
		l: length === 0 ? '' : length,
		f: pack.format,
		p: pack.place,
		w: people.length === 0 ? '' : people.map(({ name, role }) => (role === '' ? [name] : [name, role])),
		a: pack.dress,
		n: pack.notes,
		g: guides.length === 0 ? '' : guides,
		m: Object.values(contact).every((text) => text === '')
			? ''
			: [contact.name, contact.phone, contact.email],
	};
	return JSON.stringify(Object.fromEntries(Object.entries(letters).filter(([, value]) => value !== '')));
}

/**
 * Reads a pack that anybody may have written: what is no text, no day, no zone and so on is left out, and texts are
 * cleaned and cut to their limits.
 * @returns nothing where the text is no pack, or says nothing of an interview
 */
export function readPack(text: string): Pack | undefined {
	let found: unknown;
	try {
		found = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined;
	const letters = new Map(Object.entries(found));
	const { line, place, text: long, people, guides } = packLimits;
	const lineOf = (value: unknown) => (typeof value === 'string' ? cleanLine(value, line) : '');
	const listOf = (key: string) => {
		const list: unknown = letters.get(key);
		return Array.isArray(list) ? (list as unknown[]) : [];
	};
	const textOf = (key: string, most: number) => {
		const value: unknown = letters.get(key);
		return typeof value === 'string' ? cleanText(value, most) : '';
	};
	const [name, phone, email] = listOf('m').map(lineOf);
	const date = textOf('d', 10);
	const time = textOf('t', 5);
	const format = textOf('f', 10);
	const length: unknown = letters.get('l');
	const pack: Pack = {
		role: lineOf(letters.get('r')),
		company: lineOf(letters.get('c')),
		date: isDay(date) ? date : '',
		time: isTime(time) ? time : '',
		zone: zoneIn(textOf('z', 60)),
		length: (typeof length === 'number' ? minutesIn(String(length)) : undefined) ?? 0,
		format: interviewFormats.find((known) => known === format) ?? '',
		place: cleanLine(textOf('p', place), place),
		people: listOf('w')
			.slice(0, people)
			.map((person) => {
				const [who, role] = Array.isArray(person) ? (person as unknown[]) : [];
				return { name: lineOf(who), role: lineOf(role) };
			})
			.filter((person) => person.name !== ''),
		dress: textOf('a', long),
		notes: textOf('n', long),
		guides: listOf('g')
			.slice(0, guides)
			.filter((id): id is string => typeof id === 'string' && /^[a-z0-9-]{1,80}$/.test(id)),
		contact: { name: name ?? '', phone: phone ?? '', email: email ?? '' },
	};
	return saysSomething(pack) ? pack : undefined;
}

/** Whether a pack names an interview at all: by its company, its role or its day. */
export function saysSomething({ company, role, date }: Pick<Pack, 'company' | 'role' | 'date'>): boolean {
	return company !== '' || role !== '' || date !== '';
}

/** Whether a pack names more people or guides than whoever reads it takes. */
export function hasTooMany({ people, guides }: Pick<Pack, 'people' | 'guides'>): boolean {
	return people.length > packLimits.people || guides.length > packLimits.guides;
}

function isTime(time: string): boolean {
	return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);
}

function zoneIn(text: string): string {
	try {
		return text === '' ? '' : new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
	} catch {
		return '';
	}
}
