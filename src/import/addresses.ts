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

/**
 * All keys that an address in a text may mean. One that starts at the top of a site, such as `/docs/pay/`, may stand
 * for any part of the imported folder.
 */
export function keysOf(address: string): string[] {
	const key = addressKey(address);
	if (key === undefined) return [];
	if (!address.startsWith('file:') || address.startsWith(folderAddress)) return [key];
	const top = addressKey(folderAddress) ?? '';
	const parts = key.split('/').slice(1);
	return [key, ...parts.map((_, index) => [top, ...parts.slice(index)].join('/'))];
}
