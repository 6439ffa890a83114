/** Bytes as letters that stand in an address as they are (RFC 4648, without padding). */
export function toBase64url(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The bytes again. A last letter that stands for no whole byte is left out, as at the end of a text that was cut off.
 * @throws DOMException for other signs
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
	const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
	const binary = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
