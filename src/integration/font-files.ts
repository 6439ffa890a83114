import type { FontFile, SiteFonts } from '../site/fonts.ts';

/** Every font file of a site, once. */
export function fontFiles({ body, heading }: SiteFonts): FontFile[] {
	return [...new Set([body, heading])].flatMap(({ files }) => files);
}
