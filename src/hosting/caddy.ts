import {
	askFirst,
	escapeForPattern,
	keepForEver,
	lastingFolders,
	openFolder,
	openToAll,
	securityHeaders,
	markdownFolders,
	markdownHeaders,
	type Hosted,
	type Redirect,
} from './rules.ts';

/** Settings for Caddy, to be imported into a site block whose `root` holds the site under its path. */
export function caddySettings({ origin, siteBase, others = [], opened, redirects }: Hosted): string {
	const atTop = siteBase === '/';
	const lasting = [siteBase, ...others]
		.flatMap((path) => lastingFolders.map((folder) => `${path}${folder}/*`))
		.join(' ');
	const open = [siteBase, ...others].map((path) => `${path}${openFolder}/*`).join(' ');
	return [
		`# Caddy settings for ${origin}${siteBase}, made by Callback.`,
		...(atTop
			? ['# In the site block:', '#     root * /the/folder/with/the/site']
			: [
					`# The files of the site stand in the folder ${siteBase.slice(1, -1)}, inside the root of the site block. In that block:`,
				]),
		'#     import /the/path/of/Caddyfile',
		'# Then load it: caddy reload. Only another address, other languages or other redirects change this file.',
		'',
		...leadsOn(atTop, siteBase, redirects),
		`handle ${siteBase}* {`,
		// Caddy runs a header without a matcher last: the two matchers must not overlap.
		`\t@callback_lasting path ${lasting}`,
		`\t@callback_fresh not path ${lasting}`,
		`\theader @callback_lasting Cache-Control "${keepForEver}"`,
		`\theader @callback_fresh Cache-Control "${askFirst}"`,
		...securityHeaders(undefined, opened).map(([name, value]) => `\theader ${name} "${value}"`),
		`\t@callback_markdown path ${[siteBase, ...others].flatMap((path) => markdownFolders.map((folder) => `${path}${folder}/*/index.md`)).join(' ')}`,
		...markdownHeaders.map(([name, value]) => `\theader @callback_markdown ${name} "${value}"`),
		'\t@callback_epub path *.epub',
		'\theader @callback_epub Content-Type application/epub+zip',
		// Caddy's expressions know no look-ahead.
		'\t@callback_hidden {',
		`\t\tpath_regexp \`^${escapeForPattern(siteBase)}(?:_(?:headers|redirects)$|(?:.*/)?\\.)\``,
		'\t\tnot path_regexp `/\\.well-known/`',
		'\t}',
		'\terror @callback_hidden 404',
		`\t@callback_open path ${open}`,
		`\theader @callback_open ${openToAll.join(' ')}`,
		'\tfile_server {',
		'\t\tprecompressed br gzip',
		'\t}',
		'}',
		'',
		'handle_errors {',
		// The first that fits is taken.
		...[...others, siteBase].flatMap(missing),
		'}',
		'',
	].join('\n');
}

/** The page for what does not exist. @param base path of the pages in one language */
function missing(base: string): string[] {
	const name = `@callback_missing_${base.replace(/\W/g, '_')}`;
	return [
		`\t${name} {`,
		`\t\tpath ${base}*`,
		'\t\texpression `{err.status_code} == 404`',
		'\t}',
		`\thandle ${name} {`,
		'\t\theader -Cache-Control',
		`\t\trewrite * ${base}404.html`,
		'\t\tfile_server {',
		'\t\t\tprecompressed br gzip',
		'\t\t}',
		'\t}',
	];
}

/** A query of the old address goes along, unless the new one has its own. */
function leadsOn(atTop: boolean, base: string, redirects: readonly Redirect[]): string[] {
	const lines = [
		...(atTop ? [] : [`redir ${base.slice(0, -1)} ${withQuery(encodeURI(base))} 301`]),
		...redirects.flatMap(({ path, below, to }) =>
			[path, `${path}/${below ? '*' : ''}`].map((from) => `redir ${from} ${withQuery(to)} 301`),
		),
	];
	if (lines.length === 0) return [];
	return ['map {query} {callback_query} {', '\t~(.+) "?${1}"', '\tdefault ""', '}', ...lines, ''];
}

function withQuery(to: string): string {
	const [address = '', anchor] = to.split('#');
	return address.includes('?') ? to : `${address}{callback_query}${anchor === undefined ? '' : `#${anchor}`}`;
}
