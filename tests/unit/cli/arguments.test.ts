import { expect, test } from 'vitest';
import { readArguments, readPort, UsageError } from '../../../src/cli/arguments.ts';
import type { Command } from '../../../src/cli/command.ts';

const command: Command = {
	name: 'paint',
	takes: '<wall>',
	summary: 'Paints a wall',
	doing: 'painting',
	details: '',
	most: 1,
	options: {
		colour: { value: '<name>', says: '' },
		port: { value: '<number>', says: '' },
		twice: { says: '' },
	},
	run: () => Promise.resolve(0),
};

const read = (...argv: string[]) => readArguments(command, argv);

test('names, values and switches are told apart, in any order', () => {
	const expected = { names: ['wall'], values: { colour: 'red' }, switches: new Set(['twice']) };
	expect(read('wall', '--colour', 'red', '--twice')).toEqual(expected);
	expect(read('--twice', '--colour=red', 'wall')).toEqual(expected);
});

test('every command has --debug', () => {
	expect(read('--debug').switches.has('debug')).toBe(true);
});

test('after two hyphens a name may look like an option', () => {
	expect(read('--', '--colour').names).toEqual(['--colour']);
});

test.each([
	[['--color', 'red'], 'callback paint has no option "--color". Did you mean "--colour"?'],
	[['-x'], 'callback paint has no option "-x". Use one of: --colour, --port, --twice, --debug.'],
	[['--constructor'], 'callback paint has no option "--constructor".'],
	[['--colour'], '--colour needs a value: --colour <name>.'],
	[['--colour='], '--colour needs a value: --colour <name>.'],
	[['--twice=no'], '--twice takes no value.'],
	[['a', 'b'], 'callback paint takes one at most; "b" is too many.'],
])('%j is told what is wrong', (argv, told) => {
	expect(() => read(...argv)).toThrow(UsageError);
	expect(() => read(...argv)).toThrow(told);
});

test('a port is a whole number up to 65535', () => {
	expect(readPort(read(), 4321)).toBe(4321);
	expect(readPort(read('--port', '8080'), 4321)).toBe(8080);
	for (const port of ['80a', '70000', '-1', '1.5']) {
		expect(() => readPort(read(`--port=${port}`), 4321), port).toThrow('is not a port');
	}
});
