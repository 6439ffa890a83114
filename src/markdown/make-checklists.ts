import type { List, ListItem, Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { slug } from 'github-slugger';
import type { Node, Parent } from 'unist';
import { SKIP, visit } from '../lib/visit.ts';
import type { Advice } from '../lib/diagnostic.ts';
import type { DirectiveContext } from './context.ts';
import { element, plainly } from './element.ts';
import type { Report } from './render-directives.ts';
import { hasBox, isTaskList } from './task-list.ts';
import { misreadEnding, readEnding, readTaskFacts, type TaskFacts } from './task-facts.ts';

/** A task of a checklist, as the facts of a body list it. */
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
		if (hasBox(item)) item.data = Object.assign({}, item.data, { task: readTask(item, report) });
	});
}

/**
 * Turns GFM task lists, read by {@link readTasks}, into checklists whose ticks can be remembered. Only the minutes are
 * printed.
 * @param guide its id
 * @param collect receives every task
 */
export function makeChecklists(
	tree: Root,
	guide: string,
	{ t }: DirectiveContext,
	report: Report,
	collect: (task: Task) => void,
): void {
	const seen = new Map<string, number>();
	const collectOnce = (task: Task): void => {
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
	};
	/** What becomes of the task lists in a tree; lists below a task are left to `turn`. */
	const replace = (within: Root | ListItem, turn: (list: List) => Node): void => {
		visit(within, 'list', (list, index, parent) => {
			if (index === undefined || !parent || !isTaskList(list)) return undefined;
			if (!list.children.every(hasBox)) report(mixedFault, list.position?.start.line ?? 1);
			(parent as Parent).children[index] = turn(list);
			return SKIP;
		});
	};
	const checklistOf = (list: List): Node => {
		let total = 0;
		// A list below a task is a part of the checklist of that task.
		const itemsOf = (one: List): Node => {
			const first = one.start ?? 1;
			const items = one.children.map((item, index) => {
				const task = taskOf(item);
				collectOnce(task);
				total += task.minutes ?? 0;
				replace(item, itemsOf);
				const number = one.ordered === true ? `${first + index}. ` : '';
				return taskItem(item, { ...task, sameAs: task.sameAs ?? `${guide}/${task.id}` }, number, t);
			});
			return element('ul', {}, items);
		};
		return checklist(list, itemsOf(list), total, t);
	};
	replace(tree, checklistOf);
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

/** @param number in a numbered list, what stands before the words */
function taskItem(
	{ children: [first, ...rest] }: ListItem,
	{ minutes, sameAs }: Task,
	number: string,
	t: DirectiveContext['t'],
): Node {
	return element(
		'li',
		{},
		element(
			'label',
			{},
			element('input', { type: 'checkbox', dataTask: sameAs }),
			element('span', {}, number !== '' && number, (first as Paragraph | undefined)?.children ?? []),
			minutes !== undefined && ' ',
			minutes !== undefined && element('small', {}, t('checklist.minutes', { n: minutes })),
		),
		rest,
	);
}

function checklist(list: List, items: Node, total: number, t: DirectiveContext['t']): Node {
	const sum = element(
		'p',
		{ className: ['checklist-sum'], dataPagefindIgnore: '' },
		total > 0 && element('span', {}, t('checklist.total', { n: total })),
		element('output', { dataCount: t('checklist.count') }),
	);
	return {
		...plainly(
			'checklist',
			element('callback-checklist', { className: ['checklist'] }, items, plainly('checklist-sum', sum)),
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
