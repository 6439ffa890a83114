/** An id that no other device will make: 16 letters and digits. It also works on pages without https. */
export function randomId(): string {
	return [...crypto.getRandomValues(new Uint8Array(8))]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');
}
