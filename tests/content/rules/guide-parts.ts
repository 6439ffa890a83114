import type { Problem } from '../../../src/lib/problem.ts';
import type { Guide } from '../texts.ts';

const tasksInList = [4, 10] as const;

/** A guide holds something to tick, words to use, and the evidence for what it claims. */
export function guidePartProblems({ file, data, lineOf, pieces, checklists }: Guide): Problem[] {
	const has = (...names: string[]) => pieces.some(({ name }) => names.includes(name));
	const missing = [
		checklists.length === 0 && {
			file,
			cause: 'There is no checklist.',
			cure: 'Add one, with 4 to 10 things to do.',
		},
		!has('say', 'example') && {
			file,
			cause: 'There are no words to say and no example.',
			cure: 'Add <Say> or <Example>.',
		},
		Object.keys(data.claims).length > 0 &&
			!has('evidence') && {
				file,
				line: lineOf(['claims']),
				field: 'claims',
				cause: 'The guide treats claims and shows no evidence.',
				cure: 'Add <Evidence> where the advice is given.',
			},
	];
	return [
		...missing.filter((problem) => problem !== false),
		...checklists.flatMap((list) => listProblems(file, list)),
	];
}

function listProblems(file: string, { line, tasks }: Guide['checklists'][number]): Problem[] {
	const [least, most] = tasksInList;
	const size =
		tasks.length < least || tasks.length > most
			? [
					{
						file,
						line,
						cause: `The checklist has ${tasks.length} lines.`,
						cure: `Give it ${least} to ${most}.`,
					},
				]
			: [];
	const endings = tasks.flatMap(({ minutes, id, text, line }) => [
		...(minutes === undefined
			? [{ file, line, cause: `No time is given for “${text}”.`, cure: 'Add it, such as (5 min).' }]
			: []),
		...(id === undefined
			? [
					{
						file,
						line,
						cause: `“${text}” has no id of its own.`,
						cure: 'Add one that never changes, such as #iron.',
					},
				]
			: []),
	]);
	return [...size, ...endings];
}
