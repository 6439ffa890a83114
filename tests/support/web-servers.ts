import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpacked } from './debian.ts';
import { get } from './http.ts';
import { linkFolder, type BuiltSite } from './sites.ts';

export const webServers = ['nginx', 'Apache', 'Caddy'] as const;

export type WebServer = (typeof webServers)[number];

/** A program that runs until it is stopped. */
interface Program {
	command: string;
	args: string[];
}

/** What a server is told. */
interface Setup {
	/** Root of its files; the site stands below it, under its path. */
	root: string;
	/** The site's own files, with its settings. */
	site: string;
	/** For what the server writes. */
	scratch: string;
	port: number;
	/** Folder to read as `/`, with the programs in it. */
	debian: string;
}

// Named also where another brings them: a machine that has nginx would not fetch its common files.
const packages = ['nginx', 'nginx-common', 'libnginx-mod-http-brotli-static', 'apache2-bin', 'caddy'];

/** Starts a real web server that knows nothing but a built site's own settings for it. */
export async function startWebServer(
	name: WebServer,
	{ dist, base }: Pick<BuiltSite, 'dist' | 'base'>,
): Promise<{ port: number; stop: () => Promise<void> }> {
	const debian = unpacked(packages);
	const scratch = mkdtempSync(join(tmpdir(), 'callback-server-'));
	// Apache gives up the rights of root before it reads a file.
	chmodSync(scratch, 0o755);
	const root = join(scratch, 'root');
	const site = join(root, base);
	linkFolder(dist, site);
	const port = await freePort();
	const { command, args } = programs[name]({ root, site, scratch, port, debian });
	const libraries = join(debian, 'usr/lib', `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`);
	const child = spawn(join(debian, command), args, {
		env: { LD_LIBRARY_PATH: libraries, HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch },
	});
	let said = '';
	child.stdout.on('data', (text: Buffer) => (said += text.toString()));
	child.stderr.on('data', (text: Buffer) => (said += text.toString()));
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const stop = async () => {
		child.kill();
		await ended;
		rmSync(scratch, { recursive: true });
	};
	for (let tries = 0; child.exitCode === null && tries < 100; tries += 1) {
		try {
			await get(port, base);
			return { port, stop };
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
	const log = join(scratch, 'error.log');
	if (existsSync(log)) said += readFileSync(log, 'utf8');
	await stop();
	throw new Error(`${name} does not start:\n${said}`);
}

const programs: Record<WebServer, (setup: Setup) => Program> = {
	nginx({ root, site, scratch, port, debian }) {
		const settings = join(scratch, 'site.conf');
		// As the note in the file says where the Brotli module is installed.
		const shipped = readFileSync(join(site, '.hosting/nginx.conf'), 'utf8');
		writeFileSync(settings, shipped.replaceAll('# brotli_static on;', 'brotli_static on;'));
		const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
		const file = write(scratch, 'nginx.conf', [
			...(process.getuid?.() === 0 ? ['user root;'] : []),
			'daemon off;',
			`pid ${scratch}/pid;`,
			'error_log stderr;',
			`load_module ${debian}/usr/lib/nginx/modules/ngx_http_brotli_static_module.so;`,
			'events {}',
			'http {',
			'access_log off;',
			`include ${debian}/etc/nginx/mime.types;`,
			...temporary.map((kind) => `${kind}_temp_path ${scratch}/${kind};`),
			// Rules that many servers have: a site below them must not be caught by them.
			'server {',
			`listen 127.0.0.1:${port};`,
			`root ${root};`,
			...(site === `${root}/` ? [] : ['location ~ \\.(?:js|woff2|html)$ { return 410; }']),
			`include ${settings};`,
			'}',
			'}',
		]);
		return { command: 'usr/sbin/nginx', args: ['-e', 'stderr', '-p', scratch, '-c', file] };
	},
	Apache({ root, scratch, port, debian }) {
		const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite', 'filter', 'deflate'];
		const types = write(scratch, 'mime.types', [
			'text/html html',
			'text/css css',
			'text/javascript js',
			'text/plain txt',
			'image/svg+xml svg',
			'application/xml xml',
			'application/json json',
			'font/woff2 woff2',
			'application/gzip gz',
			'application/pdf pdf',
		]);
		const file = write(scratch, 'apache.conf', [
			`ServerRoot ${scratch}`,
			'ServerName localhost',
			`Listen 127.0.0.1:${port}`,
			`PidFile ${scratch}/pid`,
			`ErrorLog ${scratch}/error.log`,
			...modules.map((name) => `LoadModule ${name}_module ${debian}/usr/lib/apache2/modules/mod_${name}.so`),
			'User nobody',
			'Group nogroup',
			`TypesConfig ${types}`,
			// As Debian sets them up.
			'AddType application/x-gzip .gz .tgz',
			'AddLanguage br .br',
			'AddOutputFilterByType DEFLATE text/html text/plain text/css text/javascript image/svg+xml',
			`DocumentRoot ${root}`,
			`<Directory ${root}>`,
			'AllowOverride All',
			'Options FollowSymLinks',
			'Require all granted',
			'</Directory>',
		]);
		return { command: 'usr/sbin/apache2', args: ['-DFOREGROUND', '-f', file] };
	},
	Caddy({ root, site, scratch, port }) {
		const file = write(scratch, 'Caddyfile', [
			'{',
			'admin off',
			'auto_https off',
			'}',
			`http://127.0.0.1:${port} {`,
			`root * ${root}`,
			`import ${join(site, '.hosting/Caddyfile')}`,
			'file_server',
			'}',
		]);
		return { command: 'usr/bin/caddy', args: ['run', '--adapter', 'caddyfile', '--config', file] };
	},
};

function write(folder: string, name: string, lines: readonly string[]): string {
	const file = join(folder, name);
	writeFileSync(file, `${lines.join('\n')}\n`);
	return file;
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
