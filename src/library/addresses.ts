import type { Diagnostic } from '../lib/diagnostic.ts';
import type { ContentEntry } from './content-entries.ts';
import type { OwnAddress } from './links.ts';
import type { PlacedGuide } from './place-guides.ts';

/** What of a site in one of its languages has an address, and what could have one and does not appear. */
export interface Addresses {
	/** Guides that appear and whose body can be read. */
	readable: readonly ContentEntry<PlacedGuide>[];
	/** Ids of guides that appear, or will once their file can be read. */
	guides: readonly string[];
	/** Ids of guides that exist and do not appear: hidden, or not readable. Naming them is no fault. */
	absent: ReadonlySet<string>;
	/** Ids of sections that appear. */
	sections: ReadonlySet<string>;
	/** Ids of plain pages, those held back and those that cannot be read among them. */
	pages: readonly string[];
	/** Addresses of all pages that are not guides, with slashes at both ends. */
	routes: ReadonlySet<string>;
	/** Addresses of sections that exist and do not appear. */
	absentRoutes: ReadonlySet<string>;
	/** Addresses of pages of ours that the site leaves out. */
	leftOut: ReadonlySet<string>;
	/** Addresses of pages and sections that texts may name and that do not appear. */
	gone: ReadonlySet<string>;
	/** Addresses of files: public ones, such as /files/map.pdf, and those that Callback makes, such as /feed.xml. */
	files: ReadonlySet<string>;
	/** Ids of the headings of guides and plain pages whose body can be read, by their addresses. */
	headings: ReadonlyMap<string, readonly string[]>;
	/** Where the site stands, for links that name its full address. */
	own: OwnAddress;
	/** Faults of public files. */
	diagnostics: Diagnostic[];
}
