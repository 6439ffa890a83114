import { dirname } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { get, type Answer } from '../support/http.ts';
import { filesIn, onceASite, type BuiltSite } from '../support/sites.ts';
import { startWebServer, webServers, type WebServer } from '../support/web-servers.ts';

const sites = inject('sites');

type Server = WebServer | 'preview';

const cases = sites.flatMap((site) =>
	(['preview', ...webServers] as const).map((server: Server) => ({ ...site, server })),
);

/** Where a built site's old addresses lead, for those with any. */
const redirects: Record<string, readonly (readonly [from: string, to: string])[]> = {
	callback: [],
	ember: [
		['interview-tips', '/second-interview/guides/star-stories/'],
		['interview-tips/', '/second-interview/guides/star-stories/'],
		['interview-tips/?utm_source=letter', '/second-interview/guides/star-stories/?utm_source=letter'],
		['old/second-interview.html', '/second-interview/guides/second-vs-first-interview/'],
		['old/leaflet.pdf', '/second-interview/files/interview-card.txt'],
		['blog', '/second-interview/guides/'],
		['blog/', '/second-interview/guides/'],
		['blog/2024/05/ten-tips.html', '/second-interview/guides/'],
		['jobs/', 'https://www.ember-oak.example/jobs/?from=guide&sort=pay#new'],
		['jobs/?a=b', 'https://www.ember-oak.example/jobs/?from=guide&sort=pay#new'],
	],
	nakheel: [
		[encodeURI('نصائح'), '/guides/interview-tomorrow/'],
		[encodeURI('نصائح/'), '/guides/interview-tomorrow/'],
	],
};

const filesOf = onceASite(({ dist }: Pick<BuiltSite, 'dist'>) => filesIn(dist));

describe.each(cases)('$server with the site of $name', ({ name, server, base, dist, address }) => {
	let port: number;
	let stop: (() => Promise<void>) | undefined;
	const files = filesOf({ dist });
	const ask = (path: string, encoding?: string) =>
		get(port, base + path, encoding === undefined ? {} : { 'Accept-Encoding': encoding });
	// Apache names the host that was asked for in every redirect, and has no setting to leave it out.
	const here = (to: string) =>
		server === 'Apache' && to.startsWith('/') ? `http://127.0.0.1:${port}${to}` : to;
	const oneOf = (pattern: RegExp) => [...files.keys()].find((file) => pattern.test(file))!;

	beforeAll(async () => {
		if (server === 'preview') port = Number(new URL(address).port);
		else ({ port, stop } = await startWebServer(server, { dist, base }));
	}, 120_000);
	afterAll(() => stop?.());

	// Bytes are compared as a whole: one by one, as a matcher does, they take most of the time.
	const isFile = ({ body }: Pick<Answer, 'body'>, file: string) =>
		expect({ file, same: body.equals(files.get(file)!) }).toEqual({ file, same: true });

	const secure = ({ headers }: Answer) => {
		expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
		expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
		expect(headers['permissions-policy']).toContain('geolocation=()');
	};

	test.each(['', 'guides/', 'guides/star-stories/'])('answers /%s with the page', async (path) => {
		const answer = await ask(path);
		expect(answer.status).toBe(200);
		expect(answer.headers['content-type']).toMatch(/^text\/html/);
		isFile(answer, `${path}index.html`);
		secure(answer);
	});

	if (name === 'nakheel')
		test('has a page for what does not exist in each language', async () => {
			for (const folder of ['', 'en/']) {
				const answer = await ask(`${folder}nowhere/`);
				expect(answer.status).toBe(404);
				isFile(answer, `${folder}404.html`);
				secure(answer);
			}
			const { headers } = await ask(oneOf(/^en\/_assets\/[^/]+\.js$/));
			expect(headers['cache-control']).toContain('immutable');
			expect((await ask('en/guides')).headers.location).toMatch(/\/en\/guides\/$/);
		});

	test('lets browsers keep a page and ask whether it is still the same', async () => {
		const { headers } = await ask('guides/');
		expect(headers['cache-control']).toBe('no-cache');
		const again = await get(port, `${base}guides/`, { 'If-None-Match': headers.etag! });
		expect({ status: again.status, bytes: again.body.length }).toEqual({ status: 304, bytes: 0 });
	});

	test.each([
		['a script', /^_assets\/.*\.js$/],
		['a font', /^fonts\/.*\.woff2$/],
		['a fragment of the search', /^pagefind\/fragment\//],
		['an index of the search', /^pagefind\/index\//],
	])('lets browsers keep %s for ever, as it is', async (_, pattern) => {
		const file = oneOf(pattern);
		const answer = await ask(file);
		expect(answer.status).toBe(200);
		expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
		isFile(answer, file);
		secure(answer);
	});

	test('lets other websites fetch what is for them, and nothing else', async () => {
		const folders = name === 'nakheel' ? ['', 'en/'] : [''];
		for (const file of folders.flatMap((folder) =>
			['embed.js', 'star-stories.json'].map((made) => `${folder}embed/${made}`),
		)) {
			const answer = await ask(file);
			expect(answer.status, file).toBe(200);
			expect(answer.headers['content-type'], file).toMatch(
				/^(?:text\/javascript|application\/(?:javascript|json))/,
			);
			expect(answer.headers['access-control-allow-origin'], file).toBe('*');
			expect(answer.headers['cache-control'], file).toBe('no-cache');
			isFile(answer, file);
			secure(answer);
			const { headers } = await ask(file, 'gzip, br');
			expect(headers['content-encoding'], file).toMatch(/^(?:br|gzip)$/);
			expect(headers['access-control-allow-origin'], file).toBe('*');
		}
		for (const path of ['', 'guides/star-stories/', 'pagefind/words.json', oneOf(/^fonts\//)])
			expect((await ask(path)).headers['access-control-allow-origin'], path).toBeUndefined();
	});

	test.each(['favicon.svg', 'pagefind/words.json', 'sw.js'])('asks again for %s', async (file) => {
		expect((await ask(file)).headers['cache-control']).toBe('no-cache');
	});

	test('sends the service worker as a script', async () => {
		expect((await ask('sw.js')).headers['content-type']).toMatch(/^(?:text|application)\/javascript/);
	});

	test.each([
		['br', 'br', brotliDecompressSync],
		['gzip', 'gzip', gunzipSync],
		['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
	])('with "%s" sends the copy in %s', async (accepted, encoding, decode) => {
		for (const file of ['index.html', 'guides/index.html', oneOf(/^_assets\/.*\.js$/)]) {
			const answer = await ask(file.replace(/index\.html$/, ''), accepted);
			expect(answer.headers['content-encoding'], file).toBe(encoding);
			expect(answer.headers['content-type'], file).toMatch(
				file.endsWith('.html') ? /^text\/html/ : /^(?:text|application)\/javascript/,
			);
			expect(answer.headers['content-language'], file).toBeUndefined();
			expect(answer.headers.vary, file).toMatch(/^accept-encoding$/i);
			isFile(answer, `${file}.${encoding === 'br' ? 'br' : 'gz'}`);
			isFile({ body: decode(answer.body) }, file);
			secure(answer);
		}
	});

	test('sends texts as Markdown, in plain and in compressed form, and keeps them out of search engines', async () => {
		// One of each folder in each language.
		const texts = new Map(
			[...files.keys()]
				.filter((file) => file.endsWith('/index.md'))
				.map((file) => [file.replace(/[^/]+\/index\.md$/, ''), file]),
		);
		expect([...texts.keys()]).toEqual(expect.arrayContaining(['guides/', 'questions/']));
		for (const file of texts.values()) {
			for (const encoding of [undefined, 'br', 'gzip']) {
				const answer = await ask(file, encoding);
				expect(answer.status).toBe(200);
				expect(answer.headers['content-type']?.toLowerCase()).toMatch(/^text\/markdown; ?charset=utf-8$/);
				expect(answer.headers['x-robots-tag']).toBe('noindex');
				expect(answer.headers['cache-control']).toBe('no-cache');
				const ending = encoding === undefined ? '' : `.${encoding === 'br' ? 'br' : 'gz'}`;
				expect(answer.headers['content-encoding'], file + ending).toBe(encoding);
				isFile(answer, file + ending);
				secure(answer);
			}
			const page = await ask(file.replace('index.md', ''));
			expect(page.headers['x-robots-tag']).toBeUndefined();
		}
	});

	test('sends what programs read as what it is', async () => {
		for (const file of ['feed.xml', 'sitemap.xml']) {
			const { status, headers, body } = await ask(file);
			expect(status).toBe(200);
			expect(headers['content-type'], file).toMatch(/^(?:text|application)\/xml/);
			isFile({ body }, file);
		}
		const texts = ['llms.txt', ...(base === '/' ? ['robots.txt'] : [])];
		if (name === 'nakheel') texts.push('.well-known/security.txt');
		for (const file of texts) {
			const { status, headers, body } = await ask(file);
			expect(status, file).toBe(200);
			expect(headers['content-type']?.toLowerCase(), file).toMatch(/^text\/plain; ?charset=utf-8$/);
			isFile({ body }, file);
		}
	});

	test('leaves what is compressed in itself as it is', async () => {
		for (const pattern of [/\.woff2$/, /\.pf_fragment$/]) {
			const file = oneOf(pattern);
			const { headers, body } = await ask(file, 'gzip, br');
			expect(headers['content-encoding'], file).toBeUndefined();
			isFile({ body }, file);
		}
	});

	test.each(['nowhere/', 'nowhere', 'guides/nowhere/', '_assets/nowhere.js', 'fonts/nowhere.woff2'])(
		'answers /%s with the 404 page and its status',
		async (path) => {
			const answer = await ask(path);
			expect(answer.status).toBe(404);
			expect(answer.headers['content-type']).toMatch(/^text\/html/);
			isFile(answer, '404.html');
			expect(answer.headers['cache-control'] ?? '').not.toContain('immutable');
			secure(answer);
		},
	);

	const isMissing = ({ status, headers, body }: Answer, path: string, folder = '') => {
		expect({ path, status }).toEqual({ path, status: 404 });
		expect(headers['content-type'], path).toMatch(/^text\/html/);
		isFile({ body }, `${folder}404.html`);
		expect(headers['cache-control'] ?? '', path).not.toContain('immutable');
	};

	test('answers folders in which no page stands with the 404 page', async () => {
		const pages = new Set([...files.keys()].filter((file) => file.endsWith('index.html')).map(dirname));
		const folders = new Set([...files.keys()].flatMap((file) => foldersAbove(file)));
		const bare = [...folders].filter((folder) => !pages.has(folder) && !folder.startsWith('.'));
		expect(bare).toEqual(expect.arrayContaining(['_assets', 'fonts', 'pagefind', 'pagefind/index', 'share']));
		for (const folder of bare) {
			const language = folder.startsWith('en/') ? 'en/' : '';
			isMissing(await ask(`${folder}/`), folder, language);
			const slashless = await ask(folder);
			// Some lead on to the slash first, where the same page is.
			if (slashless.status !== 301) isMissing(slashless, folder, language);
		}
	}, 120_000);

	test('shows nothing of what only hosts read, nor of what git keeps', async () => {
		const hidden = [...files.keys()].filter((file) =>
			/(?:^|\/)\.(?!well-known\/)|^_(?:headers|redirects)$/.test(file),
		);
		const some = ['_headers', '_redirects', '.htaccess', '.callback-output', '.hosting/nginx.conf'];
		expect(hidden).toEqual(expect.arrayContaining(some));
		const others = ['.hosting/', '.hosting', '%2ehosting/nginx.conf', '.git/config', '.hosting/../_headers'];
		for (const path of [...hidden, ...others]) {
			const answer = await ask(path);
			// Apache itself turns away from some names.
			const isTurnedAway = server === 'Apache' && path.endsWith('.htaccess') && answer.status === 403;
			if (!isTurnedAway) isMissing(answer, path, path.startsWith('en/') ? 'en/' : '');
		}
	});

	test('sends books and leaflets as what they are', async () => {
		for (const [ending, type] of Object.entries({ epub: 'application/epub+zip', pdf: 'application/pdf' })) {
			for (const file of [...files.keys()].filter((name) => name.endsWith(`.${ending}`))) {
				const answer = await ask(file);
				expect({ file, status: answer.status }).toEqual({ file, status: 200 });
				expect(answer.headers['content-type'], file).toBe(type);
				isFile(answer, file);
				secure(answer);
			}
		}
	});

	test('puts the slash that an address lacks, keeping scheme, host and port', async () => {
		for (const path of ['guides', 'guides/star-stories']) {
			const { status, headers } = await ask(path);
			expect([301, 308], path).toContain(status);
			expect(headers.location, path).toBe(here(`${base}${path}/`));
		}
		if (base === '/') return;
		const { headers } = await get(port, base.slice(0, -1));
		expect(headers.location).toBe(here(base));
	});

	test('leads from old addresses on', async () => {
		for (const [from, to] of redirects[name]!) {
			const { status, headers } = await ask(from);
			expect({ from, status, to: headers.location }).toEqual({ from, status: 301, to: here(to) });
		}
	});

	test.each([
		'../../../../etc/passwd',
		'%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
		'..%2f..%2f..%2fetc/passwd',
	])('shows no file outside for %s', async (path) => {
		const { status, body } = await ask(path);
		expect(status).toBeGreaterThanOrEqual(400);
		expect(body.toString()).not.toContain('root:');
	});
});

/** Every folder that a file stands in, below the top. */
function foldersAbove(file: string): string[] {
	const parts = file.split('/').slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
