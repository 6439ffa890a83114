import { afterEach, describe, expect, test, vi } from 'vitest';
import { endingOf, startRecording } from '../../../../src/tools/practise/recorder.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
	['video/webm;codecs=vp9,opus', 'video', 'webm'],
	['audio/mp4', 'sound', 'm4a'],
	['video/mp4', 'video', 'mp4'],
	['audio/ogg', 'sound', 'ogg'],
	['video/x-matroska;codecs=avc1,opus', 'video', 'mkv'],
	['audio/x-matroska', 'sound', 'mka'],
	['', 'sound', 'webm'],
] as const)('a recording of %j as %s is a file that ends on %s', (type, medium, ending) =>
	expect(endingOf({ file: new Blob([], { type }), medium })).toBe(ending),
);

describe('a recording that runs', () => {
	test('is whole where it is stopped', async () => {
		const { recorder } = await started();
		const lost = vi.fn<() => void>();
		void recorder.lost.then(lost);
		expect((await recorder.stop()).whole).toBe(true);
		expect(lost).not.toHaveBeenCalled();
	});

	test.each([
		['the recorder stops by itself', ({ made }: Started) => made.stop()],
		['the recorder fails', ({ made }: Started) => made.dispatchEvent(new Event('error'))],
		['one of its tracks ends', ({ tracks }: Started) => tracks[0].dispatchEvent(new Event('ended'))],
	])('is lost where %s: that is told, the rest is given back, and what there is stays', async (_, lose) => {
		const all = await started();
		lose(all);
		await all.recorder.lost;
		expect(all.made.state).toBe('inactive');
		expect(all.tracks.map(({ stop }) => stop.mock.calls.length > 0)).toEqual([true, true]);
		const { file, whole } = await all.recorder.stop();
		expect([file.size, whole]).toEqual([5, false]);
	});
});

type Started = Awaited<ReturnType<typeof started>>;

/** A recording of two tracks that a test can end. */
async function started() {
	class Track extends EventTarget {
		stop = vi.fn<() => void>();
	}
	const tracks = [new Track(), new Track()] as const;
	const all: FakeRecorder[] = [];
	class FakeRecorder extends EventTarget {
		state = 'inactive';
		mimeType = 'audio/webm';
		constructor() {
			super();
			all.push(this);
		}
		start() {
			this.state = 'recording';
		}
		stop() {
			this.state = 'inactive';
			this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['sound']) }));
			this.dispatchEvent(new Event('stop'));
		}
	}
	vi.stubGlobal('isSecureContext', true);
	vi.stubGlobal('window', { MediaRecorder: FakeRecorder });
	vi.stubGlobal('MediaRecorder', FakeRecorder);
	vi.stubGlobal('navigator', {
		mediaDevices: { getUserMedia: () => Promise.resolve({ getTracks: () => tracks }) },
	});
	const recorder = await startRecording('video');
	const [made] = all;
	if (typeof recorder === 'string' || !made) throw new Error('Nothing is recorded.');
	return { recorder, made, tracks };
}
