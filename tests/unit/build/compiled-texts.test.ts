import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CompiledTexts } from '../../../src/build/compiled-texts.ts';
import type { Body } from '../../../src/markdown/compile.ts';
import { directiveContext } from '../../support/directives.ts';

const folder = mkdtempSync(join(tmpdir(), 'callback-texts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const body: Body = { text: '## One\n\n::question{id=Q001}\n\n[a](/a/)\n', file: 'guide.md', firstLine: 1 };
const rules = { reword: undefined, terms: [] };
const changes: [string, (texts: CompiledTexts) => unknown][] = [
	['its text', (texts) => texts.compile({ ...body, text: `${body.text}More.` }, surroundings())],
	['its place', (texts) => texts.compile({ ...body, firstLine: 2 }, surroundings())],
	['strings, terms or wording', (texts) => texts.compile(body, { ...surroundings(), digest: 'others' })],
	['a question that it shows', (texts) => texts.compile(body, surroundings({ Q001: 'Why here?' }))],
];

function surroundings(asked: Record<string, string> = {}) {
	const context = directiveContext();
	const questions = new Map(
		[...context.questions].map(([id, card]) => [id, { ...card, question: asked[id] ?? card.question }]),
	);
	return { context: { ...context, questions }, rules, digest: 'same' };
}

describe('a text', () => {
	const first = new CompiledTexts(folder);
	const { facts, tree, key } = first.compile(body, surroundings());

	test('is compiled once', () => {
		const again = new CompiledTexts(folder);
		const before = again.compile(body, surroundings());
		expect([first.compiled, again.compiled]).toEqual([1, 0]);
		expect({ ...before, tree: before.tree() }).toEqual({ facts, key, tree: tree() });
	});

	test('gives each caller a tree of its own', () => {
		tree().children.length = 0;
		expect(tree().children.length).toBeGreaterThan(0);
	});

	test.each(changes)('is compiled again after a change of %s', (_what, change) => {
		const texts = new CompiledTexts(folder);
		change(texts);
		expect(texts.compiled).toBe(1);
	});

	test('stays as it is after a change of a question that it does not show', () => {
		const texts = new CompiledTexts(folder);
		expect(texts.compile(body, surroundings()).key).toBe(key);
		const before = texts.compiled;
		expect(texts.compile(body, surroundings({ Q002: 'Who else?' })).key).toBe(key);
		expect(texts.compiled).toBe(before);
	});

	test('with a fault is compiled each time: what else there is may have changed', () => {
		const wrong = { ...body, text: '::question{id=Q00}\n' };
		const texts = new CompiledTexts(folder);
		const found = [1, 2].map(() => texts.compile(wrong, surroundings()).facts.diagnostics.length);
		expect(found).toEqual([1, 1]);
		expect(texts.compiled).toBe(2);
	});

	test('is compiled again where what was kept is broken', () => {
		for (const file of readdirSync(folder)) writeFileSync(join(folder, file), '{"outl');
		const texts = new CompiledTexts(folder);
		expect(texts.compile(body, surroundings()).facts).toEqual(facts);
		expect(texts.compiled).toBe(1);
	});

	test('is thrown away when nothing uses it any more', () => {
		const texts = new CompiledTexts(folder);
		texts.compile(body, surroundings());
		texts.prune();
		expect(readdirSync(folder)).toHaveLength(1);
	});

	test.each([
		['of an edit', 'More.'],
		['that was kept before', ''],
	])('%s is there for one build, whatever another throws away', (_, more) => {
		const at = mkdtempSync(join(tmpdir(), 'callback-texts-'));
		new CompiledTexts(at).compile(body, surroundings());
		const [slow, quick] = [new CompiledTexts(at), new CompiledTexts(at)];
		slow.compile({ ...body, text: 'Before the edit.' }, surroundings());
		const { tree: read } = quick.compile({ ...body, text: body.text + more }, surroundings());
		slow.prune();
		expect(read().type).toBe('root');
		expect(read()).toEqual(read());
		expect(read()).not.toBe(read());
		rmSync(at, { recursive: true });
	});
});
