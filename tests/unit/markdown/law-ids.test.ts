// A rule of law has its anchor once in a text, however often it is shown there.
import { expect, test } from 'vitest';
import { directiveContext } from '../../support/directives.ts';
import { render } from '../../support/render.ts';

const context = directiveContext();
const [first] = context.laws.rows;
const laws = {
	...context.laws,
	topics: new Map([...context.laws.topics, ['breaks', 'How long is a break?']]),
	rows: [...context.laws.rows, { ...first!, id: 'breaks' }],
};
const [ca, tx, breaks] = ['law-pay-history-us-ca', 'law-pay-history-us-tx', 'law-breaks-us-ca'];

test.each([
	['a topic', '::law{id=pay-history}', [ca, tx]],
	['a topic twice', '::law{id=pay-history}\n\n::law{id=pay-history}', [ca, tx]],
	[
		'a topic twice in other blocks',
		'::law{id=pay-history}\n\n:::note\n::law{id=pay-history}\n:::\n\n> ::law{id=pay-history}',
		[ca, tx],
	],
	['a place, and then all', '::law{id=pay-history place="us-tx us-ca"}\n\n::law{id=pay-history}', [tx, ca]],
	['a place named twice', '::law{id=pay-history place="us-ca us-ca"}', [ca]],
	['a topic of one place twice', '::law{id=breaks}\n\n::law{id=breaks}', [breaks]],
	['one of one place, and two', '::law{id=breaks}\n\n::law{id=breaks place="us-ca us-ca"}', [breaks]],
	['two topics', '::law{id=breaks}\n\n::law{id=pay-history}', [breaks, ca, tx]],
])('%s', async (_, md, anchors) => {
	for (let time = 0; time < 2; time += 1) {
		const html = await render(md, 'md', { ...context, laws });
		expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(anchors);
	}
});
