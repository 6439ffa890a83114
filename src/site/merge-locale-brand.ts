import { fieldName } from '../lib/field-name.ts';
import { validate } from '../lib/validate.ts';
import { readYaml } from '../lib/yaml/yaml.ts';
import { localeBrandSchema, type Brand } from '../schema/brand.ts';
import { checkBrand, type BrandPlace, type ReadBrand } from './brand.ts';
import type { ContentFile } from './files.ts';

/**
 * Lays `content/<locale>/brand.yaml` over the brand: a field in it stands in place of the whole field of the brand.
 * @param read the brand for all languages
 */
export function mergeLocaleBrand(
	read: ReadBrand & { brand: Brand },
	file: ContentFile,
	publicDirs: readonly string[],
): ReadBrand & { brand: Brand } {
	const yaml = readYaml(file.text, file.file);
	const { value, diagnostics } = validate(localeBrandSchema, yaml, file.file);
	if (!value) return { ...read, diagnostics };
	// Only what is written counts, not the defaults of the rest.
	const own = Object.fromEntries(
		Object.entries(value).filter(([key]) => Object.hasOwn(yaml.data as object, key)),
	);
	const brand: Brand = { ...read.brand, ...own };
	const placeOf: BrandPlace = (path) =>
		Object.hasOwn(own, String(path[0]))
			? { file: file.file, line: yaml.lineOf(path), field: fieldName(path, yaml.data) }
			: read.placeOf(path);
	return { brand, placeOf, diagnostics: checkBrand(brand, placeOf, publicDirs) };
}
