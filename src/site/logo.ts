import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Brand } from '../schema/brand.ts';

/**
 * Natural size of the logo in pixels.
 * @param publicDirs folders in which it may stand, the firm's first; the brand check has seen that it is there
 */
export async function measureLogo(
	{ file, dark, holdsName }: NonNullable<Brand['logo']>,
	publicDirs: readonly string[],
) {
	const folder = publicDirs.find((candidate) => existsSync(join(candidate, file))) ?? '';
	const { width, height } = await sharp(readFileSync(join(folder, file))).metadata();
	return { file, dark, holdsName, width, height };
}
