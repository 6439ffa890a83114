import { suggest } from '../lib/nearest.ts';
import type { ProblemError } from '../lib/problem.ts';
import { readArguments, UsageError } from './arguments.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import type { Command, ExitCode } from './command.ts';
import { dev } from './dev.ts';
import { helpOf, helpOfCommand } from './help.ts';
import { importTexts } from './import.ts';
import { init } from './init/command.ts';
import { ownPackage } from './own-package.ts';
import { preview } from './preview.ts';

/** Every command, in the order in which a firm needs them. */
const commands: readonly Command[] = [init, dev, build, check, preview, importTexts];

/** Runs a command. Faults of the reader's files are told without a stack trace. @returns the exit code */
export async function main(argv: readonly string[]): Promise<ExitCode> {
	const [name = '--help', ...rest] = argv;
	if (['--help', '-h', 'help'].includes(name)) {
		const asked = commands.find((command) => command.name === rest[0]);
		console.log(asked ? helpOfCommand(asked) : helpOf(commands));
		return 0;
	}
	if (name === '--version') {
		console.log(ownPackage.version);
		return 0;
	}
	const command = commands.find((known) => known.name === name);
	if (!command) {
		const cure = suggest(
			name,
			commands.map((known) => known.name),
		);
		console.error(`callback does not know "${name}". ${cure}\n"callback --help" tells what there is.`);
		return 2;
	}
	if (rest.includes('--help') || rest.includes('-h')) {
		console.log(helpOfCommand(command));
		return 0;
	}
	try {
		return await command.run(readArguments(command, rest));
	} catch (error) {
		if (error instanceof UsageError) {
			console.error(`${error.message}\n"callback ${name} --help" tells more.`);
			return 2;
		}
		console.error(told(error));
		return 1;
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

/** By name: Vite loads modules that pages use as copies of its own, whose classes are not ours. */
function isProblems(error: Error): error is ProblemError {
	return error.name === 'ProblemError';
}
