import { describe, expect, test } from 'vitest';
import { announcementFault, announcementLinks, currentAnnouncement } from '../../../src/site/announcement.ts';

const line = { text: 'We **moved**.', until: '2026-12-24' };

describe('an announcement', () => {
	test.each([
		['2026-11-22', true],
		['2026-12-24', true],
		['2026-12-25', false],
		['2027-01-01', false],
	])('until 24 December is shown on %s: %s', (today, shown) => {
		expect(currentAnnouncement(line, today) !== undefined).toBe(shown);
	});

	test('with a link is a link as a whole', () => {
		expect(currentAnnouncement({ ...line, link: '/about/' }, '2026-12-01')).toEqual({
			runs: [
				{ text: 'We ', to: '/about/' },
				{ text: 'moved', strong: true, to: '/about/' },
				{ text: '.', to: '/about/' },
			],
			until: '2026-12-24',
		});
	});

	test('tells where it leads', () => {
		expect(announcementLinks({ ...line, text: '[a](/a/) [b](https://b.example/)' })).toEqual([
			'/a/',
			'https://b.example/',
		]);
	});

	test('with links inside links is a fault', () => {
		expect(announcementFault({ ...line, text: '[a](/a/)', link: '/b/' })?.hint).toBe(
			'Keep one: the field "link", or the links in the text.',
		);
	});
});
