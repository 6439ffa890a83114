import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DiagnosticError, type Diagnostic } from '../../lib/diagnostic.ts';
import { readFont, type FontFacts } from '../../lib/fonts/read-font.ts';

/** An upright font to cut, as its package or file holds it. */
export interface FontSource {
	/** The file with Latin letters. */
	latin: Buffer;
	/** The file with the other letters of the Latin script. */
	further: Buffer | undefined;
	/** The file with the letters of the site's language, when these are not Latin. */
	native: Buffer | undefined;
	/** First code point to take from it: a file of one's own holds Latin letters too. */
	nativeFrom: number;
	generic: 'serif' | 'sans-serif';
	/**
	 * Reads the files and tells what the Latin one says of itself.
	 * @throws DiagnosticError when one is broken
	 */
	facts: () => FontFacts;
}

/**
 * Finds the files of a package in the node_modules of the first of some folders that has it, or of one above it.
 * @throws DiagnosticError when there is nothing that can be used
 */
export function readFontPackage({ name, from, locale, own, place }: PackageRequest): FontSource {
	const fault = (message: string, wayOut: string) => {
		const hint = `${wayOut}, or write "${own}", which comes with Callback.`;
		return new DiagnosticError([{ ...place, code: 'font-unusable', message, hint }]);
	};
	if (!/^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*$/.test(name)) {
		throw fault(`"${name}" is not the name of an npm package.`, 'Look its name up on fontsource.org');
	}
	const [folder] = from.flatMap((start) => packageFolder(name, start) ?? []);
	if (!folder) throw fault(`The package "${name}" is not installed.`, `Run "npm install ${name}"`);
	const id = name.slice(name.lastIndexOf('/') + 1);
	const read = (alphabet: string) => {
		const names = ['opsz', 'wght', 'standard', 'full'].map(
			(axes) => `${id}-${alphabet}-${axes}-normal.woff2`,
		);
		const file = names.map((fileName) => join(folder, 'files', fileName)).find((path) => existsSync(path));
		return file === undefined ? undefined : readFileSync(file);
	};
	const latin = read('latin');
	if (!latin) {
		const message = `The package "${name}" holds no Latin font of variable weight (files/${id}-latin-wght-normal.woff2).`;
		throw fault(message, 'Choose one whose name starts with @fontsource-variable/');
	}
	const further = read('latin-ext');
	const alphabet = alphabetOf(locale);
	const native = alphabet === 'latin' ? undefined : read(alphabet);
	const facts = () => {
		try {
			const [all] = [latin, further, native].filter((file) => file !== undefined).map(readFont);
			if (all?.axes['wght']) return all;
		} catch {
			// However a file is broken, the person can only fetch it anew.
		}
		throw fault(`The font files of the package "${name}" are broken.`, `Run "npm install --force ${name}"`);
	};
	return { latin, further, native, nativeFrom: 0, generic: genericOf(folder), facts };
}

/** Folder of an installed package: in the node_modules of a folder, or of one above it. */
export function packageFolder(name: string, from: string): string | undefined {
	const folder = join(from, 'node_modules', name);
	if (existsSync(folder)) return folder;
	const above = dirname(from);
	return above === from ? undefined : packageFolder(name, above);
}

/** What Fontsource says of the family. */
function genericOf(folder: string): FontSource['generic'] {
	const file = join(folder, 'metadata.json');
	const serif = existsSync(file) && /"category":\s*"serif"/.test(readFileSync(file, 'utf8'));
	return serif ? 'serif' : 'sans-serif';
}

/** Fontsource names alphabets as English does: arabic, cyrillic, greek, hebrew. */
function alphabetOf(locale: string): string {
	const script = new Intl.Locale(locale).maximize().script ?? 'Latn';
	return new Intl.DisplayNames('en', { type: 'script' }).of(script)?.toLowerCase() ?? 'latin';
}

interface PackageRequest {
	name: string;
	from: readonly string[];
	/** Language of the site. */
	locale: string;
	/** The package to name as the way out. */
	own: string;
	/** Where the person wrote the name. */
	place: Pick<Diagnostic, 'file' | 'line' | 'field'>;
}
