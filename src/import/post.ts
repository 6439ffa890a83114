/** A text as its source holds it, before it becomes a guide or page. */
export interface Post {
	/** The file it stands in, as the person knows it. */
	file: string;
	kind: 'guide' | 'page';
	title: string;
	/** Whether the title is only the name of its file. */
	isTitleGuessed?: boolean;
	/** Its body as HTML, untouched. */
	html: string;
	/** What its address was called: WordPress’ slug, or the name of the file. */
	name: string;
	/** Every address that means this text; the first is the one its own relative addresses start from. */
	addresses: readonly [string, ...string[]];
	/** The sentence that introduces it: excerpt or description. */
	promise: string | undefined;
	/** Names of categories and folders, one of which may be a section of ours. */
	topics: readonly string[];
	/** Tags: words that people may search for. */
	tags: readonly string[];
	/** Its place among the texts of its folder. */
	position?: number | undefined;
	/** The day it was last changed, as `2026-11-22`. */
	changed: string | undefined;
	/** The source’s media library, by id. */
	media: ReadonlyMap<string, Medium>;
	/** Whether its line ends are line breaks, as WordPress’ classic editor means them. */
	lineBreaks?: boolean;
	/** Set for a text that has the form of a guide or page of ours already: it is taken as it is. */
	own?: OwnText;
	/** What was seen while reading. */
	notes: readonly Note[];
}

/** A guide or page of ours, as it stands in its file. */
export interface OwnText {
	/** The whole file, with line ends of our kind. */
	text: string;
	/** Of the file’s name: `.md` or `.mdx`. */
	ending: string;
	/** Section of a guide; a page has none. */
	section: string | undefined;
}

/** A picture or other file that a WordPress export names. */
export interface Medium {
	address: string;
	/** What it shows, in words. */
	alt: string;
}

/** Something a person should know about one imported text. */
export interface Note {
	/** `state`: what it was before; `removed`: what is gone; `picture` and `link`: what became of them; `write`: what to write by hand. */
	about: 'state' | 'removed' | 'picture' | 'link' | 'write';
	text: string;
}

/** What reading one source gave. */
export interface Reading {
	posts: Post[];
	/** What was left out of the source as a whole, as sentences. */
	remarks: string[];
}

/** A text file that can be imported. */
export interface Source {
	/** The file as the person knows it. */
	file: string;
	/** Path below the folder that is imported, with forward slashes. */
	path: string;
	text: string;
}

/** Addresses of files start with this: the folder that is imported stands for a server of its own. */
export const folderAddress = 'file:///import/';

/** The address of a file of the imported folder. @param path below that folder, with forward slashes */
export function addressOf(path: string): string {
	return folderAddress + path.split('/').map(encodeURIComponent).join('/');
}

/** The first ten characters of a date, if they are a day of the calendar. */
export function dayOf(date: string | undefined): string | undefined {
	const day = /^\s*(\d{4}-\d{2}-\d{2})/.exec(date ?? '')?.[1];
	return day !== undefined && !day.startsWith('0000') && !Number.isNaN(Date.parse(day)) ? day : undefined;
}
