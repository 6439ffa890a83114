import { decodedAddress, nameOf } from './names.ts';
import { folderAddress } from './post.ts';

/** The address of a text that is only called by its name, as in `[[Other note]]`. */
export const byName = 'wikilink:';

/** An address without what does not matter: scheme, www, how letters are coded, the slash or ending at its end. */
export function addressKey(address: string): string | undefined {
	const url = URL.parse(address);
	if (!url) return undefined;
	if (url.protocol === byName) return byName + nameOf(nameOfPath(url.pathname));
	const post = url.searchParams.get('p') ?? url.searchParams.get('page_id');
	const path = decodedAddress(url.pathname)
		.normalize('NFC')
		.replace(url.protocol === 'file:' ? /\.(?:mdx?|markdown|x?html?)$/i : /$^/, '')
		.replace(/\/(?:(?:_?index|readme)(?:\.html?)?)?$/i, '');
	return `${url.host.replace(/^www\./, '')}${path}${post === null ? '' : `?p=${post}`}`;
}

/** The name of a text by its path; one that is only called index goes by its folder. */
function nameOfPath(path: string): string {
	return path
		.replace(/\.mdx?$/, '')
		.replace(/\/(?:_?index|readme)$/i, '')
		.replace(/^.*\//, '');
}

/** An address whose start stands for the folder of a site’s sources, such as `@site/img/desk.png`, from the top. */
export function fromTop(written: string): string {
	return written.trim().replace(/^(?:@site|[@~])\//, '/');
}

/** Stands before the last parts of an address in its key. */
const byEnd = 'end:';

/** Keys by which the end alone of a file’s address may mean it: `/pay/ask/` for `docs/pay/ask.md`. */
export function endKeys(address: string): string[] {
	const key = addressKey(address);
	if (key === undefined || !address.startsWith(folderAddress)) return [];
	// Without the imported folder itself.
	const parts = key.split('/').slice(2);
	return parts.map((_, index) => byEnd + parts.slice(index).join('/'));
}

/**
 * All keys that an address in a text may mean. One that starts at the top of a site, such as `/docs/pay/`, may stand
 * for any part of the imported folder; and with two names or more, for a text in it whose address ends so.
 */
export function keysOf(address: string): string[] {
	const key = addressKey(address);
	if (key === undefined) return [];
	if (!address.startsWith('file:') || address.startsWith(folderAddress)) return [key];
	const top = addressKey(folderAddress) ?? '';
	const parts = key.split('/').slice(1);
	const ends = parts.map((_, index) => parts.slice(index));
	return [
		key,
		...ends.map((end) => [top, ...end].join('/')),
		...ends.filter((end, index) => index === 0 || end.length > 1).map((end) => byEnd + end.join('/')),
	];
}
