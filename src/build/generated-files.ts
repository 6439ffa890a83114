import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { iconFiles, generatedFolders, manifestFile } from '../lib/generated-addresses.ts';
import type { GeneratedFile } from '../lib/picture.ts';
import { fontFiles } from '../site/fonts/fonts.ts';
import { webManifest } from '../site/manifest.ts';
import type { Site } from '../site/site.ts';
import type { MadeAssets } from './made-assets.ts';

/** A file of the site that stands in no folder: it is made from the brand, the fonts and the pictures. */
export interface SiteFile {
	/** Below the path of the site, such as `fonts/newsreader.1a2b3c4d.woff2`. */
	path: string;
	data: Buffer | string;
}

/**
 * Every file that is made for a site. A file of the same name in a public folder stands in its place.
 * @param feeds what tells other programs of the site
 */
export function generatedFiles(
	site: Site,
	{ fonts, licences, palette, pictures, photos, counting, extras, icon, icons }: MadeAssets,
	feeds: readonly SiteFile[],
): SiteFile[] {
	const inFolder =
		(folder: string) =>
		({ fileName, data }: GeneratedFile) => ({ path: `${folder}${fileName}`, data });
	const named: SiteFile[] = [
		...icons.map(inFolder('')),
		...(icon.isSvg ? [{ path: iconFiles.drawing, data: icon.bytes }] : []),
		{ path: manifestFile, data: webManifest(site, palette.light.paper) },
		...feeds,
	];
	return [
		...[...fontFiles(fonts), licences].map(inFolder(generatedFolders.fonts)),
		...[...pictures.values(), ...photos.values()].flatMap(({ files }) =>
			files.map(inFolder(generatedFolders.assets)),
		),
		...extras.files.map(inFolder(generatedFolders.assets)),
		...(counting?.file ? [inFolder(generatedFolders.assets)(counting.file)] : []),
		...named.filter(({ path }) => !existsSync(join(site.publicDirs[0] ?? '', path))),
	];
}
