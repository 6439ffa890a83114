import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readHex } from '../lib/colour.ts';
import { fieldName } from '../lib/field-name.ts';
import { phoneLink } from '../lib/phone.ts';
import { formatFault } from '../lib/picture-format.ts';
import type { Advice, Diagnostic } from '../lib/diagnostic.ts';
import { validate } from '../lib/validate.ts';
import { readYaml } from '../lib/yaml/yaml.ts';
import { brandSchema, type Brand } from '../schema/brand.ts';
import { announcementFault } from './announcement.ts';
import type { ContentFile } from './files.ts';
import { isLanguage, localeFault, localesFaults } from './locales.ts';
import { checkColours } from './usable-colours.ts';

/** Where a field of the brand stands, and how people call it. */
export type BrandPlace = (path: readonly (string | number)[]) => Pick<Diagnostic, 'file' | 'line' | 'field'>;

/** What `brand.yaml` says; where it has faults, all that is known is what is wrong. */
export interface ReadBrand {
	brand?: Brand;
	placeOf: BrandPlace;
	diagnostics: Diagnostic[];
}

/**
 * Reads and checks `content/brand.yaml`.
 * @param publicDirs folders in which the logo may stand, the firm's first
 */
export function readBrand(file: ContentFile, publicDirs: readonly string[]): ReadBrand {
	const yaml = readYaml(file.text, file.file);
	const placeOf: BrandPlace = (path) => ({
		file: file.file,
		line: yaml.lineOf(path),
		field: fieldName(path, yaml.data),
	});
	const { value: brand, diagnostics } = validate(brandSchema, yaml, file.file);
	return brand
		? { brand, placeOf, diagnostics: checkBrand(brand, placeOf, publicDirs) }
		: { placeOf, diagnostics };
}

/** What is wrong with a brand whose fields are all of their kind. */
export function checkBrand(brand: Brand, placeOf: BrandPlace, publicDirs: readonly string[]): Diagnostic[] {
	const found: Diagnostic[] = [];
	const fault = (path: readonly (string | number)[], advice: Advice) =>
		found.push({ ...placeOf(path), ...advice });

	for (const [field, checked] of Object.entries(checkColours(brand))) {
		if (checked.ok) continue;
		const isPale = field === 'accent' && brand.ink === undefined && readHex(brand.accent) !== undefined;
		const wayOut = isPale ? secondColour : '';
		const hint = checked.nearest
			? `The nearest colour that can be used is "${checked.nearest}".${wayOut}`
			: /[“”„‘’]/.test(brand[field as 'accent' | 'ink'] ?? '')
				? 'Use the straight quotation marks of the keyboard: "#00543f".'
				: 'Write # and six digits or letters from a to f, between quotation marks, such as "#00543f".';
		fault([field], {
			code: checked.nearest ? 'contrast-too-low' : 'unreadable-colour',
			message: checked.reason,
			hint,
		});
	}
	const pictures = { 'logo.file': brand.logo?.file, 'logo.dark': brand.logo?.dark, icon: brand.icon };
	for (const [field, name] of Object.entries(pictures)) {
		if (name === undefined) continue;
		const told = publicPictureFault(name, publicDirs);
		if (told) fault(field.split('.'), told);
	}
	for (const [path, phone] of phonesOf(brand)) {
		if (phone === undefined || phoneLink(phone) !== undefined) continue;
		fault(path, {
			code: 'invalid-value',
			message: 'This is not a telephone number that can be dialled.',
			hint: 'Write it such as "+44 20 7946 0123", "(555) 010-4477 ext. 12" or "1-800-NURSES-1", between quotation marks.',
		});
	}
	for (const [index, locale] of brand.locales.entries()) {
		const told = localeFault(locale);
		if (told) fault(['locales', index], told);
	}
	for (const { index, ...told } of localesFaults(brand.locales)) {
		fault(['locales', index], told);
	}
	const announced = brand.announcement && announcementFault(brand.announcement);
	if (announced) fault(['announcement', 'text'], announced);
	for (const [index, { languages }] of brand.consultants.entries()) {
		for (const language of languages.filter((code) => !isLanguage(code))) {
			fault(['consultants', index, 'languages'], {
				code: 'invalid-value',
				message: `"${language}" is not a language.`,
				hint: 'Write two letters, such as en, de or ar.',
			});
		}
	}
	return found;
}

/** For firms whose colour is pale. */
const secondColour = ' Or keep yours, and write a dark colour for links and buttons into "ink".';

function phonesOf({ contact, consultants }: Brand): [(string | number)[], string | undefined][] {
	return [
		[['contact', 'phone'], contact?.phone],
		...consultants.map(({ phone }, index): [(string | number)[], string | undefined] => [
			['consultants', index, 'phone'],
			phone,
		]),
	];
}

/** In bytes: logo and icon are loaded with every page. */
const largest = 500_000;

function publicPictureFault(name: string, publicDirs: readonly string[]): Advice | undefined {
	const file = publicDirs.map((folder) => join(folder, name)).find((path) => existsSync(path));
	if (file === undefined || !statSync(file).isFile()) {
		const message = `There is no file "${name}" in public/.`;
		const hint = 'Put the file there, or correct its name.';
		return { code: 'missing-file', message, hint };
	}
	const { size } = statSync(file);
	if (size <= largest) return formatFault(readFileSync(file), name);
	const message = `The picture "${name}" is ${Math.ceil(size / 1000)} kB large, and every page loads it; ${largest / 1000} kB are the most.`;
	const hint = 'Save it smaller: as svg, or as a png or webp of 600 pixels.';
	return { code: 'picture-too-large', message, hint };
}
