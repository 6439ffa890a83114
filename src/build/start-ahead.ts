import { existsSync, readdirSync } from 'node:fs';
import type { Ahead } from './work-ahead.ts';
import type { WorkerPool } from './worker-pool.ts';

/**
 * Lets another thread make the faces of a site and compile some of its texts while this one is still reading the site.
 * Only where no text is kept from before. Nobody waits for it: what it has not made, or fails at, is made here.
 */
export function startAhead(workers: Pick<WorkerPool, 'run'>, ahead: Ahead): void {
	if (existsSync(ahead.texts) && readdirSync(ahead.texts).length > 0) return;
	void workers.run('workAhead', ahead).catch(() => undefined);
}
