import { afterEach, describe, expect, test } from 'vitest';
import { footerOf } from '../../../src/library/footer.ts';
import { linkLabels } from '../../../src/library/link-labels.ts';
import { menuOf } from '../../../src/library/menu.ts';
import { brand, world, type Files, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

function loaded(firm: Files = {}, ours: Files = {}) {
	made = world(firm, ours);
	return made.load();
}

const page = (title: string, fields = '') =>
	`---\ntitle: ${title}\npromise: What it says.\n${fields}reviewed: 2026-11-22\n---\n\nWords.\n`;
const t = (key: string) => key;

describe('the menu', () => {
	test('is ours while the firm has none', () => {
		const { library } = loaded();
		expect(menuOf({ navigation: undefined }, library, t).map(({ to }) => to)).toEqual([
			'/guides/',
			'/questions/',
			'/tools/',
		]);
	});

	test('is the firm’s alone where it has one', () => {
		const {
			library,
			site: {
				brand: { navigation },
			},
		} = loaded({
			'content/brand.yaml': `${brand}navigation:\n  - { text: Jobs, to: 'https://www.ember.example/jobs/' }\n  - { text: Pay, to: /salary/ }\n`,
		});
		expect(menuOf({ navigation }, library, t)).toEqual([
			{ text: 'Jobs', to: 'https://www.ember.example/jobs/' },
			{ text: 'Pay', to: '/salary/' },
		]);
	});
});

describe('the foot', () => {
	const foot = (firm: Files) => {
		const { library, site } = loaded(firm, {
			'content/en/glossary.yaml': 'terms:\n  - { id: rota, term: rota, meaning: Who works when. }\n',
			'content/en/pages/about.md': page('About'),
			'content/en/pages/privacy.md': page('Privacy', 'legal: true\n'),
		});
		return footerOf(site.brand, library, t).map((group) => group.map(({ text }) => text));
	};
	const ours = ['nav.evidence', 'nav.glossary', 'nav.handbook', 'About'];

	test('has what the firm adds first, and what the law wants last', () => {
		expect(
			foot({
				'content/brand.yaml': `${brand}footer: { links: [{ label: Jobs, to: 'https://ember.example/' }] }\n`,
				'content/en/pages/offices.md': page('Offices'),
				'content/en/pages/imprint.md': page('Imprint', 'legal: true\n'),
			}),
		).toEqual([['Jobs', 'Offices'], ours, ['Privacy', 'Imprint']]);
	});

	test('has no group that is empty, and none of one link', () => {
		expect(foot({})).toEqual([[...ours, 'Privacy']]);
		expect(
			foot({
				'content/brand.yaml': `${brand}interviews: false\n`,
				'content/en/sections.yaml': 'sections: [{ id: a, name: A, summary: What it is., kind: articles }]\n',
				'content/en/guides/a/b.md': '---\ntitle: B\npromise: You know.\n---\n\nWords.\n',
				'content/en/pages/offices.md': page('Offices'),
				'content/en/pages/imprint.md': page('Imprint', 'legal: true\n'),
				'content/en/pages/privacy.md': page('Privacy', 'legal: true\n'),
			}),
		).toEqual([
			['Offices', 'nav.handbook'],
			['Imprint', 'Privacy'],
		]);
	});

	test('names a page that the firm links once, in its group, under the firm’s words', () => {
		expect(
			foot({
				'content/brand.yaml': `${brand}footer: { links: [{ label: Who we are, to: /imprint/ }] }\n`,
				'content/en/pages/imprint.md': page('Imprint', 'legal: true\n'),
			}),
		).toEqual([ours, ['Who we are', 'Privacy']]);
	});
});

test('what menu and foot call a page is known, unless it calls itself so', () => {
	const { library, site } = loaded({
		'content/brand.yaml': `${brand}navigation:\n  - { text: Our offices, to: /offices/ }\nfooter:\n  links:\n    - { label: Imprint, to: /imprint/ }\n    - { label: Where to come, to: /offices/ }\n`,
		'content/en/pages/imprint.md': page('Who runs this site', 'legal: true\n'),
		'content/en/pages/jobs.md': page('Jobs'),
		'content/en/pages/offices.md': page('Where to come'),
	});
	const labels = (to: string, title: string) => linkLabels({ to, title }, site.brand, library, t);
	expect(labels('/imprint/', 'Who runs this site')).toEqual(['Imprint']);
	expect(labels('/offices/', 'Where to come')).toEqual(['Our offices']);
	expect(labels('/jobs/', 'Jobs')).toEqual([]);
	expect(labels('/handbook/', 'All of it')).toEqual(['nav.handbook']);
});
