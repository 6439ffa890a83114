import { expect } from 'vitest';

/** A measurement is repeated this often at most, as the collector and the compiler of the engine work in any of them. */
const TRIES = 8;

/** Milliseconds below which work is too short to be measured. */
const LEAST = 25;

/** Milliseconds of work of this thread: what else the machine does is no part of it. */
async function workOf(work: () => unknown): Promise<number> {
	const before = process.threadCpuUsage();
	await work();
	const { user, system } = process.threadCpuUsage(before);
	return (user + system) / 1000;
}

/**
 * Expects that four times as much is about four times the work, and not sixteen times. Both are measured until
 * the least of the tries of one is so much more than the least of the other, or the tries are used up: what the
 * engine does on the side makes a try dearer, never cheaper, and work that grows too fast is too much in every try.
 * @param work is given the size of what it is done on
 */
export async function expectLinear(work: (size: number) => unknown, size: number): Promise<void> {
	let small = Infinity;
	let large = Infinity;
	for (let count = 0; count < TRIES; count += 1) {
		small = Math.min(small, await workOf(() => work(size)));
		large = Math.min(large, await workOf(() => work(4 * size)));
		// So little is not too much, whatever the least of the smaller ones will be.
		if (large < 9 * LEAST || (count > 0 && large < 9 * small)) return;
	}
	expect(large).toBeLessThan(9 * Math.max(small, LEAST));
}
