/** A path as it is written behind a command, with the quotation marks that it needs there. */
export function inShell(path: string): string {
	const whole = path.startsWith('-') ? `./${path}` : path;
	if (/^[\p{L}\p{M}\p{N}._/\\:@%+=,-]+$/u.test(whole)) return whole;
	return /["$`!]/.test(whole) ? `'${whole.replaceAll("'", "'\\''")}'` : `"${whole}"`;
}
