/** A short name for bytes: 48 bits of their SHA-256. The reader's browser takes it, and the build has the same. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
	const text = btoa(String.fromCharCode(...new Uint8Array(digest).subarray(0, 6)));
	return text.replaceAll('+', '-').replaceAll('/', '_');
}
