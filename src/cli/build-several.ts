import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from './arguments.ts';
import type { ExitCode } from './command.ts';
import { bold, Progress, secondsSince } from './terminal.ts';

interface Outcome {
	name: string;
	built: boolean;
	/** What the build said. */
	told: string;
	/** Such as `4.8 s`. */
	time: string;
}

/**
 * Builds sites, each in a process of its own: none can leave anything in another, or stop it.
 * @param names site folders
 * @param options given to the build of each
 */
export async function buildSeveral(names: readonly string[], options: readonly string[]): Promise<ExitCode> {
	const twice = names.find((name, index) =>
		names.some((other, at) => at < index && resolve(name) === resolve(other)),
	);
	if (twice !== undefined) throw new UsageError(`"${twice}" is named twice.`);
	const progress = new Progress();
	const outcomes: Outcome[] = [];
	const waiting = [...names];
	const say = () => progress.say(`Built ${outcomes.length} of ${names.length} sites`);
	const work = async () => {
		for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
			outcomes.push(await buildOne(name, options));
			say();
		}
	};
	say();
	// A build keeps about two processors busy.
	await Promise.all(Array.from({ length: Math.ceil(availableParallelism() / 2) }, work));
	progress.end();
	const inOrder = names.flatMap((name) => outcomes.filter((outcome) => outcome.name === name));
	for (const { name, built, told } of inOrder) {
		if (!built) console.error(`${bold(name)}\n${told}\n`);
	}
	console.log(table(inOrder));
	return inOrder.every(({ built }) => built) ? 0 : 1;
}

function buildOne(name: string, options: readonly string[]): Promise<Outcome> {
	const started = performance.now();
	const program = fileURLToPath(new URL('callback.mjs', import.meta.url));
	return new Promise((done) => {
		const child = spawn(process.execPath, [program, 'build', ...options, '--', name], {
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let told = '';
		const end = (built: boolean) => done({ name, built, told: told.trim(), time: secondsSince(started) });
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (text: Buffer) => (told += text.toString()));
		}
		child.on('error', (error) => {
			told += error.message;
			end(false);
		});
		child.on('close', (code) => end(code === 0));
	});
}

function table(outcomes: readonly Outcome[]): string {
	const rows = [
		['Site', 'Result', 'Time'],
		...outcomes.map(({ name, built, time }) => [name, built ? 'built' : 'failed, see above', time]),
	];
	const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
	return rows
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('   ')
				.trimEnd(),
		)
		.join('\n');
}
