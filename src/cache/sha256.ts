import { createHash } from 'node:crypto';

/** SHA-256 of all parts in a row, in hexadecimal. */
export function sha256(...parts: (string | Buffer)[]): string {
	return parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
}
