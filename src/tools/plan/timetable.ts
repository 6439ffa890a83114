import { isSameLanguage } from '../../lib/language.ts';
import type { PlanTask } from '../../lib/task.ts';
import { element } from '../shared/dom.ts';
import type { DateWords } from '../shared/dates.ts';
import type { Item, Left, Session } from './plan.ts';

/** Title of each guide by its id, and the path of the site. */
export interface Guides {
	titles: Readonly<Record<string, string>>;
	base: string;
}

/** The sessions as lists with boxes. The boxes keep themselves: they stand in a `callback-checklist`. */
export function sessionSections(
	sessions: readonly Session[],
	guides: Guides,
	words: DateWords,
): HTMLElement[] {
	return sessions.map(({ start, minutes, daysBefore, items }) => {
		const used = items.reduce((sum, item) => sum + item.minutes, 0);
		const facts = [
			words.length(used),
			words.say('tasks', { n: items.length }),
			...(minutes - used > 4 ? [words.say('spare', { time: words.length(minutes - used) })] : []),
		];
		const heading = element('h3', {}, words.date(start, true));
		const summary = element('summary', {}, heading, element('small', {}, facts.join(' · ')));
		const session = element('details', { className: 'session' }, summary, checklist(items, guides, words));
		session.dataset['day'] = String(daysBefore);
		return session;
	});
}

/** What has no place in the plan, by reason. */
export function leftSections(left: readonly Left[], guides: Guides, words: DateWords): HTMLElement[] {
	return (['no-time', 'late'] as const).flatMap((reason) => {
		const tasks = left.filter((one) => one.reason === reason);
		const items = tasks.map(({ task }) => ({ task, minutes: task.minutes }));
		if (items.length === 0) return [];
		return [element('p', {}, words.say(reason)), checklist(items, guides, words)];
	});
}

function checklist(items: readonly Item[], guides: Guides, words: DateWords): HTMLElement {
	const list = document.createElement('callback-checklist');
	list.className = 'checklist';
	const entries = items.map((item, index) => {
		// The guide that helps stands once, below the last of its tasks.
		const ends = items[index + 1]?.task.guide !== item.task.guide;
		return element('li', {}, label(item, words), ...(ends ? guideLink(item.task, guides) : []));
	});
	list.append(element('ul', {}, ...entries));
	return list;
}

function label({ task, minutes }: Item, words: DateWords): HTMLElement {
	const box = element('input', { type: 'checkbox' });
	box.dataset['task'] = task.id;
	const time =
		minutes < task.minutes
			? words.say('part', { time: words.length(minutes), of: words.length(task.minutes) })
			: words.say('minutes', { n: minutes });
	const text = inLanguage(element('span', {}, task.text), task.lang);
	return element('label', {}, box, text, element('small', {}, time));
}

function guideLink({ guide, lang }: PlanTask, { titles, base }: Guides): HTMLElement[] {
	const title = titles[guide];
	if (title === undefined) return [];
	const link = inLanguage(element('a', { href: `${base}guides/${guide}/` }, title), lang);
	return [element('p', { className: 'from' }, link)];
}

/** Marks a text whose language is not the page's. */
function inLanguage<Made extends HTMLElement>(made: Made, lang: string): Made {
	if (!isSameLanguage(lang, document.documentElement.lang)) {
		made.lang = lang;
		made.dir = 'auto';
	}
	return made;
}
