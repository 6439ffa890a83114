import type { Medium } from '../../lib/practice.ts';

/** Why nothing can be recorded, or was not. */
export type Refusal = 'unable' | 'insecure' | 'refused' | 'missing' | 'busy';

/** What was recorded: it lives in the page alone. */
export interface Recording {
	file: Blob;
	medium: Medium;
	/** Whether it holds all that was said: microphone and camera were there to the end. */
	whole: boolean;
}

/** A recording that runs. Its sound and picture go nowhere but into the page. */
export interface Recorder {
	/** What the camera sees, for the reader to look at. */
	stream: MediaStream;
	/** Comes where it ends before it is stopped: a microphone was pulled out, or its permission was taken back. */
	lost: Promise<void>;
	pause: () => void;
	resume: () => void;
	/** Ends it, and gives microphone and camera back. */
	stop: () => Promise<Recording>;
}

/** Why this browser cannot record on this page at all, if it cannot. */
export function cannotRecord(): Refusal | undefined {
	if (!isSecureContext) return 'insecure';
	return 'mediaDevices' in navigator && 'MediaRecorder' in window ? undefined : 'unable';
}

/** Asks for the microphone, and the camera for a video, and starts. @returns why not, where it may or can not */
export async function startRecording(medium: Medium): Promise<Recorder | Refusal> {
	const cannot = cannotRecord();
	if (cannot) return cannot;
	let stream: MediaStream | undefined;
	try {
		const video = medium === 'video' && { facingMode: 'user' };
		stream = await navigator.mediaDevices.getUserMedia({ audio: true, video });
		return running(stream, medium);
	} catch (error) {
		release(stream);
		return reasonOf(error);
	}
}

/** The end of a file's name, by its type. */
export function endingOf({ file, medium }: Pick<Recording, 'file' | 'medium'>): string {
	const type = /^\w+\/([\w-]+)/.exec(file.type)?.[1] ?? 'webm';
	if (type === 'x-matroska') return medium === 'sound' ? 'mka' : 'mkv';
	return type === 'mp4' && medium === 'sound' ? 'm4a' : type;
}

function running(stream: MediaStream, medium: Medium): Recorder {
	const recorder = new MediaRecorder(stream);
	const pieces: Blob[] = [];
	recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
	const ended = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve()));
	let state: 'runs' | 'stopped' | 'lost' = 'runs';
	const end = (how: 'stopped' | 'lost') => {
		if (state === 'runs') state = how;
		// It has ended by itself where nothing is left to record.
		if (recorder.state !== 'inactive') recorder.stop();
		release(stream);
	};
	const lost = new Promise<void>((resolve) => {
		const lose = () => {
			end('lost');
			if (state === 'lost') resolve();
		};
		for (const type of ['stop', 'error']) recorder.addEventListener(type, lose);
		// A video goes on without its sound, and the other way round.
		for (const track of stream.getTracks()) track.addEventListener('ended', lose);
	});
	recorder.start();
	return {
		stream,
		lost,
		pause: () => recorder.state === 'recording' && recorder.pause(),
		resume: () => recorder.state === 'paused' && recorder.resume(),
		stop: async () => {
			end('stopped');
			await ended;
			return { file: new Blob(pieces, { type: recorder.mimeType }), medium, whole: state === 'stopped' };
		},
	};
}

function release(stream: MediaStream | undefined): void {
	for (const track of stream?.getTracks() ?? []) track.stop();
}

function reasonOf(error: unknown): Refusal {
	// Not every browser counts OverconstrainedError among its DOMExceptions.
	const { name } = error as { name?: string };
	if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
	if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
	return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'unable';
}
