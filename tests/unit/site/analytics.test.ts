import { describe, expect, test } from 'vitest';
import { countingHost, countingWith } from '../../../src/site/analytics.ts';

const urlOf = (name: string) => `/a/${name}`;

describe('counting visits', () => {
	test('with Plausible takes its script', () => {
		expect(countingWith({ provider: 'plausible', site: 'ember.example' }, urlOf)).toEqual({
			origin: 'https://plausible.io',
			file: undefined,
			scripts: [{ src: 'https://plausible.io/js/script.js', 'data-domain': 'ember.example' }],
		});
	});

	test('with Umami sends to the address that was named', () => {
		const umami = { provider: 'umami', address: 'https://stats.ember.example/umami', site: 'a-b' } as const;
		expect(countingWith(umami, urlOf)).toMatchObject({
			origin: 'https://stats.ember.example',
			scripts: [
				{
					src: 'https://stats.ember.example/umami/script.js',
					'data-website-id': 'a-b',
					'data-host-url': 'https://stats.ember.example/umami',
					'data-do-not-track': 'true',
				},
			],
		});
	});

	test('with Matomo brings a file of the site’s own, without cookies', () => {
		const matomo = { provider: 'matomo', address: 'https://m.ember.example/', site: '7' } as const;
		const { file, scripts, origin } = countingWith(matomo, urlOf);
		expect(file?.data.toString()).toContain("['disableCookies']");
		expect({ origin, scripts }).toEqual({
			origin: 'https://m.ember.example',
			scripts: [
				{
					src: `/a/${file?.fileName ?? ''}`,
					'data-to': 'https://m.ember.example/matomo.php',
					'data-site': '7',
				},
				{ src: 'https://m.ember.example/matomo.js' },
			],
		});
	});

	test('with a script of one’s own loads that file', () => {
		const own = { provider: 'script', address: 'https://c.ember.example/c.js?x=1' } as const;
		expect(countingWith(own, urlOf).scripts).toEqual([{ src: 'https://c.ember.example/c.js?x=1' }]);
		expect(countingHost(own)).toBe('c.ember.example');
	});
});
