import { expect, test } from 'vitest';
import { questionLevels } from '../../src/schema/question.ts';
import { coverageFaults, questionFaults, speakerFaults } from './rules/questions.ts';
import { loadSite } from '../support/load.ts';

const [{ library }] = loadSite('callback');
const { questions, roles } = library;

test('every question of ours tells why, what to listen for and what comes next, at the length of speech', () => {
	expect(questionFaults(questions)).toEqual([]);
});

test('every kind of work and every level has questions of its own', () => {
	const ids = roles.map(({ id }) => id);
	expect(coverageFaults(questions, ids, questionLevels)).toEqual([]);
});

test('sixty answers are those of sixty people, and these are the job market', () => {
	expect(speakerFaults(questions)).toEqual([]);
});

test('every guide for a kind of work belongs to a role', () => {
	const ids = roles.map(({ id }) => id);
	const own = library.guides.flatMap(({ id }) => (/^for-(.+)/.exec(id) ?? []).slice(1));
	expect(own.filter((id) => !ids.includes(id))).toEqual([]);
	expect(ids.filter((id) => !own.includes(id))).toEqual([]);
});
