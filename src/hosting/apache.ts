import {
	askFirst,
	compressible,
	escapeForPattern,
	hiddenPattern,
	keepForEver,
	lastingPattern,
	openPattern,
	openToAll,
	securityHeaders,
	markdownHeaders,
	markdownAlternatePattern,
	type Hosted,
} from './rules.ts';

/**
 * The `.htaccess` file, which Apache and LiteSpeed read in the folder of the site itself.
 * @param styleHashes `sha256-…` of the style sheet in each language: the file goes wherever the pages go
 */
export function apacheSettings(
	{ origin, siteBase, others = [], opened, redirects, bare = [] }: Hosted,
	styleHashes: readonly string[],
): string {
	const kinds = `\\.(?:${compressible.join('|')})`;
	return [
		`# Apache settings for ${origin}${siteBase}, made by Callback. Apache reads this file by itself where the host allows it.`,
		missingPage(siteBase),
		'',
		'<IfModule mod_headers.c>',
		...securityHeaders(styleHashes, opened).map(([name, value]) => `\tHeader always set ${name} "${value}"`),
		`\tHeader set Cache-Control "${askFirst}"`,
		`\t<If "%{REQUEST_URI} =~ m#${lastingPattern(siteBase, ...others)}#">`,
		`\t\tHeader set Cache-Control "${keepForEver}"`,
		'\t</If>',
		`\t<If "%{REQUEST_URI} =~ m#${markdownAlternatePattern(siteBase, ...others)}(?:\\.(?:br|gz))?$#">`,
		...markdownHeaders.map(([name, value]) => `\t\tHeader set ${name} "${value}"`),
		'\t</If>',
		`\t<If "%{REQUEST_URI} =~ m#${openPattern(siteBase, ...others)}#">`,
		`\t\tHeader set ${openToAll.join(' ')}`,
		'\t</If>',
		`\t<FilesMatch "${kinds}(?:\\.(?:br|gz))?$">`,
		'\t\tHeader merge Vary Accept-Encoding',
		'\t</FilesMatch>',
		'</IfModule>',
		'',
		'<IfModule mod_rewrite.c>',
		'\tRewriteEngine On',
		'\t# What hosts read, and readers do not; and folders in which no page stands.',
		`\tRewriteRule "${hiddenPattern('')}" - [R=404,L]`,
		...bare.map((folder) => `\tRewriteRule "^${escapeForPattern(folder)}/?$" - [R=404,L]`),
		...redirects.flatMap(({ path, below, to }) =>
			rewriteRules(path.slice(siteBase.length), below, to).map((line) => `\t${line}`),
		),
		'\t# The compressed copy beside a file, where the browser takes it.',
		...[
			['br', 'br'],
			['gzip', 'gz'],
		].flatMap(([encoding, ending]) =>
			['', 'index.html'].flatMap((name) => [
				`\tRewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
				`\tRewriteCond %{REQUEST_FILENAME}${name}.${ending} -f`,
				`\tRewriteRule ${name === '' ? `${kinds}$` : '^(?:.*/)?$'} %{REQUEST_URI}${name}.${ending} [L]`,
			]),
		),
		'</IfModule>',
		'',
		'# Not left to the settings of the host: what programs read of the site.',
		'AddCharset utf-8 .txt',
		'AddType application/epub+zip .epub',
		'',
		// Apache takes .br for Breton and .gz for a file to save.
		`<FilesMatch "${kinds}\\.br$">`,
		'\tRemoveLanguage .br',
		'\tAddEncoding br .br',
		'</FilesMatch>',
		`<FilesMatch "${kinds}\\.gz$">`,
		'\tRemoveType .gz',
		'\tAddEncoding gzip .gz',
		'</FilesMatch>',
		'',
	].join('\n');
}

/** The `.htaccess` file of a further language: all else comes from the one above it. @param base path of its pages */
export function apacheLanguage(base: string): string {
	return `# The page for what does not exist, in this language; all else is in the .htaccess above.\n${missingPage(base)}\n`;
}

function missingPage(base: string): string {
	return `ErrorDocument 404 ${base}404.html`;
}

/** A query of the old address goes along, unless the new one has its own. Apache itself would put it behind an anchor. */
function rewriteRules(path: string, below: boolean, to: string): string[] {
	const pattern = `"^${escapeForPattern(path)}${below ? '(?:/.*)?' : '/?'}$"`;
	// A percent sign or a dollar in the target would be filled in.
	const [address = '', anchor] = to.replace(/[%$]/g, '\\$&').split('#');
	const rule = (target: string) => `RewriteRule ${pattern} "${target}" [R=301,NE,L]`;
	if (anchor === undefined) return [rule(address)];
	const bare = rule(`${address}#${anchor}`);
	if (address.includes('?')) return [bare];
	return ['RewriteCond %{QUERY_STRING} .', rule(`${address}?%{QUERY_STRING}#${anchor}`), bare];
}
