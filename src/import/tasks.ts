import { slug } from 'github-slugger';
import type { ListItem, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../lib/visit.ts';
import { misreadEnding, readEnding, readTaskFacts } from '../markdown/task-facts.ts';
import { hasBox } from '../markdown/task-list.ts';
import { freeName, nameOf } from './names.ts';
import type { Note } from './post.ts';

/**
 * Makes lists with boxes to tick such as a guide may have: a box at each item, an id of its own for each task. What
 * ends a task as its facts would, and is none, stays words.
 */
export function mendTasks(tree: Root, notes: Note[]): void {
	const taken = new Set<string>();
	visit(tree, 'list', ({ children }) => {
		if (!children.some(hasBox)) return;
		const isSound = children.every(isTask);
		if (!isSound || !children.every(hasBox)) {
			const text = isSound
				? 'Items without a box in a list of tasks got one.'
				: 'A list of tasks became a plain list.';
			notes.push({ about: 'state', text });
		}
		for (const item of children) {
			item.checked = isSound ? (item.checked ?? false) : null;
			if (isSound) nameTask(item, taken);
		}
	});
}

/** Whether an item starts with words: a picture alone is nothing to do. */
function isTask({ children: [first] }: ListItem): boolean {
	return first?.type === 'paragraph' && toString(first, { includeImageAlt: false }).trim() !== '';
}

function nameTask(item: ListItem, taken: Set<string>): void {
	const paragraph = item.children[0];
	if (paragraph?.type !== 'paragraph') return;
	const last = paragraph.children.at(-1);
	const ending = last?.type === 'text' ? endingOf(last) : undefined;
	const words = toString(paragraph);
	const id = ending?.id ?? slug(ending ? words.slice(0, words.length - ending.length) : words);
	if (!taken.has(id) && id !== '') {
		taken.add(id);
		return;
	}
	const free = freeName(nameOf(id) || 'task', (tried) => taken.has(tried));
	taken.add(free);
	if (ending?.id !== undefined && last?.type === 'text')
		last.value = last.value.replace(/#[a-z0-9-]+\s*$/, `#${free}`);
	else paragraph.children.push({ type: 'text', value: ` #${free}` });
}

/** What a task says of itself at its end. */
function endingOf(text: Text): { id: string | undefined; length: number } | undefined {
	const { words, minutes, facts, id } = readEnding(text.value);
	let isSound = minutes !== undefined || misreadEnding(words, id) === undefined;
	readTaskFacts(facts, undefined, () => (isSound = false));
	if (isSound) return { id, length: text.value.length - words.length };
	text.value = `${text.value.trimEnd()}.`;
	return undefined;
}
