import plan from 'virtual:callback/tasks';
import { announce } from '../shared/announce.ts';
import { element } from '../shared/dom.ts';
import { promisedDay, readInterview, type Interview } from '../shared/interview.ts';
import { bindPeople } from '../shared/people-list.ts';
import { inOrder } from '../shared/edited-records.ts';
import { saveFile } from '../shared/save-file.ts';
import { DateWords } from '../shared/dates.ts';
import { zoneOptions } from '../shared/zones.ts';
import { bindFields } from '../shared/bind-fields.ts';
import { keepZone } from '../shared/keep-zone.ts';
import { calendar } from './stored.ts';
import { interview as fields } from '../storage/interview.ts';
import { siteTop } from '../storage/key.ts';
import { people } from '../storage/people.ts';
import { showKeeping } from '../storage/show-keeping.ts';
import { ticks } from '../storage/ticks.ts';
import { messagesAfter, type Messages } from './afterwards.ts';
import { calendarEntry } from './calendar-entry-id.ts';
import { countdownLines, showCountdown } from './countdown.ts';
import { calendarText } from './icalendar.ts';
import { calendarEntries } from './entries.ts';
import { hoursFor, situationsOf } from './interview.ts';
import { makePlan, type Plan } from './plan.ts';
import { summaryOf } from './summary.ts';
import { slotsBefore } from './time-slots.ts';
import { leftSections, sessionSections } from './timetable.ts';
import { ToolElement } from '../shared/tool-element.ts';

const minute = 60_000;

/** The plan until the interview: what the reader says of it, the sessions, and a calendar of both. */
export class PlanElement extends ToolElement {
	#zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	#base = document.documentElement.dataset['localeBase'] ?? '/';
	/** What is shown now; a plan that is the same is not drawn again. */
	#shown = '';
	#plan: Plan = { sessions: [], left: [] };
	#over = false;
	/** What the plan came to when that was last told, or when the page opened. */
	#told = '';

	protected override start(signal: AbortSignal): void {
		this.inside('[name=zone]').replaceChildren(...zoneOptions(this.#zone, field('zone')));
		const form = this.inside<HTMLFormElement>('form');
		bindFields(form, fields, () => this.#replan(), signal, keepZone(fields, this.#zone));
		this.#told = this.#summary;
		form.addEventListener('change', () => this.#tellSummary(), { signal });
		bindPeople(this.inside('[data-people]'), { say: this.say }, signal);
		ticks.watch(() => this.#showSummary(), signal);
		this.onPress('[data-calendar]', () => this.#download(), signal);
		this.onPress('[data-again]', () => this.#planAgain(), signal);
		this.onPress('[data-print]', () => this.#print(), signal);
		document.addEventListener('visibilitychange', () => document.hidden || this.#replan(), { signal });
		const clock = setInterval(() => this.#tick(), minute);
		signal.addEventListener('abort', () => clearInterval(clock));
	}

	/** Words with moments told in a zone. */
	#words(zone = this.#zone): DateWords {
		return new DateWords(this.strings, document.documentElement.lang, zone, navigator.languages);
	}

	get #interview(): Interview | undefined {
		return readInterview(field, this.#zone);
	}

	/** Time passes: the plan follows, but never under the finger of somebody who is ticking. */
	#tick(): void {
		const isHeld = ['[data-sessions]', '[data-left]'].some((part) =>
			this.inside(part).contains(document.activeElement),
		);
		if (document.hidden || isHeld) this.#showCountdown();
		else this.#replan();
	}

	#replan(): void {
		const interview = this.#interview;
		showKeeping(this, fields, people, ticks);
		this.#showCountdown();
		const coming = interview !== undefined && interview.at > Date.now();
		this.inside('[data-timetable]').hidden = !coming;
		this.inside('[data-before]').hidden = interview !== undefined;
		this.#showMessages(interview);
		const given = situationsOf(field);
		for (const item of this.querySelectorAll<HTMLElement>('[data-only]'))
			item.hidden = !item.dataset['only']?.split(' ').every((situation) => given.has(situation));
		if (!interview || !coming) {
			this.#plan = { sessions: [], left: [] };
			return;
		}
		// In steps of five minutes, so that the plan holds still while it is read.
		const now = Math.floor(Date.now() / (5 * minute)) * 5 * minute;
		const slots = slotsBefore(now, interview.at, this.#zone, hoursFor(field, interview.at - now, weekend()));
		const tasks = plan.tasks.filter(({ only }) => only.every((situation) => given.has(situation)));
		this.#plan = makePlan(tasks, new Set(ticks.all().keys()), slots);
		const drawn = JSON.stringify(this.#plan);
		if (drawn !== this.#shown) this.#draw();
		this.#shown = drawn;
		this.#showSummary();
	}

	/** The button goes with what was done: the reader is led to what the plan is now. */
	#planAgain(): void {
		this.#replan();
		if (this.inside('[data-again]').hidden) this.inside('[data-summary]').focus();
	}

	#draw(): void {
		const guides = { titles: plan.titles, base: this.#base };
		const { sessions, left } = this.#plan;
		const list = this.inside('[data-sessions]');
		const open = [...list.querySelectorAll('details')].filter((session) => session.open);
		list.replaceChildren(...sessionSections(sessions, guides, this.#words()));
		// What is next is open, and what the reader has opened stays so.
		list.querySelectorAll('details').forEach((session, index) => {
			const { day } = session.dataset;
			session.open = index === 0 || open.some((before) => before.dataset['day'] === day);
		});
		const details = this.inside('[data-left]');
		details.hidden = left.length === 0;
		details.replaceChildren(
			...details.querySelectorAll('summary'),
			...leftSections(left, guides, this.#words()),
		);
	}

	/** What the plan comes to; nothing where there is none. */
	get #summary(): string {
		const left = (this.#interview?.at ?? 0) - Date.now();
		return left > 0 ? summaryOf(this.#plan, ticks.all().size, left, this.say) : '';
	}

	/** An entry that changes what the plan comes to is answered; while somebody types, nothing is told. */
	#tellSummary(): void {
		const summary = this.#summary;
		if (summary !== '' && summary !== this.#told) announce(summary);
		this.#told = summary;
	}

	#showSummary(): void {
		this.inside('[data-summary]').textContent = this.#summary;
		const planned = this.#plan.sessions.flatMap(({ items }) => items);
		this.inside('[data-again]').hidden = !planned.some(({ task }) => ticks.get(task.id));
	}

	#showCountdown(): void {
		const interview = this.#interview;
		const countdown = this.inside('[data-countdown]');
		if (!interview) {
			countdown.replaceChildren();
			return;
		}
		const lines = countdownLines(interview, this.#zone, Date.now(), (zone) => this.#words(zone));
		showCountdown(countdown, lines, interview.at);
	}

	#showMessages(interview: Interview | undefined): void {
		const list = this.inside('[data-messages]');
		list.hidden = interview === undefined;
		if (!interview) return;
		const over = interview.at <= Date.now();
		if (over !== this.#over) this.inside<HTMLDetailsElement>('[data-after]').open = over;
		this.#over = over;
		const { thanks, chase } = this.#messages(interview);
		const words = this.#words();
		list.replaceChildren(
			element('li', {}, words.say('thanks', { date: words.date(thanks, true) })),
			...chase.map((day, index) =>
				element('li', {}, words.say(index < 2 ? 'chase' : 'chase-last', { date: words.date(day) })),
			),
		);
	}

	#messages({ at, minutes }: Interview): Messages {
		return messagesAfter(at + minutes * minute, this.#zone, weekend(), promisedDay(field));
	}

	/** The time may have gone on while the plan held still. */
	#print(): void {
		this.#replan();
		print();
	}

	#download(): void {
		this.#replan();
		const interview = this.#interview;
		if (!interview) return;
		const words = this.#words();
		const now = Date.now();
		const { at } = interview;
		const entry = calendarEntry(calendar.get('interview'), { company: field('company') ?? '', at }, now);
		calendar.set('interview', entry);
		const entries = calendarEntries({
			// The same in every language of the site: a calendar then knows the entries again.
			site: location.host + siteTop().replace(/\/$/, ''),
			id: entry.id,
			url: location.origin + location.pathname,
			interview,
			field,
			people: inOrder(people).map(([, person]) => person),
			sessions: this.#plan.sessions,
			messages: this.#messages(interview),
			words,
		});
		saveFile(`${words.say('file')}.ics`, calendarText(entries, now), 'text/calendar;charset=utf-8');
	}
}

function field(name: string): string | undefined {
	return fields.get(name);
}

/** Days of the weekend where the language of the page is spoken. */
function weekend(): number[] {
	const locale: Partial<Intl.Locale> = new Intl.Locale(document.documentElement.lang);
	// Not every browser had it in November 2026.
	return locale.getWeekInfo?.().weekend ?? [6, 7];
}
