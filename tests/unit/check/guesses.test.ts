import { afterEach, expect, test } from 'vitest';
import { guessSection } from '../../../src/check/guesses.ts';
import { planImport } from '../../../src/import/plan.ts';
import { writePlan } from '../../../src/import/write.ts';
import { targetOf } from '../../../src/cli/import-texts.ts';
import { guide, world, write, type World } from '../../support/overlay.ts';
import { post, surroundings } from '../import/support.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

const path = 'content/en/guides/preparation/low-tide.md';
const linesOf = ({ load }: World) =>
	guessSection(load()).lines.map((line) => line.replace(/^.*\/firm\//, ''));

test('what an import has guessed is told until somebody takes the comment away', () => {
	made = world();
	const plan = planImport([{ posts: [post()], remarks: [], ...surroundings }], targetOf(made.load().site));
	writePlan(plan, made.firm);
	expect(linesOf(made)).toEqual([`${path}:3  promise`, `${path}:7  hurry`]);
	write(made.firm, { [path]: plan.files[0]?.text.replace(/ # Guessed.*/, '') ?? '' });
	expect(linesOf(made)).toEqual([`${path}:7  hurry`]);
	write(made.firm, { [path]: plan.files[0]?.text.replace(/ ?# Guessed.*/g, '') ?? '' });
	expect(linesOf(made)).toEqual([]);
});

test('words of a text that look like such a comment are words', () => {
	made = world({
		'content/en/guides/preparation/own.md': guide('## First things\n\npromise: x # Guessed\n'),
	});
	expect(linesOf(made)).toEqual([]);
});
