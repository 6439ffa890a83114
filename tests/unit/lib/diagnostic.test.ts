import { expect, test } from 'vitest';
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
