import { expect, test } from 'vitest';
import { policy } from '../../../src/hosting/policy.ts';

test('a service that counts visits opens its own origin for its script and its messages, and nothing else', () => {
	const closed = policy(['sha256-x'], 'header').split('; ');
	const opened = policy(['sha256-x'], 'header', { counter: 'https://stats.ember.example' }).split('; ');
	expect(opened.filter((rule) => !closed.includes(rule))).toEqual([
		"script-src 'self' 'wasm-unsafe-eval' https://stats.ember.example",
		"connect-src 'self' https://stats.ember.example",
	]);
	expect(opened).toHaveLength(closed.length);
});

test('only files of the site and what was made in the page itself can be played', () =>
	expect(policy(['sha256-x'], 'meta').split('; ')).toContain("media-src 'self' blob:"));

test('hosts that a firm allows are opened for what they are allowed for, and no further', () => {
	const closed = policy(['sha256-x'], 'header').split('; ');
	const opened = policy(['sha256-x'], 'header', {
		counter: 'https://a.example',
		frames: ['https://film.example', 'https://maps.example'],
		pictures: ['https://b.example'],
		connections: ['https://a.example', 'https://c.example'],
		forms: ['https://d.example'],
	}).split('; ');
	expect(opened.filter((rule) => !closed.includes(rule))).toEqual([
		"script-src 'self' 'wasm-unsafe-eval' https://a.example",
		"img-src 'self' data: https://b.example",
		"connect-src 'self' https://a.example https://c.example",
		"form-action 'self' https://d.example",
		'frame-src https://film.example https://maps.example',
	]);
	expect(closed.join()).not.toContain('frame-src');
});
