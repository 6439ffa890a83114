import { readdirSync } from 'node:fs';
import type { Ahead } from './compile-ahead.ts';
import { contentFolder } from './compile-bodies.ts';
import type { CompiledTexts } from './compiled-texts.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Files of texts from which on a second thread saves more time than it takes to read the site once more. */
const many = 150;

/**
 * Lets another thread compile texts of the main language while this one begins with the first of them. Only where there
 * are many, and nothing is kept of them. Nobody waits for it: what it has not compiled, or fails at, is compiled here.
 */
export function startCompiling(workers: WorkerPool, ahead: Ahead, texts: CompiledTexts): void {
	const files = readdirSync(contentFolder(ahead.folder === undefined ? 'callback' : 'firm', ahead), {
		recursive: true,
		encoding: 'utf8',
	});
	if (!texts.isEmpty || files.filter((file) => /\.mdx?$/.test(file)).length < many) return;
	void workers.run('compileAhead', ahead).catch(() => undefined);
}
