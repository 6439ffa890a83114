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
		this.problems = problems;
	}
}

/**
 * Writes problems for a terminal: where, what is wrong, what to write instead.
 * Sorted by file, line and field, so the same problems always give the same text.
 */
export function formatProblems(problems: readonly Problem[]): string {
	return [...problems].sort(byPlace).map(formatProblem).join('\n\n');
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
