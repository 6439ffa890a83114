import { fieldName } from '../lib/field-name.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { validate } from '../lib/validate.ts';
import { asWritten, wordingOf, type Wording, type WordPair } from '../lib/wording.ts';
import { readYaml } from '../lib/yaml/yaml.ts';
import type { Brand } from '../schema/brand.ts';
import { wordingSchema, type Region } from '../schema/wording.ts';
import type { ContentFile } from './files.ts';

/** The wording of a file: our own English follows the region, all else is left as it is. */
export type WordingOf = (file: Pick<ContentFile, 'origin' | 'locale'>) => Wording;

/** The region that the brand names, or else the one of its English, or of its main language where it has none. */
export function regionOf({ region, locales }: Pick<Brand, 'region' | 'locales'>): Region {
	const tags = locales.map((lang) => new Intl.Locale(lang));
	const english = tags.find(({ language }) => language === 'en') ?? tags[0];
	return region ?? (english?.region === 'US' ? 'us' : 'uk');
}

/**
 * Reads `content/en/wording.yaml`. A firm's pair replaces ours of the same British word, or adds one.
 * @param files content files, ours before the firm's
 */
export function readWording(
	files: readonly ContentFile[],
	region: Region,
): { wordingOf: WordingOf; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const pairs = new Map<string, WordPair>();
	for (const file of files.filter(({ kind, name }) => kind === 'data' && name === 'wording')) {
		const yaml = readYaml(file.text, file.file);
		const { value, diagnostics: found } = validate(wordingSchema, yaml, file.file);
		diagnostics.push(...found);
		const seen = new Set<string>();
		for (const [index, pair] of value?.pairs.entries() ?? []) {
			if (seen.has(pair.uk)) {
				const path = ['pairs', index];
				const place = { file: file.file, line: yaml.lineOf(path), field: fieldName(path, yaml.data) };
				const message = `There are two pairs for "${pair.uk}".`;
				const hint = 'Keep one of the two.';
				diagnostics.push({ ...place, code: 'duplicate-entry', message, hint });
			}
			seen.add(pair.uk);
			pairs.set(pair.uk, pair);
		}
	}
	const ours = wordingOf(region, [...pairs.values()]);
	const isOurs: (file: Pick<ContentFile, 'origin' | 'locale'>) => boolean = ({ origin, locale }) =>
		origin === 'callback' && (locale === undefined || locale === 'en');
	return { wordingOf: (file) => (isOurs(file) ? ours : asWritten), diagnostics };
}
