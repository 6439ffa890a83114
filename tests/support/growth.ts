import { expect } from 'vitest';

/** Milliseconds of work of this thread, the less of two tries: what else the machine does is no part of it. */
async function workOf(work: () => unknown): Promise<number> {
	const tries: number[] = [];
	for (let count = 0; count < 2; count += 1) {
		const before = process.threadCpuUsage();
		await work();
		const { user, system } = process.threadCpuUsage(before);
		tries.push((user + system) / 1000);
	}
	return Math.min(...tries);
}

/**
 * Expects that four times as much is about four times the work, and not sixteen times.
 * @param work is given the size of what it is done on
 */
export async function expectLinear(work: (size: number) => unknown, size: number): Promise<void> {
	const small = await workOf(() => work(size));
	const large = await workOf(() => work(4 * size));
	expect(large).toBeLessThan(9 * Math.max(small, 25));
}
