import { afterAll, describe, expect, test } from 'vitest';
import { textRules } from '../../../src/build/text-rules.ts';
import { brand, guide, world, type Files } from '../../support/overlay.ts';

const about = guide('## The rota\n\nThe rota.\n', {
	title: 'title: The rota?',
	hurry: `hurry:\n${'  - { say: "Read **the rota**.", to: the-rota }\n'.repeat(3)}`.trimEnd(),
	search: 'search: [weekend rota]',
});
const claim = (id: string) => `claims:
  - { id: ${id}, topic: preparation, kind: advice, claim: The rota., sources: [firm-tips] }
disagreements: []
`;
const ours: Files = {
	'content/en/wording.yaml': 'pairs:\n  - { uk: rota, us: schedule }\n',
	'content/en/guides/salary/rota.md': about,
	'content/evidence/claims.yaml': claim('C001'),
};
const firm: Files = {
	'content/brand.yaml': `${brand}locales: [en-US]\n`,
	'content/en/guides/salary/our-rota.md': about,
	'content/evidence/claims.yaml': claim('C002'),
	'content/en/strings.yaml': 'skip: Skip the rota\n',
};

const american = world(firm, ours);
const british = world({}, ours);
afterAll(() => {
	american.remove();
	british.remove();
});

describe('on an American site', () => {
	const { library, site } = american.load();
	const find = (id: string) => library.guides.find((found) => found.id === id);

	test('our guide speaks American, under the address and ids it always has', () => {
		expect(find('rota')).toMatchObject({
			title: 'The schedule?',
			hurry: Array.from({ length: 3 }, () => ({
				to: 'the-rota',
				say: [{ text: 'Read ' }, { text: 'the schedule' }, { text: '.' }],
			})),
			headings: [{ id: 'the-rota', text: 'The schedule' }],
			search: ['weekend rota', 'weekend schedule'],
		});
	});

	test('the guide of the firm speaks as the firm wrote it', () => {
		expect(find('our-rota')).toMatchObject({
			title: 'The rota?',
			headings: [{ id: 'the-rota', text: 'The rota' }],
			search: ['weekend rota'],
		});
	});

	test('so do the data and the strings of each', () => {
		expect(library.claims.map(({ claim: text }) => text)).toEqual(['The schedule.', 'The rota.']);
		expect(site.t('skip')).toBe('Skip the rota');
	});

	test('so do their bodies', () => {
		const rulesFor = textRules(american.ours, site, library.glossary);
		const say = (folder: string) => rulesFor(`${folder}/content/en/guides/salary/x.md`).reword?.('The rota');
		expect([say(american.ours), say(american.firm)]).toEqual(['The schedule', undefined]);
	});
});

test('on a British site the text stays, and the search finds both words', () => {
	const { library } = british.load();
	expect(library.guides.find(({ id }) => id === 'rota')).toMatchObject({
		title: 'The rota?',
		search: ['weekend rota', 'weekend schedule'],
	});
});
