/** Endings of files that a firm offers for download. */
const filesOffered =
	/\.(?:pdf|docx?|xlsx?|pptx?|odt|txt|csv|zip|epub|ics|png|jpe?g|webp|avif|svg|gif|mp[34])$/i;

/** Endings of pages as they are written or stood on an older website, some of which end host names as well. */
const pageFiles = /\.(?:mdx?|html?|php|aspx?)$/i;

/** Whether an address names a file to download, and not a page. */
export function namesFile(path: string): boolean {
	return filesOffered.test(path);
}

/**
 * An address as a link needs it, made of one that lacks its beginning: `https://` before a host name, `mailto:` before an
 * e-mail address, `tel:` before a telephone number, or a slash before a page or file of the site.
 * @returns undefined where it has one, or where it cannot be told what is meant
 */
export function wholeLink(to: string): string | undefined {
	const written = to.trim();
	if (isPhone.test(written)) return `tel:${written.replace(/[^\d+]/g, '')}`;
	if (hasBeginning.test(written) || /[\s\\]/.test(written)) return undefined;
	if (isEmail.test(written)) return `mailto:${written}`;
	if (startsWithHost.test(written) && !namesFile(written) && !pageFiles.test(written))
		return `https://${written}`;
	const path = written.replace(/^(?:\.{0,2}\/)+/, '').replace(pageFiles, '/');
	if (!/^[\p{L}\p{N}][^:@]*$/u.test(path)) return undefined;
	const isFolder = /^[^.?#]*$/.test(path.slice(path.lastIndexOf('/') + 1)) && !path.endsWith('/');
	return isFolder ? `/${path}/` : `/${path}`;
}

/**
 * An address that has its beginning, without the blanks that it must not hold: gone from a telephone number and from
 * the name of a host or mailbox, hyphens in that of a page of the site, and `%20` in what follows.
 * @returns undefined where it holds none, or has no such beginning
 */
export function withoutBlanks(to: string): string | undefined {
	if (!/\s/.test(to)) return undefined;
	const written = to.trim();
	const start = /^(?:https?:\/\/[^/?#]*|mailto:[^?]*|tel:.*|(?=\/(?!\/)))/is.exec(written)?.[0];
	if (start === undefined) return undefined;
	const isPage = start === '' && !namesFile(written);
	const meant = start.replace(/\s+/g, '') + written.slice(start.length).replace(/\s+/g, isPage ? '-' : '%20');
	return meant === to || (/^http/i.test(meant) && !URL.canParse(meant)) ? undefined : meant;
}

const isPhone = /^\+?[\d\s()-]{6,}$/;
const hasBeginning = /^(?:[a-z][a-z\d+-]*:|[/#?])/i;
const isEmail = /^[^@/]+@[^@/.]+(?:\.[^@/.]+)+$/;
const startsWithHost = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?=[/?#:]|$)/i;
