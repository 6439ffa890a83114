import type { Medium, Rating } from '../../lib/practice.ts';
import { holdOnto } from '../../lib/unsaved.ts';
import { partOf } from '../shared/dom.ts';
import { questionNotes } from '../shared/question-notes.ts';
import { run } from '../shared/run.ts';
import type { DateWords } from '../shared/dates.ts';
import { copyInto, folded, type Question } from './deck.ts';
import { cannotRecord, startRecording, type Recorder } from './recorder.ts';
import { Replay } from './replay.ts';
import { Stopwatch } from './stopwatch.ts';
import { clockText, lengthText } from './telling.ts';

/** Seconds after which an answer has a good length, and after which it is long. */
const marks = { good: 90, long: 120 };
/** Seconds that the line under the clock stands for. */
const whole = 180;
/** Milliseconds before which nobody is through with an answer: the button that began it was pressed twice. */
const shortest = 500;

type Phase = 'think' | 'speak' | 'look';

/** What is done with an answer. */
export interface CardEvents {
	rated: (rating: Rating) => void;
	skipped: () => void;
	stopped: () => void;
	/** The answer is over: what belongs to the question is to be shown. */
	looked: () => void;
}

/** One question: time to think, time to answer, then a look at it. No time limit is enforced. */
export class PracticeCard {
	readonly #root: HTMLElement;
	readonly #words: DateWords;
	readonly #events: CardEvents;
	readonly #replay: Replay;
	readonly #watch = new Stopwatch();
	#phase: Phase = 'think';
	/** Seconds to think; none where it takes as long as it takes. */
	#thinking = 0;
	#recorder: Recorder | undefined;
	/** Whether the browser is asking for the microphone. */
	#asking = false;
	/** Grows with each question, so that a permission given late starts nothing. */
	#turn = 0;
	#question: Question | undefined;

	constructor(root: HTMLElement, words: DateWords, events: CardEvents, signal: AbortSignal) {
		this.#root = root;
		this.#words = words;
		this.#events = events;
		this.#replay = new Replay(this.#part('[data-recording]'), words, signal);
		const on = (selector: string, act: (button: HTMLElement) => void) => {
			for (const button of root.querySelectorAll<HTMLElement>(selector))
				button.addEventListener('click', ({ detail }) => detail > 1 || act(button), { signal });
		};
		on('[data-answer]', () => run(this.#answer()));
		on('[data-done]', () => this.#watch.milliseconds < shortest || run(this.#look()));
		on('[data-pause]', () => this.#pause());
		on('[data-repeat]', () => {
			this.#think();
			this.#part('[data-answer]').focus();
		});
		on('[data-skip]', () => events.skipped());
		on('[data-stop]', () => events.stopped());
		on('[data-rate]', (button) => events.rated(button.dataset['rate'] as Rating));
		// A key that is held would press the button that takes the place of the first.
		const hold = (event: KeyboardEvent) => {
			const onButton = (event.target as Element).localName === 'button';
			if (onButton && event.repeat && event.key === 'Enter') event.preventDefault();
		};
		root.addEventListener('keydown', hold, { signal });
		// A recording lives in the page alone, and so does an answer that is being given.
		holdOnto(() => !root.hidden, signal);
		const clock = setInterval(() => this.#tick(), 250);
		signal.addEventListener('abort', () => {
			clearInterval(clock);
			this.end();
		});
		const cannot = cannotRecord();
		this.#part('[data-record]').hidden = cannot !== undefined;
		if (cannot) this.#part('[data-refused]').textContent = words.say(cannot);
	}

	/**
	 * Shows a question, to think about first.
	 * @param thinking seconds; none for as long as it takes
	 */
	show(question: Question, place: string, thinking: number): void {
		this.end();
		this.#question = question;
		this.#thinking = thinking;
		this.#part('[data-place]').textContent = place;
		copyInto(this.#part('[data-asked]'), question.asked);
		this.#part('[data-unloaded]').textContent = '';
		this.#part('[data-guide]').replaceChildren(question.more.cloneNode(true));
		this.#root.hidden = false;
		this.#think();
		this.#part('[data-asked]').focus({ preventScroll: true });
		this.#root.scrollIntoView({ block: 'start' });
	}

	/** Ends what runs, and takes the recording away. */
	end(): void {
		this.#turn += 1;
		this.#watch.pause();
		if (this.#recorder) run(this.#recorder.stop());
		this.#recorder = undefined;
		this.#replay.clear();
		this.#root.hidden = true;
	}

	#think(): void {
		this.#watch.restart();
		this.#enter('think');
		this.#say(this.#thinking > 0 ? 'think' : 'think-open');
	}

	async #answer(): Promise<void> {
		const chosen = this.#root.querySelector<HTMLInputElement>('[name=medium]:checked')?.value ?? 'none';
		if (chosen !== 'none' && !(await this.#record(chosen as Medium))) return;
		this.#watch.restart();
		this.#enter('speak');
		this.#say(this.#recorder ? 'speak-recorded' : 'speak');
		this.#part('[data-done]').focus();
		const self = this.#part<HTMLVideoElement>('[data-self]');
		self.hidden = chosen !== 'video';
		self.srcObject = chosen === 'video' ? (this.#recorder?.stream ?? null) : null;
		// Where a browser will not play it, the recording goes on unseen.
		if (self.srcObject) self.play().catch(() => undefined);
	}

	/** @returns whether a recording runs; where not, the reader is told why, and can answer without one */
	async #record(medium: Medium): Promise<boolean> {
		if (this.#asking) return false;
		const turn = this.#turn;
		const told = this.#part('[data-refused]');
		told.textContent = this.#words.say('asking');
		this.#asking = true;
		const started = await startRecording(medium);
		this.#asking = false;
		const wanted = this.#root.querySelector<HTMLInputElement>('[name=medium]:checked')?.value;
		// The reader has gone on, stopped, or thought better of it.
		if (turn !== this.#turn || this.#phase !== 'think' || wanted !== medium) {
			if (typeof started !== 'string') run(started.stop());
			told.textContent = '';
			return false;
		}
		if (typeof started === 'string') {
			told.textContent = this.#words.say(started);
			this.#part<HTMLInputElement>('[name=medium][value=none]').checked = true;
			return false;
		}
		told.textContent = '';
		this.#recorder = started;
		run(started.lost.then(() => this.#lose(started)));
		return true;
	}

	/** The microphone or camera is gone: the reader is told at once, and the answer goes on without. */
	#lose(recorder: Recorder): void {
		if (this.#recorder !== recorder) return;
		this.#say('lost');
		this.#part('[data-self]').hidden = true;
	}

	async #look(): Promise<void> {
		const turn = this.#turn;
		const recorder = this.#recorder;
		this.#recorder = undefined;
		this.#watch.pause();
		this.#events.looked();
		this.#enter('look');
		this.#say('spoke', { time: lengthText(this.#watch.seconds, document.documentElement.lang) });
		this.#part('[data-says]').focus();
		this.#part<HTMLVideoElement>('[data-self]').srcObject = null;
		run(this.#tell());
		const recording = await recorder?.stop();
		if (recording && turn === this.#turn) await this.#replay.show(recording);
	}

	/** What the question bank tells, in place of the link to it. */
	async #tell(): Promise<void> {
		const turn = this.#turn;
		const question = this.#question;
		if (!question) return;
		const { id, more } = question;
		const notes = await questionNotes(more.href, id).catch(() => undefined);
		if (turn !== this.#turn) return;
		if (notes?.length) this.#part('[data-guide]').replaceChildren(...folded(notes, more.textContent.trim()));
		this.#part('[data-unloaded]').textContent = notes?.length ? '' : this.#words.say('unloaded');
	}

	#pause(): void {
		if (this.#watch.running) {
			this.#watch.pause();
			this.#recorder?.pause();
		} else {
			this.#watch.resume();
			this.#recorder?.resume();
		}
		this.#showPause();
	}

	#enter(phase: Phase): void {
		this.#phase = phase;
		if (phase !== 'look') this.#replay.clear();
		for (const part of this.#root.querySelectorAll<HTMLElement>('[data-phase]'))
			part.hidden = part.dataset['phase'] !== phase;
		this.#part('[data-line]').hidden = phase !== 'speak';
		// The reader is led to what it says then, which is not to be told twice.
		this.#part('[data-says]').setAttribute('aria-live', phase === 'look' ? 'off' : 'polite');
		this.#showPause();
		this.#tick();
	}

	#tick(): void {
		if (this.#root.hidden) return;
		const { seconds } = this.#watch;
		const clock = this.#part('[data-clock]');
		clock.hidden = this.#phase === 'look' || (this.#phase === 'think' && this.#thinking === 0);
		const shown = this.#phase === 'think' ? Math.max(0, this.#thinking - seconds) : seconds;
		const text = clockText(shown, document.documentElement.lang);
		if (clock.textContent !== text) clock.textContent = text;
		this.#part('[data-line]').style.setProperty('--at', `${Math.min(100, (seconds / whole) * 100)}%`);
		if (this.#phase === 'think' && this.#thinking > 0 && shown === 0) this.#say('ready');
		if (this.#phase === 'speak' && seconds >= marks.good)
			this.#say(seconds >= marks.long ? 'long' : 'good-length');
	}

	#showPause(): void {
		const open = this.#phase === 'think' && this.#thinking === 0;
		for (const button of this.#root.querySelectorAll<HTMLElement>('[data-pause]')) {
			button.hidden = open;
			button.textContent = this.#words.say(this.#watch.running ? 'pause-clock' : 'resume-clock');
		}
	}

	/** Tells where the reader is. The same words are not read out twice. */
	#say(key: string, values?: Record<string, string>): void {
		const text = this.#words.say(key, values);
		const says = this.#part('[data-says]');
		if (says.textContent !== text) says.textContent = text;
	}

	#part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
		return partOf<Part>(this.#root, selector);
	}
}
