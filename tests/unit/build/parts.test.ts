import { afterAll, describe, expect, test } from 'vitest';
import { brand, guide, world, type Files } from '../../support/overlay.ts';

const rota = guide('## The rota\n\nThe rota.\n\n### Swaps\n\nSwap rota days.\n\n## Pay\n\nRota pay.\n', {
	hurry: [
		'hurry:',
		'  - { say: "Read **the rota**.", to: the-rota }',
		'  - { say: "Swap the rota.", to: swaps }',
		'  - { say: "Ask about rota pay.", to: pay }',
	].join('\n'),
	claims: 'claims: { C001: swaps, C002: pay, C003: the-rota }',
});
const other = guide('## First things\n\n[Swaps](/guides/rota/#swaps)\n', { order: 'order: 2' });
const claims = ['C001', 'C002', 'C003', 'C004']
	.map(
		(id) => `  - { id: ${id}, topic: preparation, kind: advice, claim: The rota., sources: [firm-tips] }\n`,
	)
	.join('');
const ours: Files = {
	'content/en/wording.yaml': 'pairs:\n  - { uk: rota, us: schedule }\n',
	'content/en/guides/salary/rota.md': rota,
	'content/en/guides/salary/other.md': other,
	'content/evidence/claims.yaml': `claims:\n${claims}disagreements: []\n`,
};

const made: { remove: () => void }[] = [];
afterAll(() => made.forEach((one) => one.remove()));

function read(firm: Files) {
	const site = world(firm, ours);
	made.push(site);
	const loaded = site.load();
	const found = loaded.library.guides.find(({ id }) => id === 'rota');
	return { loaded, rota: found };
}

describe('a guide with a part of the firm', () => {
	const { rota: found } = read({
		'content/brand.yaml': `${brand}locales: [en-US]\n`,
		'content/en/parts/rota/the-rota.md': `---
say: Ask us for **the rota**.
---

### Our rota

:::evidence{claims=C004,C001}
Ask us for the rota.
:::
`,
	});

	test('has the headings of both, ours in the words of the region', () => {
		expect(found?.headings).toEqual([
			{ depth: 2, id: 'the-rota', text: 'The schedule' },
			{ depth: 3, id: 'our-rota', text: 'Our rota' },
			{ depth: 2, id: 'pay', text: 'Pay' },
		]);
	});

	test('sums up the part in the words of the firm, once', () => {
		expect(found?.hurry.map(({ to, say }) => [to, say.map(({ text }) => text).join('')])).toEqual([
			['the-rota', 'Ask us for the rota.'],
			['pay', 'Ask about schedule pay.'],
		]);
	});

	test('treats the claims that the part shows, and no others of the old text', () => {
		expect(found?.claims).toEqual({ C001: 'the-rota', C002: 'pay', C004: 'the-rota' });
	});

	test('says which parts they are', () => expect(found?.parts).toEqual(['the-rota']));
});

test('without a line of the firm, ours leads to the part', () => {
	const { rota: found } = read({ 'content/en/parts/rota/the-rota.md': 'Ask us.\n' });
	expect(found?.hurry.map(({ to }) => to)).toEqual(['the-rota', 'the-rota', 'pay']);
});

test('a part of a guide that appears in another language waits', () => {
	const { rota: found, loaded } = read({
		'content/brand.yaml': `${brand}locales: [ar]\n`,
		'content/ar/strings.yaml': 'skip: إلى النص\n',
		'content/ar/guides/salary/rota.md': rota,
		'content/en/parts/rota/the-rota.md': 'Ask us.\n',
	});
	expect(found?.parts).toEqual([]);
	expect(loaded.unusedParts).toMatchObject([{ guide: 'rota', heading: 'the-rota' }]);
});
