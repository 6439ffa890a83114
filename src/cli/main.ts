import { suggest } from '../lib/suggest.ts';
import { readArguments, UsageError } from './arguments.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import type { Command, ExitCode } from './command.ts';
import { dev } from './dev.ts';
import { helpOf, helpOfCommand } from './help.ts';
import { importTexts } from './import.ts';
import { init } from './init/command.ts';
import { manualOf } from './manual/command.ts';
import { ownPackage } from './own-package.ts';
import { preview } from './preview.ts';
import { tell } from './tell.ts';
import { upgrade } from './upgrade/command.ts';

/** Every command, in the order in which a firm needs them. */
const ofSites: readonly Command[] = [init, dev, build, check, preview, importTexts, upgrade];
const commands: readonly Command[] = [...ofSites, manualOf(ofSites)];

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
		const hint = suggest(
			name,
			commands.map((known) => known.name),
		);
		console.error(`callback does not know "${name}". ${hint}\n"callback --help" tells what there is.`);
		return 2;
	}
	if (rest.includes('--help') || rest.includes('-h')) {
		console.log(helpOfCommand(command));
		return 0;
	}
	let debug = false;
	const fail = (error: unknown): 1 => {
		console.error(tell(error, { doing: command.doing, debug }));
		return 1;
	};
	// What fails where nobody waits for it, in a package that Callback uses, is told like the rest.
	process.on('uncaughtException', (error) => process.exit(fail(error)));
	try {
		const given = readArguments(command, rest);
		debug = given.switches.has('debug');
		return await command.run(given);
	} catch (error) {
		if (error instanceof UsageError) {
			console.error(`${error.message}\n"callback ${name} --help" tells more.`);
			return 2;
		}
		return fail(error);
	}
}
