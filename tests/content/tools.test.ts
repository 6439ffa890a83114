import { expect, test } from 'vitest';
import { load } from '../../src/integration/load.ts';
import { askableQuestions } from '../../src/library/ask-page.ts';
import { storyQuestions } from '../../src/library/story-page.ts';
import { suggest } from '../../src/tools/asks/suggest.ts';
import { peopleKinds } from '../../src/lib/people.ts';
import { root } from '../support/sites.ts';

const [{ library }] = load(root, undefined);

test('every question of ours that wants a story stands under what it asks for', () => {
	const themes = storyQuestions(library);
	expect(themes.map(({ theme }) => theme)).not.toContain('other');
	expect(themes.flatMap(({ questions }) => questions).length).toBeGreaterThan(25);
});

test.each(peopleKinds)('six questions can be chosen for one who meets only this kind: %s', (kind) => {
	const offers = askableQuestions(library).flatMap(({ questions }) => questions);
	expect(suggest(offers, kind === 'other' ? [] : [kind], new Set())).toHaveLength(6);
});
