/** What a recording tells about how somebody spoke. Times are in seconds. */
export interface Speech {
	/** From the first sound to the last. */
	length: number;
	/** Time within it that holds speech; gaps as short as those between words count as speech. */
	speaking: number;
	/** The longest time without speech within it; nothing where there is none. */
	longestPause: number;
}

/** Length of the pieces in which loudness is measured, in seconds. */
const frame = 0.02;
/** Silence this short belongs to speaking: it is how consonants and breaths between words sound. */
const shortest = 0.25;
/** A sound shorter than this is a click. */
const click = 0.08;
/** Decibels between the quiet and the loud parts of a recording in which speech stands out. */
const range = 12;
/** Where nothing is louder, nobody speaks: decibels below the loudest that a recording can hold. */
const silence = -60;

/**
 * Tells speech from pauses by loudness alone. It does not know words, and another voice or music counts as speech.
 * @param samples of one channel, from -1 to 1
 * @param rate samples a second
 * @returns nothing where speech does not stand out: too quiet, too noisy, or without any pause at all
 */
export function measureSpeech(samples: Float32Array, rate: number): Speech | undefined {
	const loudness = decibels(samples, Math.round(rate * frame));
	const sorted = loudness.toSorted((a, b) => a - b);
	const quiet = Math.max(percentile(sorted, 0.05), silence - 20);
	const loud = percentile(sorted, 0.95);
	if (loud < silence || loud - quiet < range) return undefined;
	const threshold = quiet + Math.max((loud - quiet) * 0.35, range / 2);
	const spoken = closeGaps(
		runsAbove(loudness, threshold).filter(([from, to]) => (to - from) * frame >= click),
	);
	const [first, last] = [spoken[0], spoken.at(-1)];
	if (!first || !last) return undefined;
	const pauses = spoken.slice(1).map(([from], index) => from - (spoken[index]?.[1] ?? from));
	return {
		length: (last[1] - first[0]) * frame,
		speaking: spoken.reduce((sum, [from, to]) => sum + to - from, 0) * frame,
		longestPause: Math.max(0, ...pauses) * frame,
	};
}

/** Frames from one to before another. */
type Run = readonly [from: number, to: number];

/** Loudness of each frame. */
function decibels(samples: Float32Array, size: number): number[] {
	return Array.from({ length: Math.floor(samples.length / size) }, (_, index) => {
		const piece = samples.subarray(index * size, (index + 1) * size);
		const power = piece.reduce((sum, sample) => sum + sample * sample, 0) / size;
		return 10 * Math.log10(power + 1e-12);
	});
}

function runsAbove(values: readonly number[], threshold: number): Run[] {
	const runs: Run[] = [];
	let from = -1;
	values.forEach((value, index) => {
		if (value > threshold && from < 0) from = index;
		else if (value <= threshold && from >= 0) {
			runs.push([from, index]);
			from = -1;
		}
	});
	return from < 0 ? runs : [...runs, [from, values.length]];
}

function closeGaps(runs: readonly Run[]): Run[] {
	const closed: Run[] = [];
	for (const run of runs) {
		const last = closed.at(-1);
		if (last && (run[0] - last[1]) * frame < shortest) closed[closed.length - 1] = [last[0], run[1]];
		else closed.push(run);
	}
	return closed;
}

function percentile(sorted: readonly number[], part: number): number {
	return sorted[Math.floor(part * (sorted.length - 1))] ?? -Infinity;
}
