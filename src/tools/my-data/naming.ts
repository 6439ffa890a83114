import type names from 'virtual:callback/data-names';
import { withDigits } from '../../lib/numerals.ts';

/** What the site calls the names and values under which tools keep things. */
export type SiteNames = typeof names;

type Kind = 'day' | 'moment' | 'minute' | 'second';

/** How values are told that are neither words nor a choice, by `<part>.<field>`. */
const kinds: Readonly<Record<string, Kind>> = {
	'interview.date': 'day',
	'interview.promised': 'day',
	'calendar.at': 'moment',
	'interview.length': 'minute',
	'interview.weekday': 'minute',
	'interview.weekend': 'minute',
	'prep-pack.date': 'day',
	'prep-pack.length': 'minute',
	'practice.due': 'moment',
	'practice.last': 'moment',
	'practice-choices.think': 'second',
};

/** Says what is kept in the words of the pages where it was written. */
export class Naming {
	readonly #fields: ReadonlyMap<string, string>;
	readonly #choices: ReadonlyMap<string, string>;
	readonly #texts: ReadonlyMap<string, string>;
	readonly #lang: string;

	/**
	 * @param own titles of the reader's stories and names of the people they meet, by id
	 * @param lang in which numbers and dates are written
	 */
	constructor(site: SiteNames, own: ReadonlyMap<string, string>, lang: string) {
		// What is kept may come from anywhere: an id such as "constructor" is to find nothing.
		this.#fields = new Map(Object.entries(site.fields));
		this.#choices = new Map(Object.entries(site.choices));
		this.#texts = new Map([...Object.entries(site.texts), ...own]);
		this.#lang = lang;
	}

	/** What a record is about; nothing where its id is a mere number of ours. */
	about(id: string): string | undefined {
		return this.#texts.get(id);
	}

	/** The name of a field; where there is none, the name that it has in the store. */
	field(part: string, field: string): string {
		const [, id = ''] = /^(?:story|guide)-(.+)/.exec(field) ?? [];
		return (
			this.#fields.get(`${part}.${field}`) ??
			this.#fields.get(field) ??
			this.about(id) ??
			this.about(field) ??
			field.replaceAll('-', ' ')
		);
	}

	/** A value in words. A box that was ticked is a tick. */
	value(part: string, field: string, value: unknown): string {
		if (Array.isArray(value)) return value.map((one) => this.about(String(one)) ?? String(one)).join('\n');
		const place = `${part}.${field}`;
		const text = String(value);
		const choice = this.#choices.get(`${place}=${text}`);
		if (choice !== undefined) return choice;
		if (text === 'on') return '✓';
		const kind = kinds[place];
		if (kind) return this.#measured(kind, text);
		if (typeof value === 'number') return this.#number(value);
		return field === 'to' ? (this.about(text) ?? text) : text;
	}

	#measured(kind: Kind, text: string): string {
		if (kind === 'minute' || kind === 'second') {
			const amount = Number(text);
			return Number.isFinite(amount) && text !== ''
				? this.#number(amount, { style: 'unit', unit: kind, unitDisplay: 'long' })
				: text;
		}
		const time = kind === 'day' ? Date.parse(text) : Number(text);
		if (Number.isNaN(time)) return text;
		const zone = kind === 'day' ? { timeZone: 'UTC' } : {};
		return new Intl.DateTimeFormat(withDigits(this.#lang), { dateStyle: 'full', ...zone }).format(time);
	}

	#number(value: number, options: Intl.NumberFormatOptions = {}): string {
		return new Intl.NumberFormat(withDigits(this.#lang), { maximumFractionDigits: 1, ...options }).format(
			value,
		);
	}
}
