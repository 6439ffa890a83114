import { z } from 'astro/zod';
import { idFrom } from './id-from.ts';
import { wholeLink, withoutBlanks } from './whole-link.ts';

/** Text that is not empty once spaces are cut off. */
export function text(description: string) {
	return z.string().trim().min(1).describe(description);
}

/**
 * A short name used in addresses and references: `star-stories`.
 * @param cure what to write in place of another text, where it is not the id that the words of that would make
 */
export function slug(description: string, cure?: string) {
	return z
		.string()
		.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
			error: ({ input }) => {
				const meant = idFrom(String(input));
				const made = meant === undefined ? 'Write it like star-stories.' : `Write it like this: ${meant}`;
				return `An id may hold only small letters, digits and single hyphens.\n${cure ?? made}`;
			},
		})
		.describe(description);
}

/** The id of a heading: its words in any script, with hyphens between them. */
export function headingId(description: string) {
	return z
		.string()
		.regex(/^[\p{L}\p{M}\p{N}_-]+$/u, {
			error:
				'The id of a heading holds letters, digits and hyphens, without the #.\nWrite it like how-many-to-ask.',
		})
		.describe(description);
}

/** Stands in place of the day of review while nobody has read a text through: it is then held back. */
export const notReviewed = 'not yet';

/** The day of review, as `2026-11-22`, or that there has been none. */
export function reviewDay(description: string) {
	return z
		.string()
		.refine((value) => value === notReviewed || z.iso.date().safeParse(value).success, {
			error:
				'This is not a day of the calendar.\nWrite it as year-month-day, such as 2026-11-22, or "not yet" to hold the text back.',
		})
		.describe(description);
}

/** A day, as `2026-11-22`. */
export function day(description: string) {
	return z.iso
		.date({ error: 'This is not a day of the calendar.\nWrite it as year-month-day, such as 2026-11-22.' })
		.describe(description);
}

/** A web address a reader can follow. */
export function webAddress(description: string) {
	return z
		.url({
			protocol: /^https?$/,
			error: ({ input }) =>
				(/^https?:/i.test(String(input)) ? blanksFault(input) : undefined) ??
				'This is not a web address.\nWrite it in full, starting with https://.',
			abort: true,
		})
		.refine((address) => withoutBlanks(address) === undefined, { error: ({ input }) => blanksFault(input) })
		.describe(description);
}

const elsewhere = /^(?:mailto:|tel:)\S+$/;

/** What is told of an address with blanks in it. */
function blanksFault(input: unknown): string | undefined {
	const meant = typeof input === 'string' ? withoutBlanks(input) : undefined;
	if (meant === undefined) return undefined;
	const how = meant.includes('%20') ? 'with %20 in place of blanks' : 'without blanks';
	return `A link cannot hold blanks.\nWrite it ${how}: "${meant}"`;
}

/** An address outside the site, or a page of it: `/imprint/`, `/guides/star-stories/#no-numbers`. */
export function anyAddress(description: string) {
	return z
		.union([webAddress(description), z.string().regex(elsewhere), z.string().regex(/^\/(?!\/)[^\s\\]*$/)], {
			error: ({ input }) => {
				const whole = typeof input === 'string' ? wholeLink(input) : undefined;
				const blanks = whole === undefined ? blanksFault(input) : undefined;
				if (blanks !== undefined) return blanks;
				return `This is not an address a link can lead to.\n${
					whole === undefined
						? 'Write a page such as /about/, or an address that starts with https://, mailto: or tel:.'
						: `Write it with its beginning: "${whole}"`
				}`;
			},
		})
		.describe(description);
}

/** A file beside brand.yaml: it is worked on, not published as it is. */
export function contentFile(kinds: string, example: string) {
	return fileName(kinds, `content/, such as ${example}`, 'content');
}

/** A file in the site folder's `public/`, published as it stands there. */
export function publicFile(kinds: string) {
	return fileName(kinds, 'public/', 'public');
}

function fileName(kinds: string, place: string, folder: string) {
	return z
		.string()
		.regex(new RegExp(String.raw`^[^\\:*?"<>|\p{C}]+\.(?:${kinds})$`, 'iu'), {
			error: `This is not the name of a file that can be used.\nWrite the name of a file in ${place}, ending in ${kinds.replaceAll('|', ', ')}.`,
		})
		.refine((path) => !path.split('/').includes('..') && !path.startsWith('/'), {
			error: `The path leaves the ${folder} folder.\nPut the file into ${folder}/ and write its name alone.`,
			abort: true,
		})
		.refine((path) => !/^(?:content|public)\//.test(path), {
			error: `The name starts with a folder.\nPut the file into ${folder}/ and write its name from there on.`,
		});
}

/** Whether the host of an address may be written into the settings of web servers: a name, and perhaps a port. */
export function isPlainHost(address: string): boolean {
	return URL.canParse(address) && /^[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d+)?$/.test(new URL(address).host);
}

export const plainHostFault =
	'The name of the server holds more than letters, digits, dots and hyphens.\nWrite it like https://stats.firm.example/; a port may follow, such as :8443.';

/** The end of an address that was copied while a single page was open. */
const namesFile = /\/[^/]+\.(?:x?html?|php\d?|aspx?|jsp)\/?$/i;

/** The address of a whole site: a host and perhaps a path of plain letters, so that files can stand under it. */
export function siteAddress(description: string) {
	return z
		.url({
			protocol: /^https?$/,
			error: 'This is not a web address.\nWrite it in full, starting with https://.',
			abort: true,
		})
		.refine(isPlainHost, { error: plainHostFault, abort: true })
		.regex(/^https?:\/\/[^/?#@\s]+(?:\/[\w~-][\w.~-]*)*\/?$/i, {
			error:
				'The address of a site holds its name and perhaps a path, and nothing else.\nWrite it like https://www.firm.example/second-interview/, with letters, digits and hyphens.',
			abort: true,
		})
		.refine((address) => !namesFile.test(address), {
			error: ({ input }) =>
				`The address of a site is a folder, and this ends in the name of a file.\nWrite it without that name: ${String(input).replace(namesFile, '/')}`,
		})
		.describe(description);
}
