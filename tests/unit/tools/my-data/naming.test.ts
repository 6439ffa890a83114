import { describe, expect, test } from 'vitest';
import { Naming } from '../../../../src/tools/my-data/naming.ts';

const names = {
	fields: { company: 'Company', kind: 'Kind', 'prep-pack.company': 'Their company' },
	choices: { 'interview.format=video': 'By video', 'people.kind=hr': 'Human resources' },
	texts: { Q001: 'Why do you want to leave?', 'star-stories': 'How do I tell a story?' },
};
const naming = new Naming(names, new Map([['s1', 'The oven']]), 'en-GB');

describe('Kept things', () => {
	test.each([
		['interview', 'company', 'Company'],
		['prep-pack', 'company', 'Their company'],
		['prep-pack', 'guide-star-stories', 'How do I tell a story?'],
		['card', 'story-s1', 'The oven'],
		['practice-notes', 'Q001', 'Why do you want to leave?'],
		['interview', 'dress-code', 'dress code'],
		['interview', 'constructor', 'constructor'],
	])('are called as on the page: %s.%s is %s', (part, field, name) => {
		expect(naming.field(part, field)).toBe(name);
	});

	test.each([
		['interview', 'format', 'video', 'By video'],
		['interview', 'format', 'by pigeon', 'by pigeon'],
		['people', 'kind', 'hr', 'Human resources'],
		['interview', 'for-panel', 'on', '✓'],
		['interview', 'date', '2026-12-03', 'Thursday, 3 December 2026'],
		['interview', 'date', 'soon', 'soon'],
		['interview', 'length', '60', '60 minutes'],
		['interview', 'length', '', ''],
		['practice-choices', 'think', '30', '30 seconds'],
		['practice', 'due', Date.UTC(2026, 11, 3, 12), 'Thursday, 3 December 2026'],
		['practice', 'times', 3.17346, '3.2'],
		['stories', 'questions', ['Q001', 'Q999'], 'Why do you want to leave?\nQ999'],
		['questions-to-ask', 'to', 's1', 'The oven'],
		['questions-to-ask', 'to', 'constructor', 'constructor'],
		['interview', 'company', 's1', 's1'],
	])('are told as people say them: %s.%s %j is %s', (part, field, value, text) => {
		expect(naming.value(part, field, value)).toBe(text);
	});
});
