import { people, type Person } from '../storage/people.ts';
import { bindRecords, type RecordList } from './records.ts';

/**
 * The list of people the reader meets, as `PeopleEditor.astro` draws it.
 * @param more what a tool shows in each row, or after all of them
 */
export function bindPeople(
	root: HTMLElement,
	more: Pick<RecordList<Person>, 'show' | 'shown'>,
	signal: AbortSignal,
): void {
	bindRecords(
		root,
		{
			collection: people,
			blank: (): Omit<Person, 'order'> => ({ name: '', role: '', kind: 'other', talked: '' }),
			isBlank: ({ name, role, talked }) => `${name}${role}${talked}`.trim() === '',
			atLeast: 1,
			...more,
			show: (row, person, id) => {
				for (const button of row.querySelectorAll<HTMLButtonElement>('.row-buttons button'))
					button.setAttribute(
						'aria-label',
						[button.textContent.trim(), person.name].filter(Boolean).join(' – '),
					);
				more.show?.(row, person, id);
			},
		},
		signal,
	);
}
