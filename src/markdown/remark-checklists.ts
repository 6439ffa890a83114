import type { List, ListItem, Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { slug } from 'github-slugger';
import type { Node, Parent } from 'unist';
import { visit } from '../lib/visit.ts';
import type { Advice } from '../lib/diagnostic.ts';
import type { DirectiveContext } from './context.ts';
import { element, plainly } from './element.ts';
import type { Report } from './remark-render-directives.ts';
import { misreadEnding, readEnding, readTaskFacts, type TaskFacts } from './task-facts.ts';

/** A task of a checklist, as the outline lists it. */
export interface Task extends TaskFacts {
	/** Unique in its guide; stays when the words change. */
	id: string;
	text: string;
	line: number;
}

/** What the line of a task tells besides its words. */
interface ReadTask extends TaskFacts {
	id: string;
}

/**
 * Reads what stands at the end of tasks and is not for readers, and cuts it off: the time it takes, how much it
 * matters, when it is due, and an id that never changes. `- [ ] Iron a shirt (10 min, must, the evening before) #iron`.
 * To be done before words are changed: ids are no words.
 */
export function readTasks(tree: Root, report: Report): void {
	visit(tree, 'listItem', (item) => {
		if (typeof item.checked === 'boolean')
			item.data = Object.assign({}, item.data, { task: readTask(item, report) });
	});
}

/**
 * Turns GFM task lists, read by {@link readTasks}, into checklists whose ticks can be remembered. Only the minutes are
 * printed.
 * @param guide its id
 * @param collect receives every task
 */
export function remarkChecklists(
	tree: Root,
	guide: string,
	{ t }: DirectiveContext,
	report: Report,
	collect: (task: Task) => void,
): void {
	const seen = new Map<string, number>();
	visit(tree, 'list', (list, index, parent) => {
		const boxes = list.children.filter(({ checked }) => typeof checked === 'boolean').length;
		if (index === undefined || !parent || boxes === 0) return;
		if (boxes < list.children.length) report(mixedFault, list.position?.start.line ?? 1);
		const tasks = list.children.map(taskOf);
		for (const task of tasks) {
			collect(task);
			const twin = seen.get(task.id);
			if (twin !== undefined) {
				report(
					{
						code: 'duplicate-id',
						message: `Two tasks have the id "${task.id}".`,
						hint: 'Give one of them another id after its text, such as #another-id.',
					},
					// Of two, the later is the one to change: parts of the firm come after our text.
					Math.max(twin, task.line),
				);
			}
			seen.set(task.id, task.line);
		}
		(parent as Parent).children[index] = checklist(list, tasks, guide, t);
	});
}

function taskOf(item: ListItem): Task {
	const { task } = (item.data ?? {}) as { task?: ReadTask };
	const text = item.children[0] ? toString(item.children[0]) : '';
	return {
		minutes: undefined,
		only: [],
		id: slug(text),
		...task,
		text,
		line: item.position?.start.line ?? 1,
	};
}

const mixedFault: Advice = {
	code: 'mixed-checklist',
	message: 'Some lines of this list have a box to tick, and some have none.',
	hint: 'Start every line with - [ ], or none, or part the list in two.',
};

function checklist(list: List, tasks: Task[], guide: string, t: DirectiveContext['t']): Node {
	const total = tasks.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
	const items = list.children.map((item, index) => {
		const task = tasks[index];
		const [first, ...rest] = item.children;
		return element(
			'li',
			{},
			element(
				'label',
				{},
				element('input', { type: 'checkbox', dataTask: task?.sameAs ?? `${guide}/${task?.id ?? ''}` }),
				element('span', {}, (first as Paragraph | undefined)?.children ?? []),
				task?.minutes !== undefined && ' ',
				task?.minutes !== undefined && element('small', {}, t('checklist.minutes', { n: task.minutes })),
			),
			rest,
		);
	});
	const sum = element(
		'p',
		{ className: ['checklist-sum'], dataPagefindIgnore: '' },
		total > 0 && element('span', {}, t('checklist.total', { n: total })),
		element('output', { dataCount: t('checklist.count'), hidden: true }),
	);
	return {
		...plainly(
			'checklist',
			element(
				'callback-checklist',
				{ className: ['checklist'] },
				element('ul', {}, items),
				plainly('checklist-sum', sum),
			),
		),
		position: list.position,
	};
}

function readTask(item: ListItem, report: Report): ReadTask {
	const paragraph = item.children[0];
	const last = paragraph?.type === 'paragraph' ? paragraph.children.at(-1) : undefined;
	const line = item.position?.start.line ?? 1;
	let facts: TaskFacts = { minutes: undefined, only: [] };
	let id: string | undefined;
	if (last?.type === 'text') {
		const ending = readEnding(last.value);
		const { minutes } = ending;
		last.value = ending.words;
		facts = readTaskFacts(ending.facts, minutes, (fault) => report(fault, line));
		id = ending.id;
		const fault = minutes === undefined ? misreadEnding(last.value, id) : undefined;
		if (fault) report(fault, line);
	}
	return { id: id ?? slug(paragraph ? toString(paragraph) : ''), ...facts };
}
