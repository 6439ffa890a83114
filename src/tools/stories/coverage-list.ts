import { element, partOf } from '../shared/dom.ts';
import type { StoryWords } from './story-words.ts';
import type { StoryEntry } from './coverage.ts';

/** A box that says whether a story answers a question. */
export function answerBox(question: string, story: string, answers: boolean): HTMLInputElement {
	const box = element('input', { type: 'checkbox', checked: answers });
	Object.assign(box.dataset, { question, story });
	return box;
}

/** The questions as a list: under each the stories that answer it, those without a story first. */
export class CoverageList {
	readonly #root: HTMLElement;
	readonly #words: StoryWords;
	/** Each entry with the list in which it stands while nothing answers it. */
	readonly #entries: readonly { entry: HTMLElement; home: HTMLElement; id: string }[];

	constructor(root: HTMLElement, words: StoryWords) {
		this.#root = root;
		this.#words = words;
		this.#entries = [...root.querySelectorAll<HTMLElement>('li[data-question]')].map((entry) => ({
			entry,
			home: entry.parentElement ?? root,
			id: entry.dataset['question'] ?? '',
		}));
	}

	/** Every question, in the order of the page. */
	get questions(): readonly string[] {
		return this.#entries.map(({ id }) => id);
	}

	/** Shows under each question what answers it. An entry that is open lets the reader choose among all stories. */
	show(stories: readonly StoryEntry[], answers: ReadonlyMap<string, readonly StoryEntry[]>): void {
		const names = new Map(stories.map(([id, story], index) => [id, this.#words.title(story, index)]));
		const drawn = JSON.stringify([...names]);
		for (const { entry, id } of this.#entries) {
			const by = answers.get(id) ?? [];
			partOf(entry, '[data-by]').textContent = by.map(([story]) => names.get(story)).join(' · ');
			const choices = partOf(entry, '[data-choices]');
			// The boxes stay where they are while they are used: only their ticks follow.
			if (choices.dataset['drawn'] !== drawn)
				choices.replaceChildren(
					...[...names].map(([story, name]) =>
						element('label', {}, answerBox(id, story, false), element('span', { dir: 'auto' }, name)),
					),
				);
			choices.dataset['drawn'] = drawn;
			for (const box of choices.querySelectorAll('input'))
				box.checked = by.some(([story]) => story === box.dataset['story']);
		}
	}

	/** Puts each question where it belongs: with those without a story, or with those that have one. */
	arrange(answers: ReadonlyMap<string, readonly StoryEntry[]>): void {
		const answered = partOf(this.#root, '[data-answered]');
		const list = partOf(answered, 'ul');
		for (const { entry, home, id } of this.#entries)
			((answers.get(id)?.length ?? 0) > 0 ? list : home).append(entry);
		for (const group of this.#root.querySelectorAll<HTMLElement>('[data-gaps] > section'))
			group.hidden = !group.querySelector('li');
		answered.hidden = list.childElementCount === 0;
		partOf(answered, 'summary').textContent = this.#words.say('answered', { n: list.childElementCount });
	}
}
