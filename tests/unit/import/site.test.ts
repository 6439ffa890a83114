import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { targetOf } from '../../../src/cli/import-texts.ts';
import { planImport } from '../../../src/import/plan.ts';
import { readExport } from '../../../src/import/sources.ts';
import { writePlan, writeReport } from '../../../src/import/write.ts';
import { unreviewedIds } from '../../../src/library/held-back.ts';
import { guide, world, write } from '../../support/overlay.ts';
import { root } from '../../support/sites.ts';

const firm = world();
afterAll(() => firm.remove());

const read = readExport(join(root, 'tests/fixtures/import/harbour-lane.xml'));
const plan = planImport([read], targetOf(firm.load().site));
writePlan(plan, firm.firm);
writeReport('# What was imported\n', firm.firm);
write(firm.firm, {
	'content/en/guides/preparation/links.md': guide(
		'## First things\n\n[One](/guides/quay-and-crane/) and [two](/opening-hours/).\n',
	),
});

const imported = [
	'guide pay-at-the-quay',
	'guide quay-and-crane',
	'guide star-stories-2',
	'page opening-hours',
];

describe('a site with an imported WordPress export', () => {
	test('is sound', () => expect(firm.told()).toBe(''));

	test('has the guides in their sections, with titles and headings as people read them', () => {
		const { guides } = firm.load().library;
		const found = guides.filter(({ order = 0 }) => order >= 100);
		expect(found.map(({ id, section, title, headings }) => ({ id, section, title, headings }))).toMatchObject(
			[
				{ id: 'star-stories-2', section: 'preparation', headings: [{ depth: 2 }, { depth: 3 }] },
				{
					id: 'quay-and-crane',
					section: 'dos-and-donts',
					title: 'Quay & Crane: what to wear – and why',
					headings: [
						{ depth: 2, text: 'Boots first' },
						{ depth: 2, text: 'The crane in two minutes' },
						{ depth: 2, text: 'What the gate costs' },
					],
				},
				{ id: 'pay-at-the-quay', section: 'salary', headings: [{ text: 'Low tide' }, { text: 'High tide' }] },
			],
		);
	});

	test('lists what nobody has reviewed', () => expect(unreviewedIds(firm.load().library)).toEqual(imported));

	test('is built without it: links there are words, and nothing of it is a fault', () => {
		write(firm.firm, {
			'content/en/guides/preparation/half.md': guide('Words.\n', { reviewed: 'reviewed: not yet' }),
		});
		expect(firm.told()).toMatch(/no heading with the id "first-things"/);
		const { library, hidden, heldBack } = firm.loadAll('held back')[0];
		expect(library.guides.map(({ id }) => id)).toEqual(['links', 'star-stories', 'pay']);
		expect(library.pages).toEqual([]);
		expect([...hidden].sort()).toEqual(['half', 'pay-at-the-quay', 'quay-and-crane', 'star-stories-2']);
		expect([...heldBack.pages]).toEqual(['opening-hours']);
	});

	test('keeps our guide until somebody has reviewed the one that will replace it', () => {
		write(firm.firm, {
			'content/en/guides/salary/pay.md': guide('## First things\n\nX.\n', {
				title: 'title: Theirs',
				reviewed: 'reviewed: not yet',
			}),
		});
		const titles = (mode: 'shown' | 'held back') =>
			firm
				.loadAll(mode)[0]
				.library.guides.filter(({ id }) => id === 'pay')
				.map(({ title }) => title);
		write(firm.firm, { 'content/en/guides/preparation/half.md': guide() });
		expect({ shown: titles('shown'), built: titles('held back') }).toEqual({
			shown: ['Theirs'],
			built: ['What is asked?'],
		});
	});
});

test('of what was taken out, each thing is told', () => {
	const notes = plan.files.flatMap((file) => file.notes.map(({ text }) => text));
	for (const text of [
		'script',
		'inline style',
		'code in onclick',
		'frame https://maps.example/quay',
		'player https://www.youtube-nocookie.com/embed/Qu4yCr4ne01?rel=0; a link to it stays',
		'block latest-posts',
		'shortcode [vc_btn], which said “Ring the bell”',
		'shortcode [contact-form-7], which said “Bell”',
		'tracking picture https://pixel.example/tr?id=10',
		'form',
		'The link to javascript:alert(1) led nowhere that readers can open: its words stay.',
		'https://www.harbour-lane.example/wp-content/uploads/2021/03/boots-1024x683.png (“Two boots & a rope”): it is not in the imported folder.',
	])
		expect(notes).toContain(text);
});

test('nothing of WordPress is left in the texts but words in brackets', () => {
	const texts = plan.files.map(({ text }) => text).join('\n');
	expect(texts).not.toMatch(
		/wp:|wp-block|wp-image|\[\/|vc_|contact-form|caption|(?<!\\)<(?!\/?sub>)|window\.|style=/,
	);
	expect(texts).toContain('\\[name of the harbour master]');
	expect(texts).toContain('\\[gallery]');
});
