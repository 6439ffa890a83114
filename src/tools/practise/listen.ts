import { measureSpeech, type Speech } from './sound.ts';

/** Enough for loudness to be measured, and little enough for a phone. */
const rate = 16_000;

/** Listens to a recording, on this device. @returns nothing where speech and pauses cannot be told apart */
export async function listenTo(file: Blob): Promise<Speech | undefined> {
	try {
		const context = new OfflineAudioContext(1, 1, rate);
		const sound = await context.decodeAudioData(await file.arrayBuffer());
		return measureSpeech(sound.getChannelData(0), sound.sampleRate);
	} catch {
		// A kind of file this browser records, but cannot take apart.
		return undefined;
	}
}
