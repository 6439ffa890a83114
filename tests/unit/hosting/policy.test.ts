import { expect, test } from 'vitest';
import { policy } from '../../../src/hosting/policy.ts';

test('a service that counts visits opens its own origin for its script and its messages, and nothing else', () => {
	const closed = policy(['sha256-x'], 'header').split('; ');
	const opened = policy(['sha256-x'], 'header', 'https://stats.ember.example').split('; ');
	expect(opened.filter((rule) => !closed.includes(rule))).toEqual([
		"script-src 'self' 'wasm-unsafe-eval' https://stats.ember.example",
		"connect-src 'self' https://stats.ember.example",
	]);
	expect(opened).toHaveLength(closed.length);
});

test('only what was made in the page itself can be played', () =>
	expect(policy(['sha256-x'], 'meta').split('; ')).toContain('media-src blob:'));
