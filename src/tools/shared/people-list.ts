import type { Say } from '../../lib/translate.ts';
import { people, type Person } from '../storage/people.ts';
import { bindRecords, type RecordList } from './records.ts';

/** What a tool tells the list of people. */
interface PeopleList extends Pick<RecordList<Person>, 'shown'> {
	/** The strings below `person.say`. */
	say: Say;
}

/** The list of people the reader meets, as `PeopleEditor.astro` draws it. Each form is called after its person. */
export function bindPeople(root: HTMLElement, { say, shown }: PeopleList, signal: AbortSignal): void {
	const nameOf = ({ name }: Person, index: number) => name.trim() || say('nameless', { n: index + 1 });
	bindRecords(
		root,
		{
			collection: people,
			blank: (): Omit<Person, 'order'> => ({ name: '', role: '', kind: 'other', talked: '' }),
			isBlank: ({ name, role, talked }) => `${name}${role}${talked}`.trim() === '',
			atLeast: 1,
			name: nameOf,
			shown: (rows) => {
				const forms = root.querySelectorAll('[data-rows] form');
				rows.forEach(([, person], index) => forms[index]?.setAttribute('aria-label', nameOf(person, index)));
				shown?.(rows);
			},
		},
		signal,
	);
}
