import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { DiagnosticError } from '../lib/diagnostic.ts';
import type { Site } from './site.ts';

/**
 * Addresses of the logo inside the site and its natural size in pixels; nothing without a logo. The one for dark backgrounds is read too.
 * @throws DiagnosticError for files that cannot be read to their end
 */
export async function measureLogo({
	brand: { logo },
	publicDirs,
	brandPlace,
}: Pick<Site, 'brand' | 'publicDirs' | 'brandPlace'>) {
	if (!logo) return undefined;
	const read = async (field: 'file' | 'dark', name: string) => {
		// The check of the brand has seen that it is there.
		const folder = publicDirs.find((candidate) => existsSync(join(candidate, name))) ?? '';
		try {
			const bytes = readFileSync(join(folder, name));
			await sharp(bytes).stats();
			return await sharp(bytes).metadata();
		} catch {
			const message = `The picture "${name}" cannot be read.`;
			const hint = 'Open it in a picture program and save it again as svg, png or webp.';
			throw new DiagnosticError([
				{ ...brandPlace(['logo', field]), code: 'picture-unreadable', message, hint },
			]);
		}
	};
	const { width, height } = await read('file', logo.file);
	if (logo.dark !== undefined) await read('dark', logo.dark);
	const { file: name, dark, holdsName } = logo;
	const address = (file: string) => file.split('/').map(encodeURIComponent).join('/');
	return { file: address(name), dark: dark && address(dark), holdsName, width, height };
}

/** The logo for light backgrounds, as the firm made it; nothing without a logo. */
export function logoFile({
	brand: { logo },
	publicDirs,
}: Pick<Site, 'brand' | 'publicDirs'>): LogoFile | undefined {
	if (!logo) return undefined;
	const file = publicDirs.map((folder) => join(folder, logo.file)).find((path) => existsSync(path));
	if (file === undefined) return undefined;
	const type = extname(file).slice(1).toLowerCase() as LogoFile['type'];
	return { bytes: readFileSync(file), type, holdsName: logo.holdsName };
}

interface LogoFile {
	bytes: Buffer;
	type: 'svg' | 'png' | 'webp';
	/** Whether the picture holds the firm's name. */
	holdsName: boolean;
}
