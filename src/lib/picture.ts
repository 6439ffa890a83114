/** A picture as a page shows it: the size it takes, and files to choose from. Addresses start with the site's path. */
export interface ShownPicture {
	/** In CSS pixels, so that nothing moves when the picture arrives. */
	width: number;
	height: number;
	/** The file that every browser can read. */
	src: string;
	/** Smaller files for browsers that can read them, with their widths where there are several; a drawing has none. */
	source: { type: string; srcset: string } | undefined;
}

/** A file made for a page, and its name: it holds a hash of all that went into it, so that browsers may keep it for ever. */
export interface GeneratedFile {
	fileName: string;
	data: Buffer;
}
