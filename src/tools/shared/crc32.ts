/** The usual checksum over bytes (CRC-32, as in ZIP files): tells a text that was changed on its way by mistake. */
export function crc32(bytes: Uint8Array): number {
	let sum = ~0;
	for (const byte of bytes) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xed_b8_83_20 : 0);
	}
	return ~sum >>> 0;
}
