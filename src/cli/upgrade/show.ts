import { styleText } from 'node:util';
import { bold } from '../terminal.ts';
import type { OurChange } from './our-guides.ts';

/** How much of what changed is shown. */
export interface Showing {
	/** Whether every changed line is shown. */
	full: boolean;
}

/** What changed in our guides, one line for each and, where they are asked for, the lines of the text. */
export function shownChanges(changes: readonly OurChange[], { full }: Showing): string {
	if (changes.length === 0) return 'No guide of ours on your site has changed.';
	const width = Math.max(...changes.map(({ name }) => name.length));
	const rows = changes.map(({ name, words, replaced, lines }) => {
		const row = `  ${name.padEnd(width)}   ${[...words, ...(replaced ? [yours[replaced]] : [])].join('; ')}`;
		return [row, ...(full ? lines.map((line) => `      ${coloured(line)}`) : [])].join('\n').trimEnd();
	});
	const more = full ? '' : '\n  → "--full" shows the lines that changed.';
	return `${bold('What changed in our guides:')}\n${rows.join(full ? '\n\n' : '\n')}${more}`;
}

const yours = {
	all: 'your site shows your own in its place',
	parts: 'you replaced parts of it',
};

function coloured(line: string): string {
	if (line.startsWith('-')) return styleText('red', line, { stream: process.stdout });
	return line.startsWith('+') ? styleText('green', line, { stream: process.stdout }) : line;
}
