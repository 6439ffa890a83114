import { describe, expect, test } from 'vitest';
import { formatDiagnostics, DiagnosticError } from '../../../src/lib/diagnostic.ts';

const words = { code: 'invalid-value', message: 'It is wrong.', hint: 'Mend it.' } as const;

test.each([
	[{ file: 'a.md', ...words }, 'a.md [invalid-value]\n  It is wrong.\n  Mend it.'],
	[{ file: 'a.md', line: 3, ...words }, 'a.md:3 [invalid-value]\n  It is wrong.\n  Mend it.'],
	[
		{ file: 'a.yaml', line: 3, field: 'logo.file', ...words },
		'a.yaml:3 (logo.file) [invalid-value]\n  It is wrong.\n  Mend it.',
	],
	[{ file: 'a.yaml', field: 'hide', ...words }, 'a.yaml (hide) [invalid-value]\n  It is wrong.\n  Mend it.'],
])('a problem says where, of which kind, what and how to mend it: %j', (diagnostic, text) => {
	expect(formatDiagnostics([diagnostic])).toBe(text);
});

test('problems come in the order of file, line and field, whatever order they were found in', () => {
	const at = (file: string, line?: number, field?: string) => ({ file, line, field, ...words });
	const sorted = [at('a.md'), at('a.md', 2, 'a'), at('a.md', 2, 'b'), at('a.md', 10), at('b.md', 1)];
	const text = formatDiagnostics(sorted);
	expect(formatDiagnostics(sorted.toReversed())).toBe(text);
	expect(text.match(/^\S.*(?= \[)/gm)).toEqual(['a.md', 'a.md:2 (a)', 'a.md:2 (b)', 'a.md:10', 'b.md:1']);
});

test('the error carries the problems and a message that is ready to print', () => {
	const error = new DiagnosticError([{ file: 'a.md', ...words }]);
	expect(error).toMatchObject({
		name: 'DiagnosticError',
		message: 'a.md [invalid-value]\n  It is wrong.\n  Mend it.',
	});
	expect(error.diagnostics).toHaveLength(1);
});

describe('what a problem quotes', () => {
	const long = 'a long text of somebody '.repeat(8).trim();
	const ours =
		'and these are words of our own, which say what is to be done and go on for more than eighty characters';
	const told = (message: string, hint = 'Mend it.') =>
		new DiagnosticError([{ file: 'a.md', ...words, message, hint }]).diagnostics[0];

	test.each([
		['between two quotations', `There is no "a", ${ours}, "b".`],
		['among several, some after a sign', `Write title="a" (or "b"): ${ours}, "c", ${ours}; "d"`],
		['behind a quotation with a mark inside', `"A pipe of 5" here" is no size, ${ours}, "b".`],
		['behind a mark that nothing closes', `The line A pipe of 5" is no size, ${ours}, "b".`],
		['behind a quotation of two lines', `"One.\nTwo." is no size, ${ours}, "b".`],
		['where nothing is quoted', `It is wrong, ${ours}.`],
	])('leaves our words as they are %s', (_, text) => {
		expect(told(text, text)).toMatchObject({ message: text, hint: text });
	});

	test.each([
		['alone', `"${long}"`, `"${long.slice(0, 80)}…"`],
		['behind another', `"a", ${ours}: "${long}".`, `"a", ${ours}: "${long.slice(0, 80)}…".`],
		['before another', `Not "${long}" but "b".`, `Not "${long.slice(0, 80)}…" but "b".`],
		['after a sign', `Write [url="${long}"].`, `Write [url="${long.slice(0, 80)}…"].`],
		['of signs that take two places', `"${'😀'.repeat(81)}"`, `"${'😀'.repeat(80)}…"`],
	])('is cut after 80 characters %s', (_, text, shown) => {
		expect(told(text, text)).toMatchObject({ message: shown, hint: shown });
	});
});
