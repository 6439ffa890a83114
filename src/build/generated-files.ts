import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { iconFiles, generatedFolders, manifestFile } from '../lib/generated-addresses.ts';
import type { GeneratedFile } from '../lib/picture.ts';
import type { GeneratedPicture } from './pictures/make-picture.ts';
import type { Counting } from '../site/analytics.ts';
import { fontFiles, type SiteFonts } from '../site/fonts/fonts.ts';
import type { IconSource } from '../site/icon.ts';
import { webManifest } from '../site/manifest.ts';
import type { Site } from '../site/site.ts';

/** A file of the site that stands in no folder: it is made from the brand, the fonts and the pictures. */
export interface SiteFile {
	/** Below the path of the site, such as `fonts/newsreader.1a2b3c4d.woff2`. */
	path: string;
	data: Buffer | string;
}

/** Every file that is made for a site. A file of the same name in a public folder stands in its place. */
export function generatedFiles({
	site,
	fonts,
	paper,
	licences,
	pictures,
	counting,
	extras,
	icon,
	icons,
	shared,
}: GenerateInput): SiteFile[] {
	const inFolder =
		(folder: string) =>
		({ fileName, data }: GeneratedFile) => ({ path: `${folder}${fileName}`, data });
	const named: SiteFile[] = [
		...icons.map(inFolder('')),
		...(icon.isSvg ? [{ path: iconFiles.drawing, data: icon.bytes }] : []),
		{ path: manifestFile, data: webManifest(site, paper) },
		...shared,
	];
	return [
		...[...fontFiles(fonts), licences].map(inFolder(generatedFolders.fonts)),
		...pictures.flatMap(({ files }) => files.map(inFolder(generatedFolders.assets))),
		...extras.map(inFolder(generatedFolders.assets)),
		...(counting?.file ? [inFolder(generatedFolders.assets)(counting.file)] : []),
		...named.filter(({ path }) => !existsSync(join(site.publicDirs[0] ?? '', path))),
	];
}

interface GenerateInput {
	site: Site;
	fonts: SiteFonts;
	/** Colour of the pages. */
	paper: string;
	/** Of the fonts. */
	licences: GeneratedFile;
	pictures: readonly GeneratedPicture[];
	counting: Counting | undefined;
	/** Sheets and scripts that some of its pages load. */
	extras: readonly GeneratedFile[];
	icon: IconSource;
	/** What was made of it. */
	icons: readonly GeneratedFile[];
	/** What tells others of the site. */
	shared: readonly SiteFile[];
}
