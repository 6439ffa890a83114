import { parseArgs } from 'node:util';
import { suggest } from '../lib/suggest.ts';
import { commonOptions, type Command, type Given } from './command.ts';

/** Says in plain words what of a command line was not understood. */
export class UsageError extends Error {}

/**
 * Reads what stands after a command.
 * @throws UsageError
 */
export function readArguments({ name, options: own, most }: Command, argv: readonly string[]): Given {
	const options = { ...own, ...commonOptions };
	const given: { names: string[]; values: Given['values']; switches: Set<string> } = {
		names: [],
		values: {},
		switches: new Set(),
	};
	const { tokens } = parseArgs({
		args: [...argv],
		strict: false,
		tokens: true,
		options: Object.fromEntries(
			Object.entries(options).map(([key, { value }]) => [key, { type: value ? 'string' : 'boolean' }]),
		),
	});
	for (const token of tokens) {
		if (token.kind === 'option') {
			const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
			if (!option) {
				const known = Object.keys(options).map((key) => `--${key}`);
				const hint = suggest(token.rawName, known);
				throw new UsageError(`callback ${name} has no option "${token.rawName}". ${hint}`);
			}
			if (!option.value) {
				if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value.`);
				given.switches.add(token.name);
			} else if (token.value === undefined || token.value === '') {
				throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value}.`);
			} else given.values[token.name] = token.value;
		} else if (token.kind === 'positional') {
			if (given.names.length === most) {
				const count = most === 1 ? 'one' : String(most);
				throw new UsageError(`callback ${name} takes ${count} at most; "${token.value}" is too many.`);
			}
			given.names.push(token.value);
		}
	}
	return given;
}

/**
 * Reads a port.
 * @returns the given number, or `usual` when there is none
 * @throws UsageError
 */
export function readPort({ values }: Given, usual: number): number {
	const { port = String(usual) } = values;
	if (/^\d{1,5}$/.test(port) && Number(port) < 65_536) return Number(port);
	throw new UsageError(`"${port}" is not a port. Write a number from 1024 to 65535, such as --port 8080.`);
}
