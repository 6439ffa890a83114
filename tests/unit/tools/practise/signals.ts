/** Samples a second of every sound made here. */
export const rate = 16_000;

/** A tone as loud as given, or silence of amplitude nought. @param seconds how long */
export function tone(seconds: number, amplitude: number, hertz = 400): number[] {
	return Array.from(
		{ length: Math.round(seconds * rate) },
		(_, index) => amplitude * Math.sin((2 * Math.PI * hertz * index) / rate),
	);
}

/** Puts sounds one after the other, over hiss as loud as given that is the same each time. */
export function sound(hiss: number, ...parts: readonly number[][]): Float32Array {
	let seed = 7;
	return Float32Array.from(parts.flat(), (sample) => {
		seed = (seed * 16_807) % 2_147_483_647;
		return sample + hiss * ((2 * seed) / 2_147_483_647 - 1);
	});
}
