import { storyParts } from '../../lib/story.ts';
import { tokens } from '../../lib/tokens.ts';
import { copyText } from '../shared/copy-text.ts';
import { element, partOf } from '../shared/dom.ts';
import { bindRecords } from '../shared/records.ts';
import { saveFile } from '../shared/save-file.ts';
import { showKeeping } from '../storage/show-keeping.ts';
import { stories, type Story } from '../storage/stories.ts';
import { CoverageList } from './coverage-list.ts';
import { coverageTable } from './coverage-table.ts';
import { answersTo, withAnswer, type StoryEntry } from './coverage.ts';
import { hintsFor } from './hints.ts';
import { StoryWords } from './story-words.ts';
import { paragraphsOf, storiesText } from './text.ts';
import { ToolElement } from '../shared/tool-element.ts';

/** From this width on, questions and stories stand in one table. */
const wide = '(min-width: 64rem)';

const blank = { title: '', situation: '', task: '', action: '', result: '', lesson: '', questions: [] };

/** The story bank: stories to write, what would make them better, and the questions that none of them answers yet. */
export class StoriesElement extends ToolElement {
	#words = new StoryWords({ pace: '', we: '', i: '', numbers: '' }, 'en');
	#list: CoverageList | undefined;
	/** Stories that hold something, in the order of the reader. */
	#told: readonly StoryEntry[] = [];
	/** Rows that were shown before: only a row that is new and empty opens by itself. */
	readonly #seen = new Set<string>();
	/** What the table shows; a table that is the same is not drawn again. */
	#drawn = '';
	/** Whether the reader is ticking among the questions, which then hold still. */
	#ticking = false;

	protected override start(signal: AbortSignal): void {
		this.#words = new StoryWords(this.strings, document.documentElement.lang);
		const coverage = this.inside('[data-coverage]');
		this.#list = new CoverageList(coverage, this.#words);
		bindRecords<Story>(
			this.inside('[data-list]'),
			{
				collection: stories,
				atLeast: 1,
				blank: () => blank,
				isBlank,
				name: this.#words.title,
				show: (row, story, id) => this.#showRow(row, story, id),
				shown: (rows) => {
					this.#told = rows.filter(([, story]) => !isBlank(story));
					this.#showAll();
				},
			},
			signal,
		);
		this.onPress('[data-save]', () => this.#save(), signal);
		this.onPress('[data-print]', () => print(), signal);
		this.onPress('[data-copy]', () => this.#copy(), signal);
		this.inside('[data-copy]').hidden = !('clipboard' in navigator);
		this.addEventListener('input', find, { signal });
		coverage.addEventListener('change', ({ target }) => this.#tick(target as HTMLInputElement), { signal });
		matchMedia(wide).addEventListener('change', () => this.#showAll(), { signal });
	}

	#showRow(row: HTMLElement, story: Story, id: string): void {
		const words = this.#words;
		const index = [...(row.parentElement?.children ?? [])].indexOf(row);
		partOf(row, '[data-name]').textContent = words.title(story, index);
		partOf(row, '[data-facts]').textContent = words.facts(story);
		partOf(row, '[data-answers]').textContent =
			story.questions.length > 0 ? words.say('chosen', { n: story.questions.length }) : '';
		const hints = hintsFor(story, words.language).map((hint) => element('li', {}, words.hint(hint)));
		partOf(row, '[data-hints]').replaceChildren(...hints);
		if (!this.#seen.has(id) && isBlank(story)) partOf<HTMLDetailsElement>(row, 'details').open = true;
		this.#seen.add(id);
	}

	#showAll(): void {
		const list = this.#list;
		if (!list) return;
		showKeeping(this, stories);
		const told = this.#told;
		const answers = answersTo(list.questions, told);
		const gaps = [...answers.values()].filter((by) => by.length === 0).length;
		const of = list.questions.length;
		const { say } = this.#words;
		const summary =
			told.length === 0
				? say('no-story', { n: of })
				: gaps === 0
					? say('no-gap', { n: of })
					: say('covered', { n: gaps, of });
		this.inside('[data-summary]').textContent = summary;
		list.show(told, answers);
		if (!this.#ticking) list.arrange(answers);
		this.#showTable(answers);
		this.#fillPaper();
	}

	#showTable(answers: ReadonlyMap<string, readonly StoryEntry[]>): void {
		const matrix = this.inside('[data-matrix]');
		matrix.hidden = this.#told.length === 0 || !matchMedia(wide).matches;
		if (matrix.hidden || this.#ticking) return;
		const { title } = this.#words;
		const shown = JSON.stringify(
			this.#told.map(([id, story], index) => [id, title(story, index), story.questions]),
		);
		if (shown === this.#drawn) return;
		this.#drawn = shown;
		const rows = [...answers.keys()].map((id) => ({ id, text: this.#questionText(id) }));
		matrix.replaceChildren(coverageTable(rows, this.#told, answers, this.#words));
	}

	#tick({ checked, dataset: { story: id = '', question = '' } }: HTMLInputElement): void {
		const story = stories.get(id);
		if (!story) return;
		this.#ticking = true;
		stories.set(id, withAnswer(story, question, checked));
		this.#ticking = false;
	}

	#save(): void {
		saveFile(`${this.say('file')}.txt`, this.#text(), 'text/plain;charset=utf-8');
	}

	#copy(): void {
		const told = this.inside('[data-uncopied]');
		told.textContent = '';
		copyText(this.inside('[data-copy]'), this.#text(), () => {
			told.textContent = this.#words.say('uncopied');
		});
	}

	#text(): string {
		const told = this.#told.map(([, story]) => story);
		return storiesText(told, this.#words, this.#asked);
	}

	/** What is printed: the stories in full, or an empty sheet. */
	#fillPaper(): void {
		this.inside('[data-blank]').hidden = this.#told.length > 0;
		const sheets = this.#told.map(([, story], index) => {
			const heading = element('h2', {}, `${index + 1}. ${this.#words.title(story, index)}`);
			const parts = paragraphsOf(story, this.#words, this.#asked).flatMap(({ name, text }) => [
				element('dt', {}, name),
				element('dd', {}, text),
			]);
			return element('article', { dir: 'auto' }, heading, element('dl', {}, ...parts));
		});
		this.inside('[data-told]').replaceChildren(...sheets);
	}

	readonly #asked = (id: string) =>
		this.querySelector(`[data-question="${CSS.escape(id)}"] [data-text]`)?.textContent.trim();

	#questionText(id: string): HTMLElement {
		return this.inside(`li[data-question="${CSS.escape(id)}"] [data-text]`);
	}
}

function isBlank(story: Story): boolean {
	return (
		[story.title, ...storyParts.map((part) => story[part])].join('').trim() === '' &&
		story.questions.length === 0
	);
}

/** Shows among the questions of a story those that hold every word looked for. */
function find({ target }: Event): void {
	const field = target as HTMLInputElement;
	const list = field.closest('.answers');
	if (!('find' in field.dataset) || !list) return;
	const { lang } = document.documentElement;
	const wanted = tokens(field.value, lang);
	let found = 0;
	for (const label of list.querySelectorAll<HTMLElement>('fieldset label')) {
		const words = tokens(label.textContent, lang);
		label.hidden = !wanted.every((part) => words.some((word) => word.startsWith(part)));
		if (!label.hidden) found += 1;
	}
	for (const group of list.querySelectorAll('fieldset'))
		group.hidden = !group.querySelector('label:not([hidden])');
	partOf(list, '[data-none]').hidden = found > 0;
}
