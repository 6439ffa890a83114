import { expect, test } from 'vitest';
import { askableQuestions } from '../../src/library/ask-page.ts';
import { storyQuestions } from '../../src/library/story-page.ts';
import { suggest } from '../../src/tools/questions-to-ask/suggest.ts';
import { peopleKinds } from '../../src/lib/people.ts';
import { loadSite } from '../support/load.ts';

const [{ library }] = loadSite('callback');

test('many questions of ours want a story', () => {
	expect(storyQuestions(library).flatMap(({ questions }) => questions).length).toBeGreaterThan(25);
});

test.each(peopleKinds)('six questions can be chosen for one who meets only this kind: %s', (kind) => {
	const offers = askableQuestions(library).flatMap(({ questions }) => questions);
	expect(suggest(offers, kind === 'other' ? [] : [kind], new Set())).toHaveLength(6);
});
