import type { Connect, Plugin } from 'vite';
import { devPage } from './dev-page.ts';
import type { SiteState } from '../build/site-state.ts';

/**
 * While one language of a site is served live, says how to see the others where links lead to them.
 * @param state the site, once it has been read
 */
export function otherLanguages(state: () => Pick<SiteState, 'loaded'>): Plugin {
	const answer: Connect.NextHandleFunction = (request, response, next) => {
		const { locales, lang, localeBase } = state().loaded.site;
		const path = request.url ?? '';
		// The longest path that fits: the main language stands above all others.
		const asked = locales
			.filter((locale) => path.startsWith(locale.localeBase))
			.sort((a, b) => b.localeBase.length - a.localeBase.length)[0];
		const isOurs = asked === undefined || asked.lang === lang;
		if (isOurs || !(request.headers.accept ?? '').includes('text/html')) return next();
		const command = `callback dev --locale ${asked.lang}`;
		response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(
			devPage(
				`Here stand the pages in “${asked.lang}”`,
				`<p>“callback dev” shows one language at a time, and this is the one in “${lang}”. To see the other, stop it with Ctrl-C and write:</p>
<pre>${command}</pre>
<p>The finished site has all its languages, and this link leads there.</p>
<p><a href="${localeBase}">Back to the site</a></p>`,
				localeBase,
			),
		);
	};
	return {
		name: 'callback:other-languages',
		configureServer:
			({ middlewares }) =>
			() =>
				// First of all: what follows answers only below the path of the language that is served.
				void middlewares.stack.unshift({ route: '', handle: answer }),
	};
}
