import { attempt } from '../lib/attempt.ts';

/** Stands in a text where bytes were that mean nothing. */
const lost = '\uFFFD';

/** A text, and what is uncertain about it. */
export interface Decoded {
	text: string;
	/** Whether the file says nothing of its encoding and is no UTF-8. */
	guessed: boolean;
	/** Lines that hold bytes without a meaning, if any do; a replacement character stands in place of each. */
	damaged: number[] | undefined;
}

/**
 * Turns the bytes of an exported text into characters, whatever program wrote them.
 * A byte order mark decides; then bytes that are sound UTF-8 are UTF-8, also where the file claims otherwise, except
 * where it claims an encoding that looks like ASCII; then what the file says of itself; then UTF-8 with a few bad
 * bytes; then Windows-1252.
 * @returns undefined when the bytes are no text
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
	const marked = markOf(bytes);
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
	const claimed = claimOf(start);
	const order = marked === undefined ? evenZeros(bytes) : undefined;
	const other = claimed === undefined || isUnicode(claimed) ? undefined : claimed;
	const sure = marked ?? order ?? (other?.startsWith('iso-2022') ? other : undefined);
	const found = sure === undefined ? undefined : decodeAs(bytes, sure);
	const sound = found ?? decodeAs(bytes, 'utf-8');
	const plain = sound ?? damagedText(bytes, marked ?? claimed, other);
	const text = plain ?? (other && decodeAs(bytes, other)) ?? decodeAs(bytes, 'windows-1252') ?? '';
	if (text.includes('\0') && (plain === undefined || !isWritten(text))) return undefined;
	const whole = text.replaceAll('\0', lost);
	const isSound = whole === text && (plain === undefined || plain === sound);
	return {
		text: whole,
		guessed: plain === undefined && other === undefined,
		damaged: isSound ? undefined : linesWithLost(whole),
	};
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

/** What an XML declaration or a `<meta>` says. */
function claimOf(start: string): string | undefined {
	const label =
		/^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1] ??
		/<meta[^<>]*\bcharset\s*=\s*(?:["']\s*)?([\w.:-]+)/i.exec(start)?.[1];
	return label?.toLowerCase();
}

function isUnicode(label: string): boolean {
	return /^utf-?(?:8|16)/.test(label);
}

function decodeAs(bytes: Uint8Array, label: string): string | undefined {
	return attempt(() => new TextDecoder(label, { fatal: true }).decode(bytes));
}

/** A file that says it is UTF-8 may have so many bad bytes without a good letter beyond ASCII to prove it. */
const fewBadBytes = 5;

/** Text in UTF-8 with bad bytes: it has more letters beyond ASCII that are sound than ones that are not. */
function damagedText(bytes: Uint8Array, claimed: string | undefined, other: string | undefined) {
	if (other !== undefined) return undefined;
	const text = new TextDecoder('utf-8').decode(bytes);
	const bad = text.split(lost).length - 1;
	const sound = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
	const says = claimed !== undefined && /^utf-?8/.test(claimed);
	return sound > bad || (says && bad <= fewBadBytes) ? text : undefined;
}

/** Whether characters are those of a text: no more than one in ten is a control character. */
function isWritten(text: string): boolean {
	return (text.match(/[\0-\x08\x0E-\x1F]/g)?.length ?? 0) * 10 <= text.length;
}

function linesWithLost(text: string): number[] {
	return text.split('\n').flatMap((line, index) => (line.includes(lost) ? [index + 1] : []));
}
