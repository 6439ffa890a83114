import { describe, expect, test } from 'vitest';
import { peopleKinds } from '../../../../src/lib/people.ts';
import { stringsUnder, translator } from '../../../../src/lib/translate.ts';
import { compose, type Material } from '../../../../src/tools/thank-you/compose.ts';
import { ourStrings } from '../../../support/strings.ts';

const say = translator<string>(stringsUnder(ourStrings(), 'thank-you.say.'), 'en');
const material: Material = {
	name: 'Ms Okoro',
	kind: 'manager',
	tone: 'plain',
	talked: 'the two oldest panels',
	liked: '',
	proof: '',
	next: '',
};
const occasion = { when: 'on Tuesday', by: 'Friday 20 November', reader: 'Ivo Lindqvist', lang: 'en' };
const made = (more: Partial<Material>, place = 0, on = occasion) =>
	compose({ ...material, ...more }, place, on, say);

describe('a thank-you note', () => {
	test('is a short letter', () =>
		expect(made({ liked: 'the walk through the pump room', proof: 'i rewired five panels of that age' }))
			.toMatchInlineSnapshot(`
			"Dear Ms Okoro,

			Thank you for your time on Tuesday. You told me about the two oldest panels. What I liked most was the walk through the pump room. I rewired five panels of that age. I would like to do this job in your team, and look forward to your answer by Friday 20 November.

			Best wishes,
			Ivo Lindqvist"
		`));

	test('is not made while nothing was talked about', () => expect(made({ talked: ' \n' })).toBeUndefined());

	test('has another frame for neighbours', () => {
		const [one, two, three] = [0, 1, 2].map((place) => made({}, place));
		expect(new Set([one, two, three]).size).toBe(3);
	});

	test('takes whole sentences as they are', () => {
		const text = made({ talked: 'Your night shift starts at ten.', liked: 'I liked the tour!' });
		expect(text).toContain(' Your night shift starts at ten. I liked the tour! ');
	});

	test.each(
		peopleKinds.flatMap((kind) => (['plain', 'warmer'] as const).map((tone) => [kind, tone] as const)),
	)('to %s in the %s tone has no gap, with much known or little', (kind, tone) => {
		const much = made({ kind, tone, liked: 'the tour', proof: 'I lead four people', next: 'You will call' });
		const little = made({ kind, tone, name: '' }, 1, {
			...{ when: '', by: '', reader: '', lang: 'en' },
		});
		for (const text of [much, little]) {
			expect(text).not.toMatch(/[{}]| [ .,]|\.\.|undefined/);
			expect(text!.split(/\s+/).length).toBeLessThan(90);
		}
		expect(much).toContain('Ms Okoro');
	});
});
