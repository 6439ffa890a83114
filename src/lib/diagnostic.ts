import type { DiagnosticCode } from './diagnostic-codes.ts';

/** What is wrong and how to mend it, wherever it stands. */
export interface Advice {
	/** The kind of mistake, which the manual explains. */
	code: DiagnosticCode;
	/** What is wrong, as a sentence. */
	message: string;
	/** What to write or do instead, as a sentence. */
	hint: string;
}

/** Something a person wrote that Callback cannot use, told so that they can mend it. */
export interface Diagnostic extends Advice {
	/** The file as the person knows it, relative to their folder. */
	file: string;
	/** Line in that file, counted from 1. */
	line?: number | undefined;
	/** Dotted path of the field, such as `colours.accent`. */
	field?: string | undefined;
}

/** Stops the work and carries every problem found so far. Its message is ready to print. */
export class DiagnosticError extends Error {
	readonly diagnostics: readonly Diagnostic[];

	constructor(diagnostics: readonly Diagnostic[]) {
		super(formatDiagnostics(diagnostics));
		this.name = 'DiagnosticError';
		this.diagnostics = diagnostics.map(shortened);
	}
}

/** What can be mended, in an error or in what caused it. */
export function diagnosticsOf(error: unknown): DiagnosticError | undefined {
	for (let current = error; current instanceof Error; current = current.cause) {
		if (isDiagnostics(current)) return current;
	}
	return undefined;
}

/** By name: Vite loads modules that pages use as copies of its own, whose classes are not ours. */
function isDiagnostics(error: Error): error is DiagnosticError {
	return error.name === 'DiagnosticError';
}

/** A problem whose words can be read: what it quotes is cut, and signs that nobody sees stand as boxes. */
function shortened(diagnostic: Diagnostic): Diagnostic {
	const { file, field, message, hint } = diagnostic;
	return {
		...diagnostic,
		file: visible(file),
		...(field !== undefined && { field: cut(visible(field), 120) }),
		message: cut(withShortQuotations(visible(message)), 500),
		hint: cut(withShortQuotations(visible(hint)), 1000),
	};
}

/** What stands between quotation marks of which the first follows no word, and the second stands before none. */
const quoted = /(?<![\p{L}\p{N}])"([^"\n]*)"(?![\p{L}\p{N}])/gu;

function withShortQuotations(text: string): string {
	return text.replace(quoted, (_, words: string) => `"${words.replace(/^([^\n]{80})[^\n]+$/u, '$1…')}"`);
}

function visible(text: string): string {
	return text.replace(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '□').toWellFormed();
}

function cut(text: string, most: number): string {
	return text.length > most ? `${text.slice(0, most)}…` : text;
}

/**
 * Writes problems for a terminal: where and of which kind, what is wrong, what to write instead.
 * Sorted by file, line and field, so the same problems always give the same text.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
	return diagnostics.map(shortened).sort(byPlace).map(formatDiagnostic).join('\n\n');
}

function formatDiagnostic({ code, file, line, field, message, hint }: Diagnostic): string {
	const place = line === undefined ? file : `${file}:${line}`;
	const where = field === undefined ? place : `${place} (${field})`;
	return `${where} [${code}]\n  ${message}\n  ${hint.replaceAll('\n', '\n  ')}`;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
	return compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.field ?? '', b.field ?? '');
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
