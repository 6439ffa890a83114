import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../support/sites.ts';
import { madeUpTexts } from './corpus.ts';
import { ourSite, writeProject } from './peers.ts';

/**
 * Shows made-up guides live with `callback dev`, nothing kept from before, and edits one of them.
 * @param count of guides
 * @returns seconds from the start to the first page, and from each edit to the moment in which its page has it
 */
export async function measureDev(count: number, edits: number): Promise<{ first: number; seen: number[] }> {
	const texts = madeUpTexts(count);
	// What stands in a folder that a build keeps things in is not watched.
	const folder = mkdtempSync(join(tmpdir(), 'callback-dev-'));
	writeProject(folder, ourSite(texts, '', false));
	const started = performance.now();
	const server = spawn(process.execPath, ['src/cli/callback.mjs', 'dev', folder, '--port', '4390'], {
		cwd: root,
		stdio: 'ignore',
	});
	try {
		const address = `http://localhost:4390/guides/${texts[0]?.id ?? ''}/`;
		await shows(address, 'data-pagefind-body');
		const first = performance.now() - started;
		const seen: number[] = [];
		for (let at = 0; at < edits; at += 1) {
			const sentence = `Edited for the ${at + 1}th time.`;
			appendFileSync(
				join(folder, `content/en/guides/preparation/${texts[0]?.id ?? ''}.md`),
				`\n${sentence}\n`,
			);
			const edited = performance.now();
			await shows(address, sentence);
			seen.push((performance.now() - edited) / 1000);
		}
		return { first: first / 1000, seen };
	} finally {
		server.kill();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Waits until a page holds a text. @throws Error after a minute */
async function shows(address: string, text: string): Promise<void> {
	for (let tries = 0; tries < 3000; tries += 1) {
		const page = await fetch(address).then(
			(response) => response.text(),
			() => '',
		);
		if (page.includes(text)) return;
		await wait(20);
	}
	throw new Error(`${address} never showed “${text}”.`);
}
