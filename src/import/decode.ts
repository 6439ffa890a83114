/**
 * Turns the bytes of an exported text into characters, whatever program wrote them.
 * A byte order mark decides; then bytes that are sound UTF-8 are UTF-8, also where the file claims otherwise, except
 * where it claims an encoding that looks like ASCII; then what the file says of itself; then Windows-1252.
 * @returns undefined when the bytes are no text
 */
export function decodeText(bytes: Uint8Array): { text: string; guessed: boolean } | undefined {
	const marked = markOf(bytes);
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
	const claimed = claimOf(start);
	const order = marked === undefined ? evenZeros(bytes) : undefined;
	const sure = marked ?? order ?? (claimed?.startsWith('iso-2022') ? claimed : undefined);
	const found = sure === undefined ? undefined : decodeAs(bytes, sure);
	const plain = found ?? decodeAs(bytes, 'utf-8');
	const text = plain ?? (claimed && decodeAs(bytes, claimed)) ?? decodeAs(bytes, 'windows-1252') ?? '';
	if (text.includes('\0')) return undefined;
	return { text, guessed: plain === undefined && claimed === undefined };
}

function markOf(bytes: Uint8Array): string | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined;
}

/** Text in UTF-16 without a mark: markup is ASCII, so every second byte of `<?` or `<!` is zero. */
function evenZeros(bytes: Uint8Array): string | undefined {
	if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[3] === 0) return 'utf-16le';
	return bytes[0] === 0 && bytes[1] === 0x3c && bytes[2] === 0 ? 'utf-16be' : undefined;
}

/** What an XML declaration or a `<meta>` says. UTF-8 and UTF-16 have been tried by then. */
function claimOf(start: string): string | undefined {
	const label =
		/^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1] ??
		/<meta[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1];
	return label === undefined || /^utf-?(?:8|16)/i.test(label) ? undefined : label.toLowerCase();
}

function decodeAs(bytes: Uint8Array, label: string): string | undefined {
	try {
		return new TextDecoder(label, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
