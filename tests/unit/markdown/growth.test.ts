import { describe, test } from 'vitest';
import { compileEntry } from '../../../src/markdown/compile.ts';
import { phraseFinder } from '../../../src/lib/phrases.ts';
import { wordingOf } from '../../../src/lib/wording.ts';
import { expectLinear } from '../../support/growth.ts';
import { directiveContext } from '../../support/directives.ts';
import { hostile, hostileMdx, times } from '../../support/hostile-texts.ts';
import { plainLinks, render } from '../../support/render.ts';

const facts = (text: string, ending: string) => {
	return compileEntry({ text, file: `a.${ending}`, firstLine: 1 }, directiveContext()).facts;
};

describe('the time that a text takes grows with its length and not with its square', () => {
	test.each(Object.keys(hostile))('%s', (name) =>
		expectLinear((size) => facts(hostile[name]!(size), 'md'), 3_000),
	);

	test.each(Object.keys(hostileMdx))('%s in MDX', (name) =>
		expectLinear((size) => facts(hostileMdx[name]!(size), 'mdx'), 3_000),
	);

	test.each([times('a', 400_000), times('a-', 200_000), times('. ', 200_000), times('a@', 200_000)])(
		'phrases are sought and words put into those of a region',
		(text) => {
			const find = phraseFinder([['curriculum vitae', 1]]);
			const { reword } = wordingOf('us', [{ uk: 'a', us: 'b' }]);
			return expectLinear((size) => [find(text.slice(0, size)), reword(text.slice(0, size))], 50_000);
		},
	);
});

describe('a text that passes becomes a page in a time that grows with its length', () => {
	test.each(Object.keys(hostile))('%s', async (name) => {
		const rules = {
			terms: [{ id: 'a', forms: ['term'] }],
			reword: wordingOf('us', [{ uk: 'b', us: 'c' }]).reword,
		};
		await expectLinear(async (size) => {
			const text = hostile[name]!(size);
			// What has faults becomes no page.
			if (facts(text, 'md').diagnostics.length === 0)
				await render(text, 'md', directiveContext(), plainLinks, rules);
		}, 2_000);
	});
});
