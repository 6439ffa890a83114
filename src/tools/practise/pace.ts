/** Seconds between two measurements of loudness, and the stretch of sound each looks at. */
const step = 0.01;
const stretch = 0.04;
/** Measurements that are averaged. */
const around = 3;
/** Decibels by which loudness falls between two syllables. */
const dip = 2;
/** Decibels below the loudest syllables at which none is counted any more. */
const depth = 22;

/**
 * Estimates how many syllables a recording holds: the peaks of loudness among the pitches of vowels, each between two
 * dips. Speech made by a computer, with its syllables known, was counted to within a quarter, and too low when fast:
 * good enough to tell a quicker answer from a slower one of the same person.
 * @param samples of one channel, from -1 to 1
 * @param rate samples a second
 */
export function countSyllables(samples: Float32Array, rate: number): number {
	const loudness = smooth(vowelLoudness(samples, rate));
	const loud = loudness.toSorted((a, b) => a - b)[Math.floor(loudness.length * 0.95)] ?? 0;
	let count = 0;
	let rising = true;
	let lowest = Infinity;
	let highest = -Infinity;
	for (const value of loudness) {
		if (rising) {
			lowest = Math.min(lowest, value);
			if (value - lowest <= dip || value < loud - depth) continue;
			rising = false;
			highest = value;
			count += 1;
		} else {
			highest = Math.max(highest, value);
			if (highest - value <= dip) continue;
			rising = true;
			lowest = value;
		}
	}
	return count;
}

/** Decibels at each step, of the pitches between about 250 and 1500 hertz. */
function vowelLoudness(samples: Float32Array, rate: number): number[] {
	const share = (hertz: number) => 1 - Math.exp((-2 * Math.PI * hertz) / rate);
	const [high, low] = [share(1500), share(250)];
	let [once, twice, deep] = [0, 0, 0];
	const vowels = samples.map((sample) => {
		once += high * (sample - once);
		twice += high * (once - twice);
		deep += low * (twice - deep);
		return twice - deep;
	});
	const [hop, size] = [Math.round(rate * step), Math.round(rate * stretch)];
	return Array.from({ length: Math.max(0, Math.floor((vowels.length - size) / hop)) }, (_, index) => {
		const power = vowels.subarray(index * hop, index * hop + size).reduce((sum, v) => sum + v * v, 0) / size;
		return 10 * Math.log10(power + 1e-12);
	});
}

function smooth(values: readonly number[]): number[] {
	return values.map((_, index) => {
		const near = values.slice(Math.max(0, index - around), index + around + 1);
		return near.reduce((sum, value) => sum + value, 0) / near.length;
	});
}
