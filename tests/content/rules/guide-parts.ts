import type { Finding } from '../finding.ts';
import type { Guide } from '../texts.ts';

const tasksInList = [4, 10] as const;

/** A guide holds something to tick, words to use, and the evidence for what it claims. */
export function guidePartDiagnostics({ file, data, lineOf, pieces, checklists }: Guide): Finding[] {
	const has = (...names: string[]) => pieces.some(({ name }) => names.includes(name));
	const missing = [
		checklists.length === 0 && {
			file,
			message: 'There is no checklist.',
			hint: 'Add one, with 4 to 10 things to do.',
		},
		!has('say', 'example') && {
			file,
			message: 'There are no words to say and no example.',
			hint: 'Add <Say> or <Example>.',
		},
		Object.keys(data.claims).length > 0 &&
			!has('evidence') && {
				file,
				line: lineOf(['claims']),
				field: 'claims',
				message: 'The guide treats claims and shows no evidence.',
				hint: 'Add <Evidence> where the advice is given.',
			},
	];
	return [
		...missing.filter((diagnostic) => diagnostic !== false),
		...checklists.flatMap((list) => listDiagnostics(file, list)),
	];
}

function listDiagnostics(file: string, { line, tasks }: Guide['checklists'][number]): Finding[] {
	const [least, most] = tasksInList;
	const size =
		tasks.length < least || tasks.length > most
			? [
					{
						file,
						line,
						message: `The checklist has ${tasks.length} lines.`,
						hint: `Give it ${least} to ${most}.`,
					},
				]
			: [];
	const endings = tasks.flatMap(({ minutes, id, text, line }) => [
		...(minutes === undefined
			? [{ file, line, message: `No time is given for “${text}”.`, hint: 'Add it, such as (5 min).' }]
			: []),
		...(id === undefined
			? [
					{
						file,
						line,
						message: `“${text}” has no id of its own.`,
						hint: 'Add one that never changes, such as #iron.',
					},
				]
			: []),
	]);
	return [...size, ...endings];
}
