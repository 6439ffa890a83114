import { expect, test } from 'vitest';
import { otherLanguages } from '../../../src/dev/other-languages.ts';
import { siteLocales } from '../../../src/site/locales.ts';

const locales = siteLocales({ locales: ['ar', 'en-GB', 'fr'] }, '/guide/');

/** What is answered in dev while one language is served; nothing where the site itself answers. */
function told(lang: string, url: string, accept = 'text/html,*/*'): string | undefined {
	let page: string | undefined;
	const answer = { writeHead: () => ({ end: (text: string) => (page = text) }) };
	const { localeBase } = locales.find((locale) => locale.lang === lang)!;
	const stack: { handle: (...all: unknown[]) => void }[] = [];
	const plugin = otherLanguages(() => ({ loaded: { site: { locales, lang, localeBase } } }) as never);
	(plugin.configureServer as (server: unknown) => () => void)({ middlewares: { stack } })();
	stack[0]?.handle({ url, headers: { accept } }, answer, () => (page = undefined));
	return page;
}

test.each([
	['ar', '/guide/en/guides/pay/', 'callback dev --locale en-GB'],
	['ar', '/guide/fr/', 'callback dev --locale fr'],
	['en-GB', '/guide/guides/pay/', 'callback dev --locale ar'],
	['en-GB', '/guide/fr/?q=x', 'callback dev --locale fr'],
])('while %s is served, %s says: %s', (lang, url, command) => expect(told(lang, url)).toContain(command));

test.each([
	['ar', '/guide/guides/pay/'],
	['ar', '/guide/english/'],
	['en-GB', '/guide/en/'],
	['en-GB', '/elsewhere/'],
])('while %s is served, %s is answered by the site', (lang, url) => expect(told(lang, url)).toBeUndefined());

test('only a reader is told, no script or picture', () => {
	expect(told('en-GB', '/guide/@vite/client', '*/*')).toBeUndefined();
});
