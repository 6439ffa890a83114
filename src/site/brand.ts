import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { suggest } from '../lib/nearest.ts';
import { formatFault } from '../lib/picture-format.ts';
import type { Problem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { readYaml, type YamlText } from '../lib/yaml.ts';
import { brandSchema, type Brand } from '../schema/brand.ts';
import { announcementFault } from './announcement.ts';
import type { ContentFile } from './files.ts';
import { checkAccent } from './palette.ts';

/**
 * Reads and checks `content/brand.yaml`.
 * @param publicDirs folders in which the logo may stand, the firm's first
 */
export function readBrand(
	file: ContentFile,
	publicDirs: readonly string[],
): { brand?: Brand; lineOf: YamlText['lineOf']; problems: Problem[] } {
	const yaml = readYaml(file.text, file.file);
	const { lineOf } = yaml;
	if (yaml.problems.length > 0) return { lineOf, problems: yaml.problems };
	const { value: brand, problems } = validate(brandSchema, yaml, file.file);
	if (!brand) return { lineOf, problems };

	const found: Problem[] = [];
	const fault = (field: string, cause: string, cure: string) =>
		found.push({ file: file.file, line: lineOf(field.split('.')), field, cause, cure });

	const accent = checkAccent(brand.accent);
	if (!accent.ok) {
		fault(
			'accent',
			accent.reason,
			accent.nearest
				? `The nearest colour that can be used is "${accent.nearest}".`
				: /[“”„‘’]/.test(brand.accent)
					? 'Use the straight quotation marks of the keyboard: "#00543f".'
					: 'Write # and six digits or letters from a to f, between quotation marks, such as "#00543f".',
		);
	}
	const pictures = { 'logo.file': brand.logo?.file, 'logo.dark': brand.logo?.dark, icon: brand.icon };
	for (const [field, name] of Object.entries(pictures)) {
		if (name === undefined) continue;
		const told = publicPictureFault(name, publicDirs);
		if (told) fault(field, told.cause, told.cure);
	}
	if (!canonicalLocale(brand.locale)) {
		fault(
			'locale',
			`"${brand.locale}" is not a language.`,
			suggest(brand.locale, ['en', 'en-GB', 'en-US', 'de', 'fr', 'es', 'ar', 'he']),
		);
	}
	const announced = brand.announcement && announcementFault(brand.announcement);
	if (announced) fault('announcement.text', announced.cause, announced.cure);
	for (const [index, { languages }] of brand.consultants.entries()) {
		for (const language of languages.filter((code) => !canonicalLocale(code))) {
			fault(
				`consultants.${index}.languages`,
				`"${language}" is not a language.`,
				'Write two letters, such as en, de or ar.',
			);
		}
	}
	return { brand, lineOf, problems: found };
}

/** In bytes: logo and icon are loaded with every page. */
const largest = 500_000;

function publicPictureFault(name: string, publicDirs: readonly string[]) {
	const file = publicDirs.map((folder) => join(folder, name)).find((path) => existsSync(path));
	if (file === undefined || !statSync(file).isFile()) {
		return {
			cause: `There is no file "${name}" in public/.`,
			cure: 'Put the file there, or correct its name.',
		};
	}
	const { size } = statSync(file);
	if (size <= largest) return formatFault(readFileSync(file), name);
	return {
		cause: `The picture "${name}" is ${Math.ceil(size / 1000)} kB large, and every page loads it; ${largest / 1000} kB are the most.`,
		cure: 'Save it smaller: as svg, or as a png or webp of 600 pixels.',
	};
}

function canonicalLocale(locale: string): boolean {
	try {
		return Intl.DisplayNames.supportedLocalesOf([locale]).length > 0;
	} catch {
		return false;
	}
}
