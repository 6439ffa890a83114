import { globSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import { readPlainYaml } from '../../../../src/lib/yaml/plain-yaml.ts';
import { readYaml } from '../../../../src/lib/yaml/yaml.ts';

/** What the parser says that knows where everything stands. */
function known(text: string): { data: unknown } | 'a fault' {
	const document = parseDocument(text, { prettyErrors: false });
	return document.errors.length + document.warnings.length > 0
		? 'a fault'
		: { data: document.toJS() as unknown };
}

const texts = globSync('{content,tests/fixtures/sites/*/content}/**/*.{md,mdx,yaml}').map((file) => {
	const text = readFileSync(file, 'utf8');
	return { file, yaml: file.endsWith('.yaml') ? text : (/^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? '') };
});

test('our own files and those of the fixture sites are read as by the parser that knows the places', () => {
	let plain = 0;
	for (const { file, yaml } of texts) {
		const read = readPlainYaml(yaml);
		if (!read) continue;
		plain += 1;
		expect(read, file).toEqual(known(yaml));
	}
	expect(texts.length).toBeGreaterThan(200);
	expect(plain).toBeGreaterThan(0.9 * texts.length);
});

describe('a value of any spelling', () => {
	const values = [
		...[
			'',
			'~',
			'null',
			'Null',
			'NULL',
			'nul',
			'true',
			'True',
			'TRUE',
			'tRue',
			'false',
			'yes',
			'no',
			'on',
			'off',
			'y',
		],
		...[
			'0',
			'020',
			'007',
			'0o17',
			'0x1F',
			'0b101',
			'12_000',
			'12,000',
			'+5',
			'-5',
			'- 5',
			'1.50',
			'.5',
			'5.',
			'1e3',
			'1E-3',
		],
		...[
			'.inf',
			'-.inf',
			'.nan',
			'.NaN',
			'1.2.3',
			'190:20:30',
			'10:30',
			'2026-01-05',
			'2026-01-05T10:30:00Z',
			'=',
			'<<',
		],
		...[
			'a b',
			'a: b',
			'a:b',
			'a, b',
			'a # note',
			'a#b',
			'#a',
			'# a',
			'"a"',
			"'a'",
			'"a',
			"'it''s'",
			"'it's'",
			'"\\u00e9\\n"',
			'"\\q"',
		],
		...[
			'"a" b',
			'[a, b]',
			'[a, b',
			'[a,, b]',
			'[a b, "c": d]',
			'{ a: b }',
			'{a:b}',
			'{ a, b }',
			'{ a: b, a: c }',
			'[]',
			'{}',
			'[a]b',
		],
		...[
			'&x a',
			'*x',
			'!a',
			'!!str 5',
			'@a',
			'`a`',
			'%a',
			'|',
			'>',
			'|-',
			'- a',
			'? a',
			', a',
			'] a',
			'} a',
			'-',
			'?',
			':',
			'-a',
			'?a',
			':a',
		],
		...['a\u2028b', 'a\u0085b', '\u00a0a', '\ufeffa', '🙂', 'العربية', 'a\tb', '\ta', 'a\u0007'],
	];
	const shapes: Record<string, (value: string) => string> = {
		alone: (value) => `${value}\n`,
		'of a field': (value) => `a: ${value}\nb: 1\n`,
		'as a name': (value) => `${value}: 1\n`,
		'as a name in braces': (value) => `a: { ${value}: 1 }\n`,
		'in a list': (value) => `a:\n  - ${value}\n  - b\n`,
		'in a list in brackets': (value) => `a: [b, ${value}]\n`,
		'over two lines': (value) => `a: ${value}\n  ${value}\nb: 1\n`,
		'below its field': (value) => `a:\n  ${value}\nb: 1\n`,
		'in a block': (value) => `a: |\n  ${value}\n\n  ${value}\nb: >-\n  ${value}\n  x\n`,
		'too far to the left': (value) => `a:\n  b: 1\n ${value}\n`,
		'at the end': (value) => `a: 1\nb: ${value}`,
		'of a name written twice': (value) => `a: 1\na: ${value}\n`,
		'with ends of lines as on Windows': (value) => `a: ${value}\r\nb:\r\n  - ${value}\r\n`,
	};

	test.each(Object.entries(shapes))('%s', (_, shape) => {
		const read = values.map((value) => ({ value, plain: readPlainYaml(shape(value)) }));
		for (const { value, plain } of read) if (plain) expect(plain, value).toEqual(known(shape(value)));
	});
});

test('whoever asks where something stands is told, though the text was read without', () => {
	const yaml = readYaml('title: A\nhurry:\n  - { say: B, to: 020 }\n', 'a.md', 5);
	expect(yaml.data).toEqual({ title: 'A', hurry: [{ say: 'B', to: 20 }] });
	expect(yaml.lineOf(['hurry', 0, 'to'])).toBe(7);
	expect(yaml.sourceOf(['hurry', 0, 'to'])).toBe('020');
});

test('groups in groups without end are left to the one that tells of them', () => {
	expect(readPlainYaml(`a: ${'['.repeat(60)}${']'.repeat(60)}`)).toBeUndefined();
	expect(readPlainYaml(`a: ${'['.repeat(40)}${']'.repeat(40)}`)).toBeDefined();
});
