/**
 * The address of a page with a code behind `#`. Browsers keep that part to themselves: no server sees it.
 * @param name tells codes of one kind from those of another
 */
export function linkTo(page: string, name: string, code: string): string {
	return `${page}#${name}=${code}`;
}

/**
 * The code in what stands behind `#`, or in a whole link.
 * Blanks and line breaks that a mail program put in are left out, and so is what it put behind.
 * @returns nothing where there is no code of this kind
 */
export function codeIn(link: string, name: string): string | undefined {
	const at = link.indexOf(`#${name}=`);
	if (at < 0) return undefined;
	const code = link.slice(at + name.length + 2).replace(/\s|%20|%0[AD]|=(?:\r?\n|$)/gi, '');
	return /^[\w-]*/.exec(code)?.[0] ?? '';
}
