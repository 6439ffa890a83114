import { commonOptions, type Command } from './command.ts';

/** What `callback --help` prints. */
export function helpOf(commands: readonly Command[]): string {
	return `callback – the second-interview handbook as a site of your own

${table(commands.map(({ name, takes, summary }) => [`callback ${name} ${takes}`, summary]))}

A site folder holds content/brand.yaml and what else you want to be yours.
Without one, SITE names it; without that, it is the folder you are in. In the
folder of Callback itself, that is the handbook under its own brand.

callback <command> --help tells more. Exit codes: 0 done, 1 something in your
files is to be mended, 2 the command was not understood.`;
}

/** What `callback <command> --help` prints. */
export function helpOfCommand({ name, takes, summary, details, options }: Command): string {
	const rows = Object.entries({ ...options, ...commonOptions }).map(([key, { value, says }]) => [
		`--${key}${value ? ` ${value}` : ''}`,
		says,
	]);
	return [`callback ${name} ${takes}`.trimEnd(), `  ${summary}.`, details, table(rows)].join('\n\n');
}

function table(rows: readonly string[][]): string {
	const width = Math.max(...rows.map(([first = '']) => first.trimEnd().length));
	return rows.map(([first = '', second = '']) => `  ${first.trimEnd().padEnd(width)}   ${second}`).join('\n');
}
