import { describe, expect, test } from 'vitest';
import { guideChanges, type GuideText } from '../../../src/check/guide-changes.ts';

const guide = (text: string, name = 'pay', locale = 'en'): GuideText => ({
	kind: 'guide',
	locale,
	name,
	text,
});

/** The few words about a guide that reads like this before and now. */
const words = (before: string, now: string) =>
	guideChanges([guide(before)], [guide(now)]).flatMap((change) => change.words);

describe('what changed in a guide', () => {
	test.each([
		['One.\n\nTwo.', 'One.\n\nTwo.', []],
		['One.\n\nTwo.', 'One.\n\n\n  \nTwo.\n', []],
		['One.', 'One!', ['1 paragraph changed']],
		['One.\n\nTwo.\n\nThree.', 'One!\n\nTwo!\n\nThree!', ['3 paragraphs changed']],
		['One.', 'One.\n\nTwo.', ['1 paragraph new']],
		['One.\n\nTwo.\n\nThree.', 'Three.', ['2 paragraphs gone']],
		['One.\n\nSame.\n\nTwo.', 'One!\n\nSame.', ['1 paragraph changed', '1 gone']],
		['## Say it\n\nOne.', '## Tell it\n\nOne.', ['heading “Say it” is now “Tell it”']],
		['---\ntitle: Pay\n---\n\nOne.', '---\ntitle: Money\n---\n\nOne.', ['title was “Pay”']],
		[
			'---\ntitle: Pay\norder: 1\nsearch: [pay]\n---\n',
			'---\ntitle: Pay\norder: 2\nsearch: [money]\n---\n',
			['order, search changed'],
		],
		['---\nreviewed: 2026-11-22\n---\n\nOne.', '---\nreviewed: 2027-02-01\n---\n\nOne.', []],
		['---\ntitle: Pay\n---\n\nOne.', '---\r\ntitle: "Pay"\r\n---\r\n\r\nOne.', []],
	])('of %j and %j is told as %j', (before, now, told) => expect(words(before, now)).toEqual(told));

	test('is shown by lines, each with its neighbours', () => {
		const [change] = guideChanges([guide('A\nB\nC\nD\nE\nF\nG\n')], [guide('A\nb\nC\nD\nE\nF\ng\n')]);
		expect(change?.lines).toEqual([' A', '-B', '+b', ' C', '…', ' F', '-G', '+g']);
	});
});

test('guides come and go by their names, in each language', () => {
	const before = [guide('One.'), guide('Eins.', 'pay', 'de'), guide('Old.', 'old')];
	const now = [
		guide('Raise.', 'raise'),
		guide('One.'),
		{ ...guide('Other.', 'about'), kind: 'page' as const },
	];
	expect(guideChanges(before, now).map(({ name, id, words: told }) => [name, id, ...told])).toEqual([
		['de/pay', 'pay', 'gone'],
		['en/old', 'old', 'gone'],
		['en/raise', 'raise', 'new'],
	]);
});
