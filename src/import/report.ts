import { groupsToAdd } from './groups.ts';
import type { Plan, Planned } from './plan.ts';
import type { Note } from './post.ts';

const headings: [Note['about'], string][] = [
	['state', 'Good to know'],
	['write', 'Write or check'],
	['removed', 'Taken out'],
	['picture', 'Pictures'],
	['link', 'Links'],
];

/** Writes what was imported and what is left to do, for a terminal and as Markdown. */
export function formatReport({ files, remarks }: Plan, folder: string): string {
	const guides = files.filter(({ kind }) => kind === 'guide').length;
	const made = [counted(guides, 'guide'), counted(files.length - guides, 'page')].filter(
		(part) => part !== '',
	);
	const parts = [
		'# What was imported',
		`${made.join(' and ') || 'Nothing'} made in ${folder}. ${files.length === 0 ? '' : steps}`.trim(),
		...[groupsToAdd(files) ?? []].flat(),
		...files.map(formatFile),
	];
	if (remarks.length > 0)
		parts.push(['## Left out, and about the export', '', ...remarks.map(line)].join('\n'));
	return `${parts.join('\n\n')}\n`;
}

const steps = `None of it is on your site yet. For each file:

1. Look at it with "npm run dev", and read it through. Are you free to publish its words and pictures?
2. Mend what is guessed, the promise and the lines under hurry, and delete the comment "# Guessed" there. Set the section, the stage and the order.
3. Write the day at "reviewed", in place of "not yet". The next build puts it on the site.

"callback check" lists what still waits.`;

function formatFile({ path, title, source, notes }: Planned): string {
	const lines = headings.flatMap(([about, heading]) => {
		const texts = countEqual(notes.filter((note) => note.about === about).map(({ text }) => text));
		return texts.length === 0 ? [] : [`- ${heading}:`, ...texts.map((text) => `  ${line(text)}`)];
	});
	return [`## ${path}`, '', `“${title}”, from ${source}`, ...(lines.length > 0 ? ['', ...lines] : [])].join(
		'\n',
	);
}

function countEqual(texts: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
	return [...counts].map(([text, count]) => (count === 1 ? text : `${text} (${count} times)`));
}

function line(text: string): string {
	return `- ${text.replace(/\s+/g, ' ').replace(/(?<![.…?!][”)]?)$/, '.')}`;
}

function counted(count: number, noun: string): string {
	return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
