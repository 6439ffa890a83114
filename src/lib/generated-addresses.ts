/** The feed of new and changed guides, below the path of a language. */
export const feedFile = 'feed.xml';

/** What programs are told that read the site for people, below the path of a language. */
export const llmsFile = 'llms.txt';

/** Every page that search engines are to show, below the path of the whole site. */
export const sitemapFile = 'sitemap.xml';

/** Whom to tell of a weak point, below the path of a site at the top of its host. */
export const securityFile = '.well-known/security.txt';

/** What programs that read every page may not read, below the path of a site at the top of its host. */
export const robotsName = 'robots.txt';

/** The script that saves the site on readers' devices, below the path of a language. */
export const workerFile = 'sw.js';

/** How devices install the site, below the path of a language. */
export const manifestFile = 'site.webmanifest';

/** Icons in the sizes that devices ask for, below the path of a language. */
export const iconFiles = {
	drawing: 'favicon.svg',
	tab: 'favicon.ico',
	apple: 'apple-touch-icon.png',
	small: 'icon-192.png',
	large: 'icon-512.png',
	maskable: 'icon-maskable-512.png',
} as const;

/** Stands in every finished site: only a folder with it is ever replaced. The dot keeps it out of sight. */
export const markerFile = '.callback-output';

/** What only hosts read, below the path of the whole site. */
const hostFiles = ['_headers', '_redirects', '.htaccess', '.nojekyll', '.hosting/'];

/** Folders that hold nothing but what is made, below the path of a language. */
export const generatedFolders = {
	/** Files whose names hold a hash of their bytes. */
	assets: '_assets/',
	fonts: 'fonts/',
	search: 'pagefind/',
	share: 'share/',
	documents: 'documents/',
	embed: 'embed/',
} as const;

/** Every address that is made in the pages of one language, besides pages and guides; folders end with a slash. */
export const madeAddresses: readonly string[] = [
	feedFile,
	llmsFile,
	sitemapFile,
	securityFile,
	robotsName,
	workerFile,
	manifestFile,
	...Object.values(iconFiles),
	markerFile,
	...hostFiles,
	...Object.values(generatedFolders),
].map((path) => `/${path}`);

/** The text of a guide as Markdown. @param address of the guide: `/guides/star-stories/` */
export function markdownAddress(address: string): string {
	return `${address}index.md`;
}
