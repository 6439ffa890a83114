import { describe, expect, test } from 'vitest';
import { readKnowledge } from '../../../src/library/knowledge.ts';
import type { ContentFile } from '../../../src/site/files.ts';

function file(origin: ContentFile['origin'], name: string, text: string): ContentFile {
	const path = `${origin}/${name}.yaml`;
	return { origin, file: path, path, locale: 'en', kind: name === 'fit' ? 'topic' : 'data', name, text };
}

const question = (id: string, words: string) =>
	`  - { id: ${id}, askedBy: candidate, type: team, question: ${words}, why: Why., goodReply: Yes. }\n`;
const source = (id: string, name: string) => `  - { id: ${id}, name: ${name}, by: Somebody }\n`;
const row = (place: string, rule: string) =>
	`  - { id: pay, place: ${place}, rule: ${rule}, asOf: 2026-06, source: { name: Code, address: https://a.example/ }, confidence: high }\n`;

describe('a firm’s data', () => {
	test('adds questions and replaces those of the same id, where they stood', () => {
		const { knowledge, diagnostics } = readKnowledge([
			file(
				'callback',
				'fit',
				`name: Fit\nquestions:\n${question('Q001', 'One?')}${question('Q002', 'Two?')}`,
			),
			file('firm', 'fit', `questions:\n${question('E-1', 'Ours?')}${question('Q001', 'Better?')}`),
		]);
		expect(diagnostics).toEqual([]);
		expect(knowledge.questions.map(({ id, question: words }) => `${id} ${words}`)).toEqual([
			'Q001 Better?',
			'Q002 Two?',
			'E-1 Ours?',
		]);
	});

	test('adds sources', () => {
		const { knowledge } = readKnowledge([
			file('callback', 'sources', `sources:\n${source('a', 'First')}`),
			file('firm', 'sources', `sources:\n${source('b', 'Second')}`),
		]);
		expect(knowledge.sources.map(({ name }) => name)).toEqual(['First', 'Second']);
	});

	test('adds places and topics, and replaces a rule for the same topic and place', () => {
		const book = (places: string, rows: string) =>
			`places: { ${places} }\ntopics: { pay: May they ask? }\nrows:\n${rows}`;
		const { knowledge, diagnostics } = readKnowledge([
			file('callback', 'laws', book('us: { name: United States }', row('us', 'No.'))),
			file('firm', 'laws', book('uk: { name: United Kingdom }', row('us', 'Now yes.') + row('uk', 'Yes.'))),
		]);
		expect(diagnostics).toEqual([]);
		expect(Object.keys(knowledge.laws.places)).toEqual(['us', 'uk']);
		expect(knowledge.laws.rows.map(({ place, rule }) => `${place} ${rule}`)).toEqual([
			'us Now yes.',
			'uk Yes.',
		]);
	});
});

describe('without data', () => {
	test('everything is empty, and nothing is wrong', () => {
		const { knowledge, diagnostics } = readKnowledge([]);
		const { laws, searchLanguage, ...lists } = knowledge;
		expect([...Object.values(lists).flat(), ...laws.rows, ...diagnostics]).toEqual([]);
		expect(laws).toMatchObject({ places: {}, topics: {} });
		expect(searchLanguage).toMatchObject({ same: [], means: {}, fillers: [] });
	});

	test('a file that cannot be read counts as none and is told once', () => {
		const { knowledge, diagnostics } = readKnowledge([file('firm', 'fit', 'questions: [')]);
		expect(knowledge.questions).toEqual([]);
		expect(diagnostics).toHaveLength(1);
	});
});
