import { instantOf } from '../../lib/zone.ts';
import { promisedDay, readInterview, type Interview } from '../shared/interview.ts';
import { partOf } from '../shared/dom.ts';
import { bindPeople } from '../shared/people-list.ts';
import { copyText } from '../shared/copy-text.ts';
import { inOrder } from '../shared/edited-records.ts';
import { saveFile } from '../shared/save-file.ts';
import { DateWords } from '../shared/dates.ts';
import { bindFields } from '../shared/bind-fields.ts';
import { keepZone } from '../shared/keep-zone.ts';
import { textIn } from '../shared/field-text.ts';
import { interview } from '../storage/interview.ts';
import { notes, type Note } from './stored.ts';
import { people } from '../storage/people.ts';
import { showKeeping } from '../storage/show-keeping.ts';
import { likenesses, type Likeness } from './alike.ts';
import { compose, type Occasion } from './compose.ts';
import { dueOf } from './due.ts';
import { longRemoved } from './removed.ts';
import { showRow, type RowFacts } from './row.ts';
import { withDigits } from '../../lib/numerals.ts';
import { ToolElement } from '../shared/tool-element.ts';

const blank: Note = { tone: 'plain', liked: '', proof: '', next: '' };

/** A note to each person the reader has met, made of what the two talked about; no two of them say the same. */
export class ThankYouElement extends ToolElement {
	#zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

	protected override start(signal: AbortSignal): void {
		forgetRemoved();
		const form = this.inside<HTMLFormElement>('[data-about]');
		const list = this.inside('[data-people]');
		bindPeople(list, { say: this.say, shown: () => this.#show() }, signal);
		bindFields(form, interview, () => this.#show(), signal, keepZone(interview, this.#zone));
		notes.watch(() => this.#show(), signal);
		list.addEventListener('input', (event) => this.#keep(event), { signal });
		list.addEventListener('click', (event) => this.#press(event), { signal });
		this.onPress('[data-save]', () => this.#save(), signal);
		this.onPress('[data-print]', () => print(), signal);
		document.addEventListener('visibilitychange', () => document.hidden || this.#show(), { signal });
	}

	/** Keeps what is written of a person beside name, role and talk; those keep themselves. */
	#keep({ target }: Event): void {
		const field = target as HTMLInputElement | HTMLTextAreaElement;
		const id = field.closest<HTMLElement>('[data-record]')?.dataset['record'];
		if (id === undefined) return;
		const note = notes.get(id) ?? blank;
		if ('text' in field.dataset) {
			const made = note.made ?? this.#made().get(id) ?? '';
			notes.set(id, field.value === made ? asMade(note) : { ...note, text: textIn(field), made });
		} else if (field.name in blank) notes.set(id, { ...note, [field.name]: textIn(field) });
	}

	#press({ target }: Event): void {
		const button = (target as Element).closest<HTMLElement>('[data-copy-note], [data-anew], [data-mail]');
		const row = button?.closest<HTMLElement>('[data-record]');
		const id = row?.dataset['record'];
		if (!button || !row || id === undefined) return;
		const text = this.#texts().get(id) ?? '';
		if ('anew' in button.dataset) {
			partOf(row, '[data-text]').focus();
			notes.set(id, asMade(notes.get(id) ?? blank));
			partOf<HTMLTextAreaElement>(row, '[data-text]').value = this.#texts().get(id) ?? '';
		} else if ('copyNote' in button.dataset || 'long' in button.dataset) {
			// What a browser does not copy, the reader can: it is marked.
			copyText(button, text, () => partOf<HTMLTextAreaElement>(row, '[data-text]').select());
		}
	}

	#show(): void {
		showKeeping(this, people, interview, notes);
		const occasion = this.#occasion();
		const made = this.#made(occasion);
		const texts = this.#texts(made);
		const faults = this.#faults(texts, occasion);
		const subject = this.#subject();
		const all = inOrder(people);
		const names = new Map(all.map(([id, { name }]) => [id, name.trim()]));
		for (const row of this.querySelectorAll<HTMLElement>('[data-record]')) {
			const id = row.dataset['record'] ?? '';
			const facts: RowFacts = {
				kept: names.has(id),
				name: names.get(id) ?? '',
				note: notes.get(id) ?? blank,
				made: made.get(id),
				text: texts.get(id),
				fault: faults.get(id),
				nameOf: (other) => names.get(other) ?? '',
				subject,
			};
			showRow(row, facts, this.say);
		}
		this.inside('[data-save]').hidden = texts.size === faults.size;
		const due = this.inside('[data-due]');
		const line = this.#due();
		if (due.textContent !== line) due.textContent = line;
	}

	/** The notes as they are made now, by person. */
	#made(occasion = this.#occasion()): Map<string, string> {
		return new Map(
			inOrder(people).flatMap(([id, person], place) => {
				const text = compose({ ...person, ...(notes.get(id) ?? blank) }, place, occasion, this.say);
				return text === undefined ? [] : [[id, text]];
			}),
		);
	}

	/** The notes as they stand: made, or as the reader has changed them. */
	#texts(made = this.#made()): Map<string, string> {
		return new Map(
			inOrder(people).flatMap(([id]) => {
				const text = notes.get(id)?.text ?? made.get(id);
				return text === undefined ? [] : [[id, text]];
			}),
		);
	}

	#faults(
		texts: ReadonlyMap<string, string>,
		{ when, by, reader } = this.#occasion(),
	): Map<string, Likeness> {
		const frames = Object.entries(this.strings).flatMap(([key, text]) =>
			/^(?:open|talked|liked|end|by|on)\b/.test(key) ? [text.replace(/\{\w+\}/g, ' ')] : [],
		);
		const names = inOrder(people).map(([, { name }]) => name);
		return likenesses(texts, [...frames, ...names, when, by, reader]);
	}

	#occasion(): Occasion {
		const words = this.#words;
		const met = this.#interview();
		const promised = promisedDay((name) => interview.get(name));
		return {
			when: met ? words.say('on', { day: this.#weekday(met) }) : '',
			by: promised === undefined ? '' : words.date(instantOf({ date: promised, time: '12:00' }, this.#zone)),
			reader: interview.get('reader') ?? '',
			lang: document.documentElement.lang,
		};
	}

	#subject(): string {
		const met = this.#interview();
		const about = [interview.get('role'), met && this.#weekday(met)].filter((one) => one !== undefined);
		const list = new Intl.ListFormat(document.documentElement.lang, { type: 'unit' });
		return about.length > 0 ? this.say('subject', { about: list.format(about) }) : this.say('subject.bare');
	}

	#due(): string {
		const met = this.#interview();
		if (!met) return '';
		const end = met.at + met.minutes * 60_000;
		const due = dueOf(end, Date.now(), interview.get('promised') === interview.get('date'));
		return this.say(`tell.${due.kind}`, due.kind === 'soon' ? { date: this.#words.date(due.by, true) } : {});
	}

	#save(): void {
		const texts = this.#texts();
		const faults = this.#faults(texts);
		const subject = this.#subject();
		const all = inOrder(people).flatMap(([id, { name }]) => {
			const text = faults.has(id) ? undefined : texts.get(id);
			return text === undefined ? [] : [[name.trim(), subject, '', text].join('\n').trim()];
		});
		saveFile(`${this.say('file')}.txt`, all.join('\n\n* * *\n\n') + '\n', 'text/plain;charset=utf-8');
	}

	#interview() {
		return readInterview((name) => interview.get(name), this.#zone);
	}

	/** The day of the week as it was where they met, wherever the reader is. */
	#weekday({ at, zone }: Interview): string {
		const { lang } = document.documentElement;
		return new Intl.DateTimeFormat(withDigits(lang), { weekday: 'long', timeZone: zone }).format(at);
	}

	get #words(): DateWords {
		return new DateWords(this.strings, document.documentElement.lang, this.#zone, navigator.languages);
	}
}

/** A note without what the reader has changed in it. */
function asMade({ tone, liked, proof, next }: Note): Note {
	return { tone, liked, proof, next };
}

/** What was written for people who are no longer in the list goes with them. */
function forgetRemoved(): void {
	if (people.keeping !== 'kept') return;
	for (const id of longRemoved(notes.all().keys(), people.entries(), Date.now())) notes.set(id, undefined);
}
