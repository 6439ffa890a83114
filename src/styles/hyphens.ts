/** Languages that join words into long ones. */
const joinsWords = /^(?:da|de|et|fi|hu|is|nb|nl|nn|no|sv)\b/;

/**
 * The rule by which headings in a language that joins words are parted where readers expect it: on a phone, such words
 * are longer than a line.
 * @param lang of the site, such as `de-AT`
 * @returns CSS; nothing for a language whose words fit
 */
export function hyphensFor(lang: string): string {
	if (!joinsWords.test(lang)) return '';
	return `@layer base{:is(h1,h2,h3):lang(${lang}){-webkit-hyphens:auto;hyphens:auto}}`;
}
