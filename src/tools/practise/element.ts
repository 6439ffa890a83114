import { ratings, type Rating } from '../../lib/practice.ts';
import { isInUse, partOf } from '../shared/dom.ts';
import { DateWords } from '../shared/dates.ts';
import { bindFields } from '../shared/bind-fields.ts';
import { cutFields, textIn } from '../shared/field-text.ts';
import { interviewDay } from '../shared/interview.ts';
import { interview } from '../storage/interview.ts';
import { practice, practiceChoices, practiceMarks, practiceNotes } from './stored.ts';
import { showKeeping } from '../storage/show-keeping.ts';
import { stories } from '../storage/stories.ts';
import { PracticeCard } from './card.ts';
import { readDeck, type Question } from './deck.ts';
import { storeSession, storedSession } from './stored-session.ts';
import { dueAmong, pick, type Choice } from './pick.ts';
import { nightsUntil, practised } from './schedule.ts';
import { Session } from './session.ts';
import { storiesFor } from './stories.ts';
import { ToolElement } from '../shared/tool-element.ts';

/** The practice room: a few questions at a time, and those that went badly come back sooner. */
export class PractiseElement extends ToolElement {
	readonly #zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	#deck: Question[] = [];
	#card: PracticeCard | undefined;
	#session: Session<Question> | undefined;

	protected override start(signal: AbortSignal): void {
		this.#deck = readDeck(this);
		const events = {
			rated: (rating: Rating) => this.#rate(rating),
			skipped: () => {
				this.#session?.skip();
				this.#next();
			},
			stopped: () => this.#end(),
			looked: () => this.#look(),
		};
		this.#card = new PracticeCard(this.inside('[data-card]'), this.#words, events, signal);
		bindFields(this.inside<HTMLFormElement>('form'), practiceChoices, () => this.#show(), signal);
		for (const collection of [practice, practiceMarks, practiceNotes])
			collection.watch(() => this.#show(), signal);
		practiceNotes.watch(() => this.#showNote(), signal);
		this.onPress('[data-begin]', () => this.#begin(this.#picked()), signal);
		this.onPress('[data-go-on]', () => this.#goOn(), signal);
		const note = this.inside('[data-note]');
		note.addEventListener('input', () => this.#keepNote(), { signal });
		cutFields(note, signal);
		this.addEventListener('click', ({ target }) => this.#press(target as Element), { signal });
		this.#beginNamed();
		document.addEventListener('visibilitychange', () => document.hidden || this.#show(), { signal });
	}

	get #words(): DateWords {
		return new DateWords(this.strings, document.documentElement.lang, this.#zone);
	}

	#picked(): Question[] {
		const field = (name: string) => this.querySelector<HTMLSelectElement>(`[name=${name}]`)?.value ?? '';
		const choice: Choice = {
			from: field('from') as Choice['from'],
			topic: field('topic'),
			round: field('round'),
			role: field('role'),
			level: field('level'),
			count: Number(field('count')),
		};
		const told = { panel: 'panel', executives: 'executive', presentation: 'presentation' };
		const rounds = Object.entries(told).flatMap(([situation, round]) =>
			interview.get(`for-${situation}`) === 'on' ? [round] : [],
		);
		const known = { practised: practice.all(), marked: practiceMarks.all(), rounds: new Set(rounds) };
		return pick(this.#deck, known, choice, Date.now());
	}

	/** The page of a question leads here, with the question in the address. */
	#beginNamed(): void {
		const named = this.#deck.find(({ entry }) => entry.querySelector(':target'));
		if (!named) return;
		// A reload goes on with what was begun.
		history.replaceState(history.state, '', location.pathname);
		this.#begin([named]);
	}

	#begin(questions: readonly Question[]): void {
		this.#session = new Session({ queue: questions });
		this.#next();
	}

	/** The page was loaded anew in the middle of a session. */
	#goOn(): void {
		this.#session = storedSession(this.#deck);
		this.#next();
	}

	#next(): void {
		storeSession(this.#session);
		const question = this.#session?.current;
		if (!this.#session || !question) return this.#end();
		this.inside('[data-start]').hidden = true;
		this.inside('[data-end]').hidden = true;
		const place = this.say('place', { ...this.#session.place });
		const thinking = Number(this.inside<HTMLSelectElement>('[name=think]').value);
		this.#card?.show(question, place, thinking);
		this.#showMarks();
	}

	#rate(rating: Rating): void {
		const id = this.#session?.current?.id;
		if (id === undefined) return;
		practice.set(id, this.#rated(id, rating));
		this.#session?.rate(rating);
		this.#next();
	}

	#rated(id: string, rating: Rating) {
		const day = interviewDay((name) => interview.get(name), this.#zone);
		return practised(practice.get(id), rating, Date.now(), this.#zone, day);
	}

	/** The session is over, or the reader stops: how it went, and the start for the next. */
	#end(): void {
		const went = [...(this.#session?.standing.went.values() ?? [])];
		this.#session = undefined;
		storeSession(undefined);
		this.#card?.end();
		this.#show();
		this.inside('[data-start]').hidden = false;
		this.inside('[data-end]').hidden = went.length === 0;
		if (went.length === 0) {
			const begin = this.inside('[data-begin]');
			(begin.hidden ? this.inside('[data-none]') : begin).focus();
			return;
		}
		const well = went.filter((rating) => rating === 'good' || rating === 'easy').length;
		const { say } = this;
		const judged = well === 0 ? 'none-well' : well === went.length ? 'all-well' : 'well';
		this.inside('[data-went]').textContent = `${say('went', { n: went.length })} ${say(judged, { n: well })}`;
		this.inside('[data-end] h2').focus();
	}

	/** After an answer: the reader's story and note, and when the question comes back after each rating. */
	#look(): void {
		const id = this.#session?.current?.id ?? '';
		this.inside('[data-stories]').replaceChildren(...storiesFor(id, stories.all(), this.#words));
		this.#showNote();
		for (const rating of ratings) {
			const back = this.inside(`[data-rate=${rating}] small`);
			if (rating === 'stuck' && this.#session?.comesAgain) back.textContent = this.say('again');
			else back.textContent = this.#returns(nightsUntil(this.#rated(id, rating), Date.now(), this.#zone));
		}
	}

	#returns(nights: number): string {
		return nights === 0 ? this.say('today') : this.say('in-days', { n: nights });
	}

	/** The note, unless the reader is writing it. */
	#showNote(): void {
		const note = this.inside<HTMLTextAreaElement>('[data-note]');
		const id = this.#session?.current?.id ?? '';
		if (!isInUse(note)) note.value = practiceNotes.get(id) ?? '';
	}

	#keepNote(): void {
		const id = this.#session?.current?.id;
		const text = textIn(this.inside<HTMLTextAreaElement>('[data-note]'));
		if (id !== undefined) practiceNotes.set(id, text === '' ? undefined : text);
	}

	/** A button of the list, or of the card: practises one question, or marks it. */
	#press(target: Element): void {
		const button = target.closest<HTMLElement>('[data-one], [data-mark]');
		if (!button) return;
		const question = this.#deck.find(({ entry }) => entry.contains(button)) ?? this.#session?.current;
		if (!question) return;
		if ('one' in button.dataset) this.#begin([question]);
		else practiceMarks.set(question.id, practiceMarks.get(question.id) ? undefined : true);
	}

	#show(): void {
		showKeeping(this, practice, practiceMarks, practiceNotes, practiceChoices);
		this.#showProgress();
		this.#showMarks();
		const { say } = this;
		const [all, notes] = [practice.all(), practiceNotes.all()];
		for (const { id, entry } of this.#deck) {
			const known = all.get(id);
			partOf(entry, '[data-noted]').textContent = notes.get(id) ?? '';
			partOf(entry, '[data-known]').textContent = known
				? `${say('times', { n: known.times })} · ${this.#returns(nightsUntil(known, Date.now(), this.#zone))}`
				: '';
		}
	}

	#showProgress(): void {
		const { say } = this;
		const all = practice.all();
		const done = this.#deck.filter(({ id }) => all.has(id)).length;
		const due = dueAmong(this.#deck, all, Date.now()).length;
		this.inside('[data-progress]').textContent =
			done === 0
				? say('first', { n: this.#deck.length })
				: `${say('progress', { done, of: this.#deck.length })} ${say(due > 0 ? 'due' : 'none-due', { n: due })}`;
		const n = this.#picked().length;
		const begin = this.inside<HTMLButtonElement>('[data-begin]');
		begin.textContent = say('begin', { n });
		begin.hidden = n === 0;
		const left = this.#session ? undefined : storedSession(this.#deck);
		const goOn = this.inside('[data-go-on]');
		goOn.hidden = left === undefined;
		begin.className = left ? 'quiet' : 'button';
		goOn.textContent = left ? say('go-on', { ...left.place }) : '';
		this.inside('[data-none]').textContent = n === 0 ? say('nothing') : '';
	}

	#showMarks(): void {
		const marked = practiceMarks.all();
		const press = (root: ParentNode, id: string) =>
			partOf(root, '[data-mark]').setAttribute('aria-pressed', String(marked.has(id)));
		for (const { id, entry } of this.#deck) press(entry, id);
		press(this.inside('[data-card]'), this.#session?.current?.id ?? '');
	}
}
