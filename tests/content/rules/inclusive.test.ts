import { expect, test } from 'vitest';
import { samplePassages } from '../sample.ts';
import { inclusiveDiagnostics } from './inclusive.ts';

const rules = (body: string, allowed: Parameters<typeof inclusiveDiagnostics>[1] = []) =>
	inclusiveDiagnostics(samplePassages(body), allowed).map(
		({ message }) => /\(rule (.+?)\)/.exec(message)?.[1] ?? message,
	);

test.each([
	['Ask the chairman.', 'chairman-chairwoman'],
	['The manager and his team decide.', 'her-him'],
	['It sounds crazy.', 'nuts'],
	['Just do it.', 'just'],
	['Simply write it down.', 'simple'],
	['Use manpower.', 'manpower'],
])('%s', (body, rule) => expect(rules(body)).toEqual([rule]));

test('plain words pass', () => expect(rules('Ask the chair and their team.')).toEqual([]));

test('a rule can be off for what somebody says, and for that alone', () => {
	const allowed = [{ rule: 'he-she', because: 'A person.' }];
	const script = '<Say>\n\n“She said so.”\n\n</Say>';
	expect(rules(script, allowed)).toEqual([]);
	expect(rules('Tell them: “She said so.”', allowed)).toEqual([]);
	expect(rules(`${script}\n\nThe manager says what she wants.`, allowed)).toEqual(['he-she']);
});

test('a word can be right with the words around it', () => {
	const allowed = [{ rule: 'just', words: /just met/, because: 'A moment ago.' }];
	expect(rules('Thank the people you have just met.', allowed)).toEqual([]);
	expect(rules('You have just met. Just do it.', allowed)).toEqual(['just']);
	expect(rules('Words.', allowed)).toEqual(['Nothing needs the exception to just for “just met”.']);
});
