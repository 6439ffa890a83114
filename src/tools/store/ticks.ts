/** What is remembered of one task. */
export interface Tick {
	done: boolean;
	/** When it was last changed, in milliseconds since 1970. */
	at: number;
}

/** Task id (`guide/task`) → its tick. */
export type Ticks = Record<string, Tick>;

/** What a stored text turned out to be. */
export type Stored = { kind: 'sound'; ticks: Ticks } | { kind: 'broken' } | { kind: 'newer' };

const version = 1;

/** Reads stored ticks. Broken data and data of a newer version are told apart, so that neither is overwritten. */
export function readTicks(text: string | null): Stored {
	if (text === null) return { kind: 'sound', ticks: {} };
	try {
		const data = JSON.parse(text) as { version?: unknown; ticks?: unknown };
		if (typeof data.version === 'number' && data.version > version) return { kind: 'newer' };
		if (data.version === version && isTicks(data.ticks)) return { kind: 'sound', ticks: data.ticks };
	} catch {
		// Not JSON: broken, as below.
	}
	return { kind: 'broken' };
}

export function writeTicks(ticks: Ticks): string {
	return JSON.stringify({ version, ticks });
}

function isTicks(value: unknown): value is Ticks {
	return (
		typeof value === 'object' &&
		value !== null &&
		Object.values(value).every(
			(tick: Partial<Tick> | null) => typeof tick?.done === 'boolean' && typeof tick.at === 'number',
		)
	);
}
