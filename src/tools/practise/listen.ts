import { countSyllables } from './pace.ts';
import { measureSpeech, type Speech } from './sound.ts';

/** What the sound of a recording tells. */
export interface Heard extends Speech {
	/** Syllables a second while speaking, estimated; nothing where there was too little speech to tell. */
	pace?: number;
}

/** Enough for loudness to be measured, and little enough for a phone. */
const rate = 16_000;
/** Seconds of speech from which a pace can be told. */
const enough = 5;

/** Listens to a recording, on this device. @returns nothing where speech and pauses cannot be told apart */
export async function listenTo(file: Blob): Promise<Heard | undefined> {
	try {
		const context = new OfflineAudioContext(1, 1, rate);
		const sound = await context.decodeAudioData(await file.arrayBuffer());
		const samples = sound.getChannelData(0);
		const speech = measureSpeech(samples, sound.sampleRate);
		if (!speech || speech.speaking < enough) return speech;
		return { ...speech, pace: countSyllables(samples, sound.sampleRate) / speech.speaking };
	} catch {
		// A kind of file this browser records, but cannot take apart.
		return undefined;
	}
}
