import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { siteDirectories } from '../../src/cli/site-directories.ts';
import { root, workshop } from '../support/sites.ts';

/** One whole build, as `npm run build` runs it. */
export interface BuildRun {
	seconds: number;
	/** Most memory that its largest process ever held, in MiB; undefined where /proc does not tell. */
	peak: number | undefined;
}

/**
 * Builds the handbook with nothing kept from before, then again with everything kept.
 * It is built as a site folder with our own brand: that has a cache and an output of its own, so that nothing
 * a developer has built is touched.
 * @returns where the built site stands, too
 */
export async function measureBuilds(
	rounds: number,
): Promise<{ cold: BuildRun[]; warm: BuildRun[]; dist: string }> {
	const folder = join(workshop, 'bench');
	mkdirSync(join(folder, 'content'), { recursive: true });
	copyFileSync(join(root, 'content/brand.yaml'), join(folder, 'content/brand.yaml'));
	const { out, cache } = siteDirectories(folder);
	const cold: BuildRun[] = [];
	const warm: BuildRun[] = [];
	for (let round = 0; round < rounds; round += 1) {
		for (const kept of [out, cache]) rmSync(kept, { recursive: true, force: true });
		cold.push(await build(folder));
		warm.push(await build(folder));
	}
	rmSync(cache, { recursive: true, force: true });
	return { cold, warm, dist: out };
}

function build(folder: string): Promise<BuildRun> {
	return timed(process.execPath, ['src/cli/callback.mjs', 'build', folder], root);
}

/** Runs a command as a whole process. @throws Error when it fails */
export async function timed(command: string, args: readonly string[], cwd: string): Promise<BuildRun> {
	const started = performance.now();
	const path = [dirname(process.execPath), process.env['PATH']].join(delimiter);
	const child = spawn(command, args, {
		cwd,
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, PATH: path },
	});
	const peaks = new Map<number, number>();
	const watch = setInterval(() => note(child.pid, peaks), 20);
	const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
	clearInterval(watch);
	if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}.`);
	return {
		seconds: (performance.now() - started) / 1000,
		peak: peaks.size > 0 ? Math.max(...peaks.values()) : undefined,
	};
}

/** Notes the peak of a process and of all it has started. */
function note(pid: number | undefined, peaks: Map<number, number>): void {
	const folder = `/proc/${pid ?? ''}`;
	if (pid === undefined || !existsSync(folder)) return;
	try {
		const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1];
		if (peak !== undefined) peaks.set(pid, Number(peak) / 1024);
		const children = readFileSync(`${folder}/task/${pid}/children`, 'utf8');
		for (const child of children.split(' ').filter(Boolean)) note(Number(child), peaks);
	} catch {
		// It ended while we looked.
	}
}
