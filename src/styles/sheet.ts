import languages from './languages.css?inline';
import menu from './menu.css?inline';
import css from './site.css?inline';
import { site } from '../library/current.ts';
import { hyphensFor } from './hyphens.ts';

/** The one style sheet, inline in every page: it saves a request before the first words appear. */
export const sheet = [
	css,
	hyphensFor(site.lang),
	site.locales.length > 1 ? languages : '',
	site.navigation ? menu : '',
	site.tokens,
	site.brandCss,
].join('');

/** Its hash, for the Content-Security-Policy. */
export const sheetHash = await hashOf(sheet);

async function hashOf(text: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
