/** Sixteen letters that are hard to mistake for one another when they are read out, and make no words. */
const letters = 'bcdfghjkmnpqrstv';

/** A passphrase of 48 bits, such as `knfp-trbd-hcvj`. */
export function randomPassphrase(): string {
	const picked = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => letters.charAt(byte % 16));
	return [0, 4, 8].map((start) => picked.slice(start, start + 4).join('')).join('-');
}

/** The passphrase as it is compared: capital letters, blanks and hyphens do not count, because people write them as they like. */
export function plainPassphrase(typed: string): string {
	return typed
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s\p{Pd}]/gu, '');
}
