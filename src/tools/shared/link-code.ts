import { fromBase64url, toBase64url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { decryptBytes, encryptBytes } from './encryption.ts';
import { LinkError } from './link-error.ts';

/** A code whose frame is whole. */
export interface Encoded {
	locked: boolean;
	/** Bytes that a lock vouches for together with the body. */
	head: Uint8Array<ArrayBuffer>;
	body: Uint8Array<ArrayBuffer>;
}

/*
 * A code is base64url of: version (1 byte), 1 if locked or 0, length of the body (4 bytes), CRC-32 of all other bytes
 * (4 bytes), body. The body is the text, packed (RFC 1951), and encrypted if it is locked.
 * The frame stays the same in every version, so that a whole code of a newer one is told from a damaged one.
 */
const version = 1;
const frame = 10;
const longestCode = 200_000;
/**
 * Packs a text into a code that can stand in an address.
 * @param passphrase locks it
 * @throws LinkError `no-https`
 */
export async function encode(text: string, passphrase?: string): Promise<string> {
	const packed = await pack(new TextEncoder().encode(text));
	const head = Uint8Array.of(version, passphrase === undefined ? 0 : 1);
	const body = passphrase === undefined ? packed : await encryptBytes(packed, passphrase, head);
	const code = new Uint8Array(frame + body.length);
	code.set(head);
	code.set(body, frame);
	const numbers = new DataView(code.buffer);
	numbers.setUint32(2, body.length);
	numbers.setUint32(6, checksum(code));
	return toBase64url(code);
}

/**
 * Looks at a code without opening it. Whatever follows its end is passed over.
 * @throws LinkError
 */
export function decode(code: string): Encoded {
	if (code.length > longestCode) throw new LinkError('too-big');
	let bytes: Uint8Array<ArrayBuffer>;
	try {
		bytes = fromBase64url(code);
	} catch {
		throw new LinkError('damaged');
	}
	if (bytes.length < frame) throw new LinkError('cut-off');
	const numbers = new DataView(bytes.buffer);
	const end = frame + numbers.getUint32(2);
	if (bytes.length < end) throw new LinkError('cut-off');
	const whole = bytes.slice(0, end);
	if (checksum(whole) !== numbers.getUint32(6)) throw new LinkError('damaged');
	const [made = 0, locked = 0] = whole;
	if (made > version) throw new LinkError('newer');
	if (made < 1 || locked > 1) throw new LinkError('damaged');
	return { locked: locked === 1, head: whole.slice(0, 2), body: whole.slice(frame) };
}

/**
 * The text of a code.
 * @param most bytes that the text may have; unpacking stops there
 * @throws LinkError
 */
export async function decrypt(
	{ locked, head, body }: Encoded,
	most: number,
	passphrase = '',
): Promise<string> {
	const packed = locked ? await decryptBytes(body, passphrase, head) : body;
	const bytes = await unpack(packed, most);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new LinkError('damaged');
	}
}

function checksum(code: Uint8Array<ArrayBuffer>): number {
	const others = code.slice();
	others.fill(0, 6, frame);
	return crc32(others);
}

function pack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	return gather(bytes, new CompressionStream('deflate-raw'), Infinity);
}

async function unpack(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return await gather(bytes, new DecompressionStream('deflate-raw'), most);
	} catch (error) {
		throw error instanceof LinkError ? error : new LinkError('damaged');
	}
}

/** What comes out of a stream; it is stopped as soon as that is too much. */
async function gather(
	bytes: Uint8Array<ArrayBuffer>,
	through: CompressionStream | DecompressionStream,
	most: number,
): Promise<Uint8Array<ArrayBuffer>> {
	const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		size += part.value.length;
		if (size > most) {
			await reader.cancel();
			throw new LinkError('too-big');
		}
		parts.push(part.value);
	}
	return new Uint8Array(await new Blob(parts).arrayBuffer());
}
