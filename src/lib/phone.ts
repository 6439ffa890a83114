import { latinDigits } from './numerals.ts';

/** A telephone number taken apart. */
interface Phone {
	/** Digits, and a + before them where the number holds a country. */
	number: string;
	/** Digits to dial once somebody answers. */
	extension: string | undefined;
}

/** Link that dials a telephone number as people write it, as RFC 3966 has it; nothing for what is no number. */
export function phoneLink(phone: string): string | undefined {
	const read = readPhone(phone);
	if (!read) return undefined;
	return `tel:${read.number}${read.extension === undefined ? '' : `;ext=${read.extension}`}`;
}

/** The same for a note that holds one number among words, such as ‘Rosa, 020 7946 0123’. */
export function phoneLinkIn(note: string): string | undefined {
	const whole = phoneLink(note);
	if (whole !== undefined) return whole;
	const [number, ...others] = plainDigits(note).match(/\+?\(?\d[\d ().\-/]{3,}\d/g) ?? [];
	return number === undefined || others.length > 0 ? undefined : phoneLink(number);
}

/** Reads a number with its marks, its extension, and letters that stand for digits: `1-800-NURSES-1`. */
function readPhone(phone: string): Phone | undefined {
	const [main, extension] = splitExtension(plainDigits(phone).trim());
	if (!/^\+?[\d\s().\-/·][\d\s().\-/·A-Z]*$/.test(main)) return undefined;
	// A letter alone stands for no digit.
	if (/(?<![A-Z])[A-Z](?![A-Z])/.test(main)) return undefined;
	// The nought in +44 (0)20 is dialled inside the country alone.
	const abroad = main.startsWith('+') ? main.replace(/\(0\)/, '') : main;
	const number = abroad.replace(/[A-Z]/g, keyOf).replace(/[^\d+]/g, '');
	const { length } = number.replace('+', '');
	return length >= 3 && length <= 17 ? { number, extension } : undefined;
}

/** What people write before the number of a desk, in the languages that our readers' firms write in. */
const extensionWords =
	'ext|extn|extension|x|poste|durchwahl|dw|app|apparat|toestel|anknytning|lokal|int|interno|anexo|ramal|wew|доб|вн|内線|分機|分机|내선|تحويلة|שלוחה';
const extensionPattern = new RegExp(
	String.raw`^(.*?[\d)A-Z])[\s,;]*(?:#|(?:${extensionWords})(?!\p{L})[\s.:=#]*)(\d{1,8})$`,
	'iu',
);

function splitExtension(phone: string): [main: string, extension: string | undefined] {
	const [, main = phone, extension] = extensionPattern.exec(phone) ?? [];
	return [main, extension];
}

/** One kind of digits, of hyphens and of spaces. */
function plainDigits(phone: string): string {
	return latinDigits(phone)
		.replace(/\p{Pd}/gu, '-')
		.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}

const keys = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

function keyOf(letter: string): string {
	return String(keys.findIndex((letters) => letters.includes(letter)) + 2);
}
