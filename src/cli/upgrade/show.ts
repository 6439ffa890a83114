import { styleText } from 'node:util';
import { bold } from '../terminal.ts';
import type { OurChange } from './our-guides.ts';

/** What changed in our guides, one line for each. @param full whether every changed line of the texts is shown */
export function shownChanges(changes: readonly OurChange[], full: boolean): string {
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
