import { element } from '../shared/dom.ts';
import type { StoryEntry } from './coverage.ts';
import { answerBox } from './coverage-list.ts';
import type { StoryWords } from './story-words.ts';

/** A question as the table shows it. */
export interface Row {
	id: string;
	/** An element with its text, in its own language. */
	text: HTMLElement;
}

/** Questions down, stories across, and a box where they meet; the questions without a story stand first. */
export function coverageTable(
	rows: readonly Row[],
	stories: readonly StoryEntry[],
	answers: ReadonlyMap<string, readonly StoryEntry[]>,
	words: StoryWords,
): HTMLTableElement {
	const isGap = ({ id }: Row) => (answers.get(id)?.length ?? 0) === 0;
	const gaps = rows.filter(isGap);
	const answered = rows.filter((row) => !isGap(row));
	const headings = stories.map(([id, story], index) => {
		const name = element('span', { dir: 'auto' }, words.title(story, index));
		return element('th', { scope: 'col', id: `story-${id}` }, name);
	});
	const head = element('thead', {}, element('tr', {}, element('td', {}), ...headings));
	const groups = [
		...(gaps.length > 0 ? [group(words.say('gaps', { n: gaps.length }), gaps)] : []),
		...(answered.length > 0 ? [group(words.say('answered', { n: answered.length }), answered)] : []),
	];
	const table = element('table', {}, head, ...groups);
	table.style.setProperty('--stories', String(stories.length));
	return table;

	function group(name: string, of: readonly Row[]): HTMLTableSectionElement {
		const heading = element('th', { scope: 'rowgroup', colSpan: stories.length + 1 }, name);
		return element('tbody', {}, element('tr', {}, heading), ...of.map(row));
	}

	function row({ id, text }: Row): HTMLTableRowElement {
		const name = element('th', { scope: 'row', id: `asked-${id}` }, text.cloneNode(true));
		const cells = stories.map(([story]) => {
			const box = answerBox(id, story, answers.get(id)?.some(([one]) => one === story) ?? false);
			// Two headings say what a tick means: which question, and which story.
			box.setAttribute('aria-labelledby', `asked-${id} story-${story}`);
			return element('td', {}, element('label', {}, box));
		});
		return element('tr', {}, name, ...cells);
	}
}
