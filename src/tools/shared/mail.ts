/** Mail programs take over so many characters of a link for certain. */
const most = 1900;

/**
 * A link that opens a message in the mail program of the reader, without an address (RFC 6068).
 * @returns `whole`: whether the body is in it; one that is too long is left out, never cut
 */
export function mailLink(subject: string, body: string): { href: string; whole: boolean } {
	const start = `mailto:?subject=${encode(subject)}`;
	const href = `${start}&body=${encode(body.replace(/\r?\n/g, '\r\n'))}`;
	return href.length <= most ? { href, whole: true } : { href: start, whole: false };
}

function encode(text: string): string {
	// Half a character, as a cut may leave it, cannot be encoded.
	return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
