import { wallOf } from '../../lib/zone.ts';
import { element, partOf } from '../shared/dom.ts';
import { randomId } from '../shared/random-id.ts';
import { interview } from '../storage/interview.ts';
import { people } from '../storage/people.ts';
import { showKeeping } from '../storage/show-keeping.ts';
import { interviewFormats } from '../shared/interview.ts';
import type { Pack } from './pack.ts';
import { apart, wordsIn } from './say.ts';
import { asShown, changesOf, type Changes } from './take.ts';

/** Longest part of a text that is quoted. */
const quoted = 80;

/**
 * Takes a pack into the candidate's own notes with one tap. What that replaces is said before, and undone on request.
 * In `root`: `[data-take]`, `[data-replaces]` with a list in it, `[data-taken]`, `[data-undo-take]`.
 */
export function bindTaking(
	root: HTMLElement,
	pack: Pack,
	strings: Readonly<Record<string, string>>,
	signal: AbortSignal,
): void {
	const { say } = wordsIn(strings, 'UTC');
	const take = partOf<HTMLButtonElement>(root, '[data-take]');
	const undo = partOf<HTMLButtonElement>(root, '[data-undo-take]');
	const replaces = partOf(root, '[data-replaces]');
	let taken: Taken | undefined;

	const told = asShown(pack, Intl.DateTimeFormat().resolvedOptions().timeZone);
	const changes = () => changesOf(told, interview.all(), people.all());
	const show = () => {
		if (taken?.isErased()) taken = undefined;
		const { fields, people: persons } = changes();
		const nothing = fields.length === 0 && persons.length === 0;
		take.hidden = nothing;
		partOf(root, '[data-taken]').hidden = !nothing;
		undo.hidden = taken === undefined;
		const lines = replaced({ fields, people: persons }, say);
		replaces.hidden = lines.length === 0;
		partOf(replaces, 'ul').replaceChildren(...lines.map((line) => element('li', {}, line)));
		showKeeping(root, interview, people);
	};
	take.addEventListener(
		'click',
		() => {
			taken = apply(changes());
			show();
			undo.focus();
		},
		{ signal },
	);
	undo.addEventListener(
		'click',
		() => {
			taken?.takeBack();
			taken = undefined;
			show();
			take.focus();
		},
		{ signal },
	);
	interview.watch(show, signal);
	people.watch(show, signal);
}

/** What was taken into the reader's own notes. */
interface Taken {
	takeBack: () => void;
	/** Whether the notes were erased since, with what they said before. */
	isErased: () => boolean;
}

function apply({ fields, people: persons }: Changes): Taken {
	const written = persons.map(({ id = randomId(), from, to }) => ({ id, from, to }));
	for (const { name, to } of fields) interview.set(name, to);
	for (const { id, to } of written) people.set(id, to);
	return {
		takeBack: () => {
			for (const { name, from } of fields) interview.set(name, from);
			for (const { id, from } of written) people.set(id, from);
		},
		isErased: () =>
			fields.some(({ name }) => !interview.entries().has(name)) ||
			written.some(({ id }) => !people.entries().has(id)),
	};
}

function replaced(
	{ fields, people: persons }: Changes,
	say: (key: string, values?: Record<string, string>) => string,
): string[] {
	const line = (what: string, from: string, to: string) =>
		say('replaces-line', { what, from: apart(from), to: apart(to) });
	const inWords = (name: string, value = '–') =>
		name === 'format' && interviewFormats.some((format) => format === value)
			? say(value)
			: name === 'date' || name === 'promised'
				? wordsOfDay(value)
				: value.replace(/\s+/g, ' ').slice(0, quoted);
	return [
		...fields.flatMap(({ name, from, to }) =>
			from === undefined ? [] : [line(say(`field.${name}`), inWords(name, from), inWords(name, to))],
		),
		...persons.flatMap(({ from, to }) => (from ? [line(apart(from.name), from.role, to.role)] : [])),
	];
}

function wordsOfDay(date: string): string {
	const instant = Date.parse(`${date}T12:00Z`);
	return Number.isNaN(instant) || wallOf(instant, 'UTC').date !== date
		? date
		: wordsIn({}, 'UTC').date(instant);
}
