import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fromBase64url, toBase64url } from '../../../../src/tools/shared/base64url.ts';
import { crc32 } from '../../../../src/tools/shared/crc32.ts';
import { canEncrypt } from '../../../../src/tools/shared/encryption.ts';
import { decrypt, encode, decode } from '../../../../src/tools/shared/link-code.ts';
import { LinkError, linkFaults } from '../../../../src/tools/shared/link-error.ts';

const most = 100_000;
const open = async (code: string, passphrase?: string, limit = most) =>
	decrypt(decode(code), limit, passphrase);
/** What opening a code comes to: its text, or why not. */
const fate = (code: string, passphrase?: string, limit?: number) =>
	open(code, passphrase, limit).catch((error: unknown) => {
		if (error instanceof LinkError) return error.fault;
		throw error;
	});
const text = 'Thursday at 10:30, Ana Silva – “Ember & Oak”';

afterEach(() => void vi.unstubAllGlobals());

describe('a code', () => {
	test('gives every text back', () =>
		fc.assert(
			fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (any) => {
				expect(await open(await encode(any))).toBe(any.toWellFormed());
			}),
		));

	test('stands in an address as it is', async () => expect(await encode(text)).toMatch(/^[\w-]+$/));

	test('says that its end is missing, wherever it was cut', async () => {
		const code = await encode(text);
		for (let length = 0; length < code.length; length++)
			expect(await fate(code.slice(0, length)), String(length)).toBe('cut-off');
	});

	test('opens with whatever a mail program put behind it', async () => {
		const code = await encode(text);
		for (const more of ['A', 'AA', 'nd-see-you', '_'.repeat(500)]) expect(await open(code + more)).toBe(text);
	});

	test('says that it was changed, whichever letter it was', async () => {
		const code = await encode(text);
		const bits = fromBase64url(code);
		for (let at = 0; at < bits.length; at++) {
			const changed = bits.slice();
			changed[at]! ^= 0x10;
			// A greater length makes a code too short for itself.
			expect(['damaged', 'cut-off'], String(at)).toContain(await fate(toBase64url(changed)));
		}
	});

	test('of a newer version is told from a damaged one', async () => {
		expect(await fate(again(fromBase64url(await encode(text)), 0, 2))).toBe('newer');
		expect(await fate(again(fromBase64url(await encode(text)), 0, 0))).toBe('damaged');
		expect(await fate(again(fromBase64url(await encode(text)), 1, 7))).toBe('damaged');
	});

	test('never says anything but one of the faults, whatever it is', () =>
		fc.assert(
			fc.asyncProperty(
				fc.oneof(
					fc.string(),
					fc.uint8Array({ maxLength: 200 }).map(toBase64url),
					// With a frame that is whole, around anything.
					fc
						.uint8Array({ maxLength: 200 })
						.map((body) => again(Uint8Array.from([1, 0, 0, 0, 0, body.length, 0, 0, 0, 0, ...body]))),
				),
				async (code) => {
					const found = await fate(code);
					// What can be read by chance is short.
					if (!linkFaults.some((fault) => fault === found)) expect(found.length).toBeLessThan(1000);
				},
			),
			{ numRuns: 300 },
		));

	test('that would unpack to far too much is stopped early', async () => {
		const bomb = await encode('a'.repeat(20_000_000));
		expect(bomb.length).toBeLessThan(30_000);
		expect(await fate(bomb)).toBe('too-big');
		expect(await fate('A'.repeat(200_001))).toBe('too-big');
	});
});

describe('a lock', () => {
	test('opens with its passphrase, as people write it, and with no other', async () => {
		const code = await encode(text, 'knfp-trbd-hcvj');
		expect(decode(code).locked).toBe(true);
		for (const typed of ['knfp-trbd-hcvj', ' KNFP trbd–hcvj ', 'knfptrbdhcvj'])
			expect(await open(code, typed)).toBe(text);
		for (const typed of ['knfp-trbd-hcvk', '']) expect(await fate(code, typed)).toBe('passphrase');
	});

	test('makes another code each time', async () =>
		expect(await encode(text, 'the same one')).not.toBe(await encode(text, 'the same one')));

	test('vouches for the version and for itself', async () => {
		const bytes = fromBase64url(await encode(text, 'knfp'));
		expect(await fate(again(bytes, bytes.length - 1, 0), 'knfp')).toBe('passphrase');
		// The box of the lock struck out: what is inside is no packed text.
		expect(await fate(again(bytes, 1, 0), 'knfp')).toBe('damaged');
	});

	test('needs https, and says so', async () => {
		const code = await encode(text, 'knfp');
		vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
		expect(canEncrypt()).toBe(false);
		expect(await fate(code, 'knfp')).toBe('no-https');
		await expect(encode(text, 'knfp')).rejects.toMatchObject({ fault: 'no-https' });
		expect(await open(await encode(text))).toBe(text);
	});
});

test('The checksum is the one that everybody means by CRC-32', () =>
	expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcb_f4_39_26));

test('Bytes are written and read back', () =>
	fc.assert(
		fc.property(fc.uint8Array(), (bytes) => {
			expect([...fromBase64url(toBase64url(bytes))]).toEqual([...bytes]);
			expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
		}),
	));

/** A code with one byte changed on purpose, so that its checksum is right. */
function again(bytes: Uint8Array, at?: number, to = 0): string {
	const changed = Uint8Array.from(bytes);
	if (at !== undefined) changed[at] = to;
	const numbers = new DataView(changed.buffer);
	numbers.setUint32(6, 0);
	numbers.setUint32(6, crc32(changed));
	return toBase64url(changed);
}
