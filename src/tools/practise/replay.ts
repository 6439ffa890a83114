import { element, partOf } from '../shared/dom.ts';
import { saveFile } from '../shared/save-file.ts';
import type { DateWords } from '../shared/dates.ts';
import { listenTo } from './listen.ts';
import { endingOf, type Recording } from './recorder.ts';
import type { Speech } from './sound.ts';
import { lengthText } from './telling.ts';
import { withDigits } from '../../lib/numerals.ts';

/** Plays a recording back, and tells what its sound tells. A recording ends with the next, or with the page. */
export class Replay {
	readonly #root: HTMLElement;
	readonly #words: DateWords;
	#recording: Recording | undefined;
	#address = '';

	constructor(root: HTMLElement, words: DateWords, signal: AbortSignal) {
		this.#root = root;
		this.#words = words;
		partOf(root, '[data-save]').addEventListener('click', () => this.#save(), { signal });
		signal.addEventListener('abort', () => this.clear());
	}

	/** Takes the recording away. */
	clear(): void {
		URL.revokeObjectURL(this.#address);
		this.#recording = undefined;
		partOf(this.#root, '[data-player]').replaceChildren();
		partOf(this.#root, '[data-heard]').replaceChildren();
		this.#root.hidden = true;
	}

	async show(recording: Recording): Promise<void> {
		this.clear();
		this.#recording = recording;
		this.#address = URL.createObjectURL(recording.file);
		const player = document.createElement(recording.medium === 'video' ? 'video' : 'audio');
		Object.assign(player, { controls: true, playsInline: true, src: this.#address });
		player.setAttribute('aria-label', this.#words.say('player'));
		partOf(this.#root, '[data-player]').replaceChildren(player);
		this.#root.hidden = false;
		// What was said after it ended would count as silence.
		const lines = recording.whole ? this.#lines(await listenTo(recording.file)) : [this.#words.say('lost')];
		// The reader may have gone on meanwhile.
		if (this.#recording === recording)
			partOf(this.#root, '[data-heard]').replaceChildren(...lines.map((line) => element('p', {}, line)));
	}

	#lines(heard: Speech | undefined): string[] {
		const { say } = this.#words;
		if (!heard) return [say('unheard')];
		const { lang } = document.documentElement;
		const percent = new Intl.NumberFormat(withDigits(lang), { style: 'percent' });
		const pause = Math.floor(heard.longestPause);
		return [
			say('speaking', { share: percent.format(heard.speaking / heard.length) }),
			pause > 0 ? say('pause', { time: lengthText(pause, lang) }) : say('no-pause'),
		];
	}

	#save(): void {
		const recording = this.#recording;
		if (!recording) return;
		saveFile(`${this.#words.say('file')}.${endingOf(recording)}`, recording.file, recording.file.type);
	}
}
