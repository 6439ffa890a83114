import type { ProblemError } from '../lib/problem.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { dev } from './dev.ts';
import { importTexts } from './import.ts';
import { preview } from './preview.ts';

const commands: Record<string, (folder: string | undefined) => Promise<void>> = {
	build,
	check,
	dev,
	preview,
};

const help = `callback – the second-interview handbook as a site of your own

  callback build [folder]     builds the site into dist/
  callback dev [folder]       shows it live while you edit
  callback preview [folder]   serves what was built
  callback check [folder]     checks everything without building, lists what is due for review
  callback import <files> --into <folder>
                              makes guides of WordPress exports, HTML and Markdown, for you to review

folder is a site folder (content/brand.yaml and more); without one, SITE is used,
and without that the handbook is built under Callback’s own brand.`;

/** Runs a command. Faults of the reader's files are told without a stack trace; the exit code is then 1. */
export async function main(argv: readonly string[]): Promise<void> {
	const [name = '--help', folder, ...rest] = argv;
	if (name === '--help' || name === '-h' || name === 'help') {
		console.log(help);
		return;
	}
	if (name === 'import') {
		await orTellProblems(() => importTexts(argv.slice(1)));
		return;
	}
	const command = commands[name];
	if (!command || rest.length > 0 || folder?.startsWith('-')) {
		const wrong = command ? (rest[0] ?? folder ?? '') : name;
		console.error(`callback does not know "${wrong}".\n\n${help}`);
		process.exitCode = 1;
		return;
	}
	await orTellProblems(() => command(folder));
}

async function orTellProblems(work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		console.error(told(error));
		process.exitCode = 1;
	}
}

/** What to print: the problems alone where there are any, in whatever Vite or Astro wrapped them. */
function told(error: unknown): string {
	for (let current = error; current instanceof Error; current = current.cause) {
		if (!isProblems(current)) continue;
		const count = current.problems.length;
		return `\n${current.message}\n\n${count === 1 ? 'One thing' : `${count} things`} to mend. Nothing was changed.`;
	}
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** By name: Vite loads the integration as a copy of its own, whose classes are not ours. */
function isProblems(error: Error): error is ProblemError {
	return error.name === 'ProblemError';
}
