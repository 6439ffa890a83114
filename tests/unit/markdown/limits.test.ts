// What stands between fences is code: no limit counts it. Whatever may be no code is counted.
import { describe, expect, test } from 'vitest';
import { limitFault } from '../../../src/markdown/limits.ts';

const table = Array.from({ length: 40 }, () => '<tr><td>*a*</td><td>[b](c)</td><td>`d`</td><td>e</td></tr>');
const samples: [string, string[]][] = [
	['a table in HTML', table],
	['a line far to the right', [`${' '.repeat(100)}x`]],
	['lines of directives', Array.from({ length: 30 }, () => ':::x')],
	['quotations', [`${'> '.repeat(30)}x`]],
	['lists', [`${'- '.repeat(30)}x`]],
	['other fences', ['~~~', ...table, '~~~', '``', ...table]],
	['named addresses', Array.from({ length: 1100 }, (_, n) => `[^${n}]: x`)],
];
const fences: [string, (code: string[]) => string[]][] = [
	['a fence', (code) => ['```html', ...code, '```']],
	['a longer fence', (code) => ['`````', '```', ...code, '```', '``````']],
	['a fence in a quotation', (code) => ['> ```', ...code.map((line) => `> ${line}`), '> ```']],
	['a fence in an item', (code) => ['- ```', ...code.map((line) => `  ${line}`), '  ```']],
	['a fence below an item', (code) => ['1. a', '', '   ```', ...code.map((line) => `   ${line}`), '   ```']],
	[
		'a fence in an item of an item',
		(code) => ['- a', '  - b', '    ```', ...code.map((line) => `    ${line}`), '    ```'],
	],
];

describe.each(fences)('%s', (_, around) => {
	test.each(samples)('may hold %s', (__, code) => {
		expect(limitFault(['Words.', '', ...around(code), '', 'Words.'].join('\n'))).toBeUndefined();
	});
});

const hostile = Array.from({ length: 300 }, () => 'a *b* `c` [d');

test.each<[string, string[]]>([
	['that is never closed', ['```', ...hostile]],
	['of other signs than it is closed with', ['```', 'a', '~~~', ...hostile]],
	['that is closed by a shorter one alone', ['`````', ...hostile, '```']],
	['after its end', ['```', 'a', '```', ...hostile, 'b', '```', 'c', '```']],
	['that is code in a line', ['``` a ``` b', ...hostile, '```']],
	['whose quotation ends', ['> ```', ...hostile, '> ```']],
	['whose item ends', ['- ```', ...hostile, '  ```']],
	['that stands too far to the right', ['a', '    ```', ...hostile, '    ```']],
	['in HTML', ['<div>', '```', '', ...hostile, '```']],
	['in a comment', ['<!--', '```', '-->', '', ...hostile, '```']],
	['in an expression', ['{', '```', '}', '', ...hostile, '```']],
	['in a directive that ends in it', [':::note', '```', ':::', ...hostile, '```']],
	['behind a number in a paragraph', ['a', '2. ```', ...hostile, '   ```']],
	[
		'in a quotation that is too deep',
		[`${'> '.repeat(30)}\`\`\``, `${'> '.repeat(30)}a`, `${'> '.repeat(30)}\`\`\``],
	],
])('a fence %s keeps no line from being counted', (_, lines) => {
	expect(limitFault(lines.join('\n'))).toBeDefined();
});
