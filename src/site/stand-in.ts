import { readYaml } from '../lib/yaml/yaml.ts';
import { brandSchema, type Brand } from '../schema/brand.ts';

/** What a brand cannot do without. Nobody ever sees it. */
const least = { name: '–', tagline: '–', address: 'https://firm.example/', accent: '#00543f' };

/**
 * A brand to check the rest of a site with while its own has faults: what of it is sound, and stand-ins for the rest.
 * @param text of brand.yaml; nothing when there is none
 */
export function standInBrand(text = ''): Brand {
	const { data } = readYaml(text, '');
	const written = Object.entries((data ?? {}) as Record<string, unknown>);
	const sound = written.filter(([key, value]) => brandSchema.safeParse({ ...least, [key]: value }).success);
	return brandSchema.parse({ ...least, ...Object.fromEntries(sound) });
}
