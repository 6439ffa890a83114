import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { suggest } from '../lib/nearest.ts';
import type { Problem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { readYaml } from '../lib/yaml.ts';
import { brandSchema, type Brand } from '../schema/brand.ts';
import type { ContentFile } from './files.ts';
import { checkAccent } from './palette.ts';

/**
 * Reads and checks `content/brand.yaml`.
 * @param publicDirs folders in which the logo may stand, the firm's first
 */
export function readBrand(
	file: ContentFile,
	publicDirs: readonly string[],
): { brand?: Brand; problems: Problem[] } {
	const yaml = readYaml(file.text, file.file);
	if (yaml.problems.length > 0) return { problems: yaml.problems };
	const { value: brand, problems } = validate(brandSchema, yaml, file.file);
	if (!brand) return { problems };

	const found: Problem[] = [];
	const fault = (field: string, cause: string, cure: string) =>
		found.push({ file: file.file, line: yaml.lineOf(field.split('.')), field, cause, cure });

	const accent = checkAccent(brand.accent);
	if (!accent.ok) {
		fault(
			'accent',
			accent.reason,
			accent.nearest
				? `The nearest colour that can be used is "${accent.nearest}".`
				: 'Write # and six digits or letters from a to f, between quotation marks, such as "#00543f".',
		);
	}
	for (const key of ['file', 'dark'] as const) {
		const logo = brand.logo?.[key];
		if (logo === undefined || publicDirs.some((folder) => existsSync(join(folder, logo)))) continue;
		fault(
			`logo.${key}`,
			`There is no file "${logo}" in public/.`,
			'Put the logo there, or correct its name.',
		);
	}
	if (!canonicalLocale(brand.locale)) {
		fault(
			'locale',
			`"${brand.locale}" is not a language.`,
			suggest(brand.locale, ['en', 'en-GB', 'en-US', 'de', 'fr', 'es', 'ar', 'he']),
		);
	}
	return { brand, problems: found };
}

function canonicalLocale(locale: string): boolean {
	try {
		return Intl.DisplayNames.supportedLocalesOf([locale]).length > 0;
	} catch {
		return false;
	}
}
