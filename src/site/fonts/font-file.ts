import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { DiagnosticError, type Diagnostic } from '../../lib/diagnostic.ts';
import { readFont } from '../../lib/fonts/read-font.ts';
import type { FontSource } from './font-package.ts';

/** In bytes. */
const largest = 5_000_000;

interface FileRequest {
	/** Name inside the content folder. */
	name: string;
	/** The firm's content folder. */
	content: string;
	/** Language of the site. */
	locale: string;
	generic: FontSource['generic'];
	/** Where the person wrote the name. */
	place: Pick<Diagnostic, 'file' | 'line' | 'field'>;
}

/**
 * Reads a font file of the firm's own. It is cut like a package's: Latin letters, further ones, those of the language.
 * @throws DiagnosticError when there is nothing that can be used
 */
export function readFontFile({ name, content, locale, generic, place }: FileRequest): FontSource {
	const fault = (message: string, hint: string) =>
		new DiagnosticError([{ ...place, code: 'font-unusable', message, hint }]);
	const path = join(resolve(content), name);
	if (!existsSync(path)) {
		throw fault(`There is no font "${name}" in content/.`, 'Put the file there, or correct its name.');
	}
	if (!realpathSync(path).startsWith(realpathSync(content) + sep)) {
		throw fault(
			`The font "${name}" is a link to a place outside the content folder.`,
			'Copy the file itself into the content folder.',
		);
	}
	const bytes = readFileSync(path);
	if (bytes.length > largest) {
		throw fault(`The font "${name}" is larger than 5 MB.`, 'Ask its maker for a file for websites (WOFF2).');
	}
	const facts = () => {
		try {
			return readFont(bytes);
		} catch {
			throw fault(
				`The font "${name}" cannot be read.`,
				'Use a WOFF2, WOFF, TTF or OTF file of one upright font.',
			);
		}
	};
	const { codePoints } = facts();
	if (!codePoints.includes(0x61)) {
		throw fault(
			`The font "${name}" has no Latin letters.`,
			'Addresses and names need them: use a font that has them.',
		);
	}
	const isLatin = new Intl.Locale(locale).maximize().script === 'Latn';
	return {
		latin: bytes,
		further: codePoints.some((point) => point >= 0x100 && point <= 0x17f) ? bytes : undefined,
		native: isLatin ? undefined : bytes,
		nativeFrom: afterLatin,
		generic,
		facts,
	};
}

/** Letters of other scripts start here; before them, Unicode holds those of the Latin script and its marks. */
const afterLatin = 0x370;
