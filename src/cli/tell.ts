import { diagnosticsOf } from '../lib/diagnostic.ts';
import { systemFault } from './system-fault.ts';

/** What of an error a person is told. */
interface Telling {
	/** What was being done, such as `building the site`. */
	doing: string;
	/** Whether whoever helps wants to see where in the code it happened. */
	debug: boolean;
	/** Whether the work goes on, and waits for the files to be mended. */
	live?: boolean;
}

/** What to print of an error: the problems alone where there are any, in whatever Vite or Astro wrapped them. */
export function tell(error: unknown, { doing, debug, live = false }: Telling): string {
	const details = debug && error instanceof Error ? `\n\n${error.stack ?? ''}` : '';
	const diagnostics = diagnosticsOf(error);
	if (diagnostics) {
		const count = diagnostics.diagnostics.length;
		const end = live ? 'Save the file, and the site comes back.' : 'Nothing was changed.';
		return `\n${diagnostics.message}\n\n${count === 1 ? 'One thing' : `${count} things`} to mend. ${end}${details}`;
	}
	const refused = systemFault(error);
	if (refused) return `\n${refused.message}${details}`;
	const hint = debug
		? 'The details below are for whoever can help you.'
		: 'Run the same with --debug: it prints the details, for whoever can help you.';
	return `\nSomething happened that Callback did not foresee, while ${doing}${fileOf(error)}:\n  ${messageOf(error)}\n  ${hint}${details}`;
}

/** Some messages of tools hold the stack trace once more. */
function messageOf(error: unknown): string {
	const message = error instanceof Error ? error.message || error.name : String(error);
	const [first = '', ...others] = message.split('\n');
	return [first, ...others.filter((line) => !/^\s+at /.test(line))].join('\n  ');
}

/** Astro and Vite add the file they were reading. */
function fileOf(error: unknown): string {
	const { loc, id } = Object(error) as { loc?: { file?: unknown }; id?: unknown };
	const file = loc?.file ?? id;
	return typeof file === 'string' ? `, in ${file}` : '';
}
