import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository, run, type Installed, type Outcome } from './command.ts';
import { root } from './sites.ts';

/** A package that can be installed in place of a Callback. */
interface Package {
	/** What its check says of a sound site. */
	notes: string;
	/** What its check finds wrong; nothing where the site is sound. */
	faults: string;
	/** By their paths in the folder of guides. */
	guides: Record<string, string>;
	name: string;
}

/** A site folder with a Callback installed from made-up packages, by made-up package managers, in a temporary folder. */
export class UpgradeWorld {
	readonly top = realpathSync(mkdtempSync(join(tmpdir(), 'callback-upgrade-')));
	/** Where the package managers are. */
	readonly bin = join(this.top, 'bin');
	readonly site = join(this.top, 'site');

	/** Callback as it runs in the site folder, with the package managers at hand. */
	readonly here: Installed = {
		...repository,
		cwd: this.site,
		env: { PATH: `${this.bin}${delimiter}${process.env['PATH'] ?? ''}` },
	};

	/** Makes it anew: 0.1.0 is installed with npm, and 0.2.0 is there to be had with the same guides. */
	reset(guides: Package['guides'] = {}): void {
		rmSync(this.site, { recursive: true, force: true });
		rmSync(this.bin, { recursive: true, force: true });
		const script = pathToFileURL(join(root, 'tests/support/fake-manager.ts')).href;
		mkdirSync(this.bin, { recursive: true });
		for (const name of ['npm', 'pnpm', 'yarn'])
			writeFileSync(join(this.bin, name), `#!${process.execPath}\nawait import('${script}');\n`, {
				mode: 0o755,
			});
		write(join(this.bin, 'package.json'), '{"type":"module"}');
		for (const version of ['0.1.0', '0.2.0']) this.publish(version, { guides });
		write(join(this.site, 'content/brand.yaml'), 'name: Acme\n');
		write(join(this.site, 'callback.lock.yaml'), 'seen: long ago\n');
		this.install('^0.1.0');
	}

	remove(): void {
		rmSync(this.top, { recursive: true });
	}

	/** Makes a package that can be installed: a Callback that checks nothing, and says what it is told to. */
	publish(version: string, facts: Partial<Package> = {}): void {
		const { notes = 'Sound: 1 guide.', faults = '', guides = {}, name = 'callback-handbook' } = facts;
		const folder = this.packageOf(version);
		rmSync(folder, { recursive: true, force: true });
		write(join(folder, 'package.json'), JSON.stringify({ name, version, bin: { callback: 'callback.mjs' } }));
		for (const [path, text] of Object.entries(guides)) write(join(folder, 'content/en/guides', path), text);
		const said = `\n${faults}\n\nOne thing to mend. Nothing was changed.`;
		const lines = [
			`import { writeFileSync } from 'node:fs';`,
			`writeFileSync(process.argv.at(-1) + '/callback.lock.yaml', ${JSON.stringify(`seen: ${version}\n`)});`,
			faults === ''
				? `console.log(${JSON.stringify(notes)});`
				: `console.error(${JSON.stringify(said)}); process.exitCode = 1;`,
		];
		write(join(folder, 'callback.mjs'), lines.join('\n'));
	}

	/** Folder of a package that can be installed. */
	packageOf(version: string): string {
		return join(this.bin, 'packages', version);
	}

	/** Installs 0.1.0. @param wanted what package.json says of it */
	install(wanted: string, { group = 'dependencies', lock = 'package-lock.json' } = {}): void {
		rmSync(join(this.site, 'package-lock.json'), { force: true });
		const json = `{ "name": "acme",\n  "${group}": {"callback-handbook": ${JSON.stringify(wanted)}} }\n`;
		write(join(this.site, 'package.json'), json);
		const from = wanted.startsWith('file:') ? wanted : '0.1.0';
		if (lock !== '') write(join(this.site, lock), `${JSON.stringify({ from }, null, 3)}\n`);
		cpSync(this.packageOf('0.1.0'), join(this.site, 'node_modules/callback-handbook'), { recursive: true });
	}

	/** Runs `callback upgrade` in the site folder. @param typed what the person answers; nobody is there without it */
	upgrade(typed: string | undefined, ...args: string[]): Promise<Outcome> {
		return run(typed === undefined ? this.here : { ...this.here, typed }, 'upgrade', ...args);
	}

	/** A file of the site folder. */
	read(path: string): string {
		return readFileSync(join(this.site, path), 'utf8');
	}

	/** What the package managers were asked for. */
	calls(): string[] {
		const file = join(this.bin, 'calls.txt');
		return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
	}

	installedVersion(): string {
		const { version } = JSON.parse(this.read('node_modules/callback-handbook/package.json')) as {
			version: string;
		};
		return version;
	}

	/** All that an upgrade can change. */
	state() {
		const names = [
			'package.json',
			'package-lock.json',
			'pnpm-lock.yaml',
			'yarn.lock',
			'callback.lock.yaml',
			'callback-handbook-0.2.0.tgz',
		];
		const files = names.map((name) => [
			name,
			existsSync(join(this.site, name)) ? this.read(name) : undefined,
		]);
		return { files, version: this.installedVersion() };
	}
}

/** Writes a file, and the folders above it. */
export function write(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}

/** A guide with paragraphs. */
export function guideOf(title: string, ...paragraphs: string[]): string {
	return `---\ntitle: ${title}\nreviewed: 2026-11-28\n---\n\n${paragraphs.join('\n\n')}\n`;
}
