import { webAddress } from '../../lib/url.ts';
import type { CalendarEvent } from './icalendar.ts';
import type { Messages } from './afterwards.ts';
import type { Session } from './plan.ts';
import type { Person } from '../storage/people.ts';
import type { DateWords } from '../shared/dates.ts';

interface Entries {
	/** Host and path of the site: entries of two sites keep apart. */
	site: string;
	/** Of the interview: entries of two of them keep apart. */
	id: string;
	/** Address of the plan. */
	url: string;
	interview: { at: number; minutes: number };
	field: (name: string) => string | undefined;
	people: readonly Pick<Person, 'name' | 'role'>[];
	sessions: readonly Session[];
	messages: Messages;
	words: DateWords;
}

/** Everything of the plan that belongs in a calendar. */
export function calendarEntries(plan: Entries): CalendarEvent[] {
	const { site, id, url, interview, field, people, sessions, messages, words } = plan;
	const [company, place] = [field('company'), field('place')];
	const note = (name: string, start: number, title: string): CalendarEvent => ({
		uid: `${name}-${id}@${site}`,
		start,
		minutes: 15,
		title,
		url,
		alarms: [0],
	});
	return [
		{
			uid: `interview-${id}@${site}`,
			start: interview.at,
			minutes: interview.minutes,
			title: company === undefined ? words.say('event') : words.say('event-with', { company }),
			text: people.map(({ name, role }) => [name, role].filter(Boolean).join(', ')).join('\n'),
			place,
			url: place !== undefined && webAddress(place) ? place : url,
			alarms: [1440, 120],
		},
		...sessions.map(({ start, items, daysBefore }): CalendarEvent => ({
			uid: `prepare-${daysBefore}-${id}@${site}`,
			start,
			minutes: items.reduce((sum, item) => sum + item.minutes, 0),
			title: words.say('event-prepare'),
			text: items.map(({ task, minutes }) => `– ${task.text} (${words.length(minutes)})`).join('\n'),
			url,
			alarms: [10],
		})),
		note('thanks', messages.thanks, words.say('event-thanks')),
		...messages.chase.map((start, index) => note(`news-${index + 1}`, start, words.say('event-chase'))),
	];
}
