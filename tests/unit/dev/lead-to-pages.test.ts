import { describe, expect, test } from 'vitest';
import { leadToPages } from '../../../src/dev/lead-to-pages.ts';

/** What a browser gets for an address; nothing where the page is asked for. */
function answerTo(
	url: string,
	accept = 'text/html,*/*',
	bases = { siteBase: '/guide/', localeBase: '/guide/' },
) {
	const stack: { handle: (...all: unknown[]) => void }[] = [];
	const plugin = leadToPages(() => ({ loaded: { site: bases } }) as never);
	(plugin.configureServer as (server: unknown) => () => void)({ middlewares: { stack } })();
	let answer: [status: number, location: string | undefined] | undefined;
	const response = {
		writeHead(status: number, { Location }: { Location?: string } = {}) {
			answer = [status, Location];
			return { end: () => undefined };
		},
	};
	stack[0]?.handle({ url, headers: { accept } }, response, () => undefined);
	return answer;
}

describe('while a site is served live', () => {
	test.each([
		['/', '/guide/'],
		['/guide', '/guide/'],
		['/guide/guides', '/guide/guides/'],
		['/guide/search?q=pay', '/guide/search/?q=pay'],
	])('%s leads to %s', (url, to) => expect(answerTo(url)).toEqual([302, to]));

	test.each(['/guide/%', '/guide/%E4/', `/guide/${'a'.repeat(300)}/`])('%s is no page', (url) =>
		expect(answerTo(url)).toEqual([404, undefined]),
	);

	test.each(['/guide/guides/', '/guide/@vite', '/guide/logo.svg', '/other', '/guide//evil.example/x'])(
		'%s is left to whoever serves it',
		(url) => expect(answerTo(url)).toBeUndefined(),
	);

	test('a script is no page', () => expect(answerTo('/guide/guides', '*/*')).toBeUndefined());

	test('the main language at the top of the server tells of itself', () =>
		expect(answerTo('/', 'text/html', { siteBase: '/', localeBase: '/en/' })).toBeUndefined());
});
