// Stands for npm, pnpm and yarn in tests: it installs the made-up packages of a folder beside it, by their versions, and
// notes in "calls.txt" what it was asked for. A packed file holds nothing but the version.
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

interface PackageFile {
	dependencies?: Partial<Record<string, string>>;
	devDependencies?: Partial<Record<string, string>>;
}

const [, program = '', ...args] = process.argv;
const here = dirname(program);
const locks: Partial<Record<string, string>> = { pnpm: 'pnpm-lock.yaml', yarn: 'yarn.lock' };
const lock = locks[basename(program)] ?? 'package-lock.json';
appendFileSync(join(here, 'calls.txt'), `${basename(program)} ${args.join(' ')}\n`);

const name = 'callback-handbook';
const asked = args.find((arg) => arg.startsWith(`${name}@`))?.slice(name.length + 1);
const json = JSON.parse(readFileSync('package.json', 'utf8').replace(/^\uFEFF/, '')) as PackageFile;
const group = (json.devDependencies?.[name] === undefined ? json.dependencies : json.devDependencies) ?? {};
const locked = existsSync(lock)
	? (JSON.parse(readFileSync(lock, 'utf8').replace(/^\uFEFF/, '')) as { from: string }).from
	: undefined;
const wanted = asked ?? locked ?? group[name] ?? '';
const version = wanted.startsWith('file:')
	? readFileSync(wanted.slice('file:'.length), 'utf8')
	: wanted.replace('latest', '0.2.0').replace(/^\^/, '');
const packed = join(here, 'packages', version);

rmSync(join('node_modules', name), { recursive: true, force: true });
if (!existsSync(packed)) {
	// As a program does that fails half way.
	writeFileSync(lock, '{ half of');
	writeFileSync('package.json', '{}');
	console.error(`No matching version found for ${name}@${version}.`);
	process.exit(1);
}
// Time to stop it.
if (existsSync(join(packed, 'slow'))) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20_000);
cpSync(packed, join('node_modules', name), { recursive: true });
if (!args.includes('--no-save')) {
	group[name] =
		wanted.startsWith('file:') || args.some((arg) => arg.includes('exact')) ? wanted : `^${version}`;
	if (asked) writeFileSync('package.json', JSON.stringify(json));
	writeFileSync(lock, JSON.stringify({ from: wanted.startsWith('file:') ? wanted : version }));
}
