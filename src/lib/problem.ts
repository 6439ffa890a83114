/** Something a person wrote that Callback cannot use, told so that they can mend it. */
export interface Problem {
	/** The file as the person knows it, relative to their folder. */
	file: string;
	/** Line in that file, counted from 1. */
	line?: number | undefined;
	/** Dotted path of the field, such as `colours.accent`. */
	field?: string | undefined;
	/** What is wrong, as a sentence. */
	cause: string;
	/** What to write or do instead, as a sentence. */
	cure: string;
}

/** Stops the work and carries every problem found so far. Its message is ready to print. */
export class ProblemError extends Error {
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		super(formatProblems(problems));
		this.name = 'ProblemError';
		this.problems = problems.map(shortened);
	}
}

/** A problem whose words can be read: what it quotes is cut, and signs that nobody sees stand as boxes. */
function shortened(problem: Problem): Problem {
	const { file, field, cause, cure } = problem;
	return {
		...problem,
		file: visible(file),
		...(field !== undefined && { field: cut(visible(field), 120) }),
		cause: cut(visible(cause).replace(quoted, '"$1…"'), 500),
		cure: cut(visible(cure).replace(quoted, '"$1…"'), 1000),
	};
}

/** More than 80 characters between quotation marks. */
const quoted = /"([^"\n]{80})[^"\n]+"/g;

function visible(text: string): string {
	return text.replace(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '□').toWellFormed();
}

function cut(text: string, most: number): string {
	return text.length > most ? `${text.slice(0, most)}…` : text;
}

/**
 * Writes problems for a terminal: where, what is wrong, what to write instead.
 * Sorted by file, line and field, so the same problems always give the same text.
 */
export function formatProblems(problems: readonly Problem[]): string {
	return problems.map(shortened).sort(byPlace).map(formatProblem).join('\n\n');
}

function formatProblem({ file, line, field, cause, cure }: Problem): string {
	const place = line === undefined ? file : `${file}:${line}`;
	const where = field === undefined ? place : `${place} (${field})`;
	return `${where}\n  ${cause}\n  ${cure}`;
}

function byPlace(a: Problem, b: Problem): number {
	return compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.field ?? '', b.field ?? '');
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
