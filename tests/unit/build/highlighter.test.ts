import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { highlight } from '../../../src/build/highlighter.ts';

const html = (code: string, language: string) => toHtml(highlight(code, language) ?? []);

describe('code', () => {
	test.each([
		['json', '{"a": 1}', '<span class="hljs-attr">"a"</span>'],
		['yml', 'a: b', '<span class="hljs-attr">a:</span>'],
		['html', '<p>a</p>', '<span class="hljs-name">p</span>'],
		['ts', 'const a = 1', '<span class="hljs-keyword">const</span>'],
		['sh', 'echo "a"', '<span class="hljs-string">"a"</span>'],
		['toml', 'a = "b"', '<span class="hljs-attr">a</span>'],
		['elixir', 'def a, do: 1', '<span class="hljs-keyword">'],
	])('in %s is marked by what it is', (language, code, part) => expect(html(code, language)).toContain(part));

	test.each(['klingon', '../core', 'constructor', '__proto__', ''])(
		'in a language called "%s" stays as it is',
		(language) => expect(highlight('a', language)).toBeUndefined(),
	);

	test('keeps every sign', () => {
		const code = '\n  if (a < b && c > "d") { // é 日 \t}\n';
		const text = JSON.stringify(highlight(code, 'js')).match(/(?<="value":)"(?:[^"\\]|\\.)*"/g) ?? [];
		expect(text.map((value) => JSON.parse(value) as string).join('')).toBe(code);
	});
});
