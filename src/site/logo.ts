import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ProblemError } from '../lib/problem.ts';
import type { Brand } from '../schema/brand.ts';

/**
 * Natural size of the logo in pixels.
 * @param publicDirs folders in which it may stand, the firm's first; the brand check has seen that it is there
 * @throws ProblemError for a file that is no picture
 */
export async function measureLogo(
	{ file, dark, holdsName }: NonNullable<Brand['logo']>,
	publicDirs: readonly string[],
	brandFile: string,
) {
	const folder = publicDirs.find((candidate) => existsSync(join(candidate, file))) ?? '';
	try {
		const { width, height } = await sharp(readFileSync(join(folder, file))).metadata();
		return { file, dark, holdsName, width, height };
	} catch {
		throw new ProblemError([
			{
				file: brandFile,
				field: 'logo.file',
				cause: `"${file}" cannot be read as a picture.`,
				cure: 'Open it in a picture program and save it again as svg, png or webp.',
			},
		]);
	}
}
