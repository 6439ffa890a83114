// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PracticeCard } from '../../../../src/tools/practise/card.ts';
import { startRecording, type Recorder } from '../../../../src/tools/practise/recorder.ts';
import { DateWords } from '../../../../src/tools/shared/dates.ts';

vi.mock('../../../../src/tools/practise/recorder.ts', () => ({
	cannotRecord: () => undefined,
	startRecording: vi.fn(),
	endingOf: () => 'webm',
}));
vi.mock('../../../../src/tools/shared/question-notes.ts', () => ({
	questionNotes: () => Promise.resolve([]),
}));

const events = { rated: vi.fn(), skipped: vi.fn(), stopped: vi.fn(), looked: vi.fn() };
let card: PracticeCard;
let life: AbortController;

beforeEach(() => {
	vi.useFakeTimers();
	// A fault in an act fails the test that acts.
	vi.stubGlobal('reportError', (fault: unknown) => {
		throw fault;
	});
	document.documentElement.lang = 'en';
	document.body.innerHTML = `<section data-card hidden>
		<button data-stop></button><h2 tabindex="-1" data-asked></h2>
		<p data-place></p><p tabindex="-1" data-says></p><p data-clock></p><div data-line></div>
		<div data-phase="think"><button data-answer></button><button data-pause></button><button data-skip></button>
			<p data-record><input type="radio" name="medium" value="none" checked>
			<input type="radio" name="medium" value="video"></p><p data-refused></p></div>
		<div data-phase="speak"><video data-self hidden></video><button data-done></button></div>
		<div data-phase="look"><section data-recording><p data-player></p><p data-heard></p><button data-save></button>
			</section><p data-guide></p><p data-unloaded></p><button data-rate="good"></button><button data-repeat></button><textarea></textarea>
		</div></section>`;
	const root = document.querySelector<HTMLElement>('[data-card]')!;
	life = new AbortController();
	const keys = [
		'think-open',
		'speak',
		'speak-recorded',
		'lost',
		'spoke',
		'asking',
		'pause-clock',
		'resume-clock',
		'player',
		'unloaded',
	];
	const strings = Object.fromEntries(keys.map((key) => [key, key]));
	card = new PracticeCard(root, new DateWords(strings, 'en', 'UTC'), events, life.signal);
	show();
});
afterEach(() => {
	life.abort();
	vi.useRealTimers();
	vi.clearAllMocks();
	vi.unstubAllGlobals();
});

describe('A recording that ends by itself', () => {
	test('is told at once, is not looked at any more, and is not measured as a whole answer', async () => {
		const gone = new EventTarget();
		const lost = new Promise<void>((resolve) => gone.addEventListener('ended', () => resolve()));
		const file = new Blob(['a part']);
		vi.mocked(startRecording).mockResolvedValue({
			...{ stream: new MediaStream(), lost, pause: vi.fn(), resume: vi.fn() },
			stop: () => Promise.resolve({ file, medium: 'video', whole: false }),
		} satisfies Recorder);
		part<HTMLInputElement>('[value=video]').checked = true;
		part('[data-answer]').click();
		await settled();
		expect([says(), part('[data-self]').hidden]).toEqual(['speak-recorded', false]);
		gone.dispatchEvent(new Event('ended'));
		await settled();
		expect([says(), part('[data-self]').hidden]).toEqual(['lost', true]);
		vi.advanceTimersByTime(1000);
		expect(says()).toBe('lost');
		part('[data-done]').click();
		await settled();
		expect(part('[data-heard]').textContent).toBe('lost');
		expect(part('[data-recording]').hidden).toBe(false);
	});
});

describe('A button that is pressed twice', () => {
	test('skips one question', () => {
		press('[data-skip]', 1);
		press('[data-skip]', 2);
		expect(events.skipped).toHaveBeenCalledOnce();
	});

	test.each([0, 1, 2])('to answer does not end the answer, told as click %d', async (detail) => {
		press('[data-answer]', 1);
		press('[data-done]', detail);
		expect([says(), events.looked.mock.calls.length]).toEqual(['speak', 0]);
		await vi.advanceTimersByTimeAsync(600);
		press('[data-done]', 1);
		expect([says(), events.looked.mock.calls.length]).toEqual(['spoke', 1]);
	});

	test('by a key that is held is pressed once', () => {
		const hold = (key: string, selector = '[data-done]') => {
			const event = new KeyboardEvent('keydown', { key, repeat: true, bubbles: true, cancelable: true });
			part(selector).dispatchEvent(event);
			return event.defaultPrevented;
		};
		expect([hold('Enter'), hold('ArrowDown')]).toEqual([true, false]);
		// Lines of a note.
		expect(hold('Enter', 'textarea')).toBe(false);
	});
});

function press(selector: string, detail: number): void {
	part(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
}

/** Shows a question without a clock for thinking. */
function show(): void {
	const [entry, asked, more] = ['li', 'b', 'a'].map((name) => document.createElement(name));
	const groups = { topic: '', rounds: [], roles: [], levels: [], named: 0 };
	card.show({ id: 'q001', ...groups, entry, asked, more: more as HTMLAnchorElement } as never, '1', 0);
}

async function settled(): Promise<void> {
	await vi.advanceTimersByTimeAsync(0);
}

function says(): string {
	return part('[data-says]').textContent;
}

function part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
	return document.querySelector<Part>(selector)!;
}
