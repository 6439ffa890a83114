import type { Brand } from '../schema/brand.ts';
import type { Library } from './library.ts';

/** What pages know of the site: plain data, the same on every page. */
export interface SiteData {
	name: string;
	tagline: string;
	/** Scheme and host, without a path. */
	origin: string;
	/** Path of the site, starting and ending with a slash. */
	base: string;
	lang: string;
	dir: 'ltr' | 'rtl';
	strings: Record<string, string>;
	logo: LogoData | undefined;
	/** Whether this is Callback's own site, which shows its mark beside the name. */
	ownMark: boolean;
	contact: Brand['contact'];
	callToAction: Brand['callToAction'];
	sections: Brand['sections'];
	credit: boolean;
	/** Colours and font faces as CSS. */
	tokens: string;
	/** File names of fonts that every page needs at once, below `fonts/`. */
	fonts: string[];
}

export interface LogoData {
	/** Names in the public folder. */
	file: string;
	dark: string | undefined;
	holdsName: boolean;
	/** Natural size in pixels, so that nothing moves when the picture arrives. */
	width: number;
	height: number;
}

/** What the virtual module `virtual:callback/data` holds. */
export interface CallbackData {
	site: SiteData;
	library: Library;
}
