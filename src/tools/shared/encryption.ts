import { LinkError } from './link-error.ts';
import { plainPassphrase } from './passphrase.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/* What is encrypted: salt (16 bytes), nonce (12), and what AES-GCM makes of the rest. */
const saltLength = 16;
const nonceLength = 12;
/** What OWASP asks of PBKDF2 with SHA-256 (2023, the same in November 2026): about half a second on a phone. */
const rounds = 600_000;

/** Whether something can be encrypted here: browsers offer it on https alone. */
export function canEncrypt(): boolean {
	return (crypto as Partial<Crypto>).subtle !== undefined;
}

/**
 * Encrypts bytes with a passphrase.
 * @param head bytes that stand open, and that it vouches for as well
 * @throws LinkError `no-https`
 */
export async function encryptBytes(bytes: Bytes, passphrase: string, head: Bytes): Promise<Bytes> {
	const salt = crypto.getRandomValues(new Uint8Array(saltLength));
	const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
	const key = await keyFrom(passphrase, salt);
	const parameters = { name: 'AES-GCM', iv: nonce, additionalData: head };
	const secret = new Uint8Array(await crypto.subtle.encrypt(parameters, key, bytes));
	const body = new Uint8Array(saltLength + nonceLength + secret.length);
	body.set(salt);
	body.set(nonce, saltLength);
	body.set(secret, saltLength + nonceLength);
	return body;
}

/**
 * Decrypts what {@link encryptBytes} made.
 * @throws LinkError `no-https`, or `passphrase` where it is wrong or something was changed
 */
export async function decryptBytes(body: Bytes, passphrase: string, head: Bytes): Promise<Bytes> {
	const start = saltLength + nonceLength;
	const key = await keyFrom(passphrase, body.slice(0, saltLength));
	const parameters = { name: 'AES-GCM', iv: body.slice(saltLength, start), additionalData: head };
	try {
		return new Uint8Array(await crypto.subtle.decrypt(parameters, key, body.slice(start)));
	} catch {
		throw new LinkError('passphrase');
	}
}

async function keyFrom(passphrase: string, salt: Bytes): Promise<CryptoKey> {
	if (!canEncrypt()) throw new LinkError('no-https');
	const secret = new TextEncoder().encode(plainPassphrase(passphrase));
	const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
	return crypto.subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
		material,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt'],
	);
}
