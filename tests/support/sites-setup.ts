import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/hosting/serve.ts';
import { callback } from './command.ts';
import {
	filesIn,
	fixtureOf,
	linkFolder,
	root,
	siteNames,
	siteParts,
	workshop,
	type BuiltSite,
	type SiteName,
} from './sites.ts';

/** Builds every site once, unless nothing changed since it was last built, and serves it for all tests of the run. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
	const whole = project.vitest.getRootProject();
	// Several projects ask for the sites.
	if (Object.hasOwn(whole.getProvidedContext(), 'sites')) return undefined;
	const names = siteNames.filter((name) => existsSync(fixtureOf(name) ?? root));
	const built = await Promise.all(names.map(async (name) => ({ name, dist: await build(name) })));
	const sites: BuiltSite[] = [];
	const close: (() => void)[] = [];
	for (const { name, dist } of built) {
		const html = readFileSync(join(dist, 'index.html'), 'utf8');
		const base = /<html[^>]* data-locale-base="([^"]+)"/.exec(html)?.[1] ?? '/';
		const { server, address } = await serve(dist, base, 0);
		close.push(() => void server.close());
		sites.push({ name, dist, address, base, dir: /<html[^>]* dir="rtl"/.test(html) ? 'rtl' : 'ltr' });
	}
	whole.provide('sites', sites);
	return () => close.forEach((stop) => stop());
}

/** Builds a site and puts a copy where nothing else writes; a copy of the same input is kept. */
async function build(name: SiteName): Promise<string> {
	const dist = join(workshop, name, 'dist');
	const note = join(workshop, name, 'input');
	const input = inputOf(name);
	if (existsSync(dist) && existsSync(note) && readFileSync(note, 'utf8') === input) return dist;
	const fixture = fixtureOf(name);
	const { code, stderr } = await callback('build', ...(fixture === undefined ? [] : [fixture]));
	if (code !== 0) throw new Error(`The site "${name}" does not build:\n${stderr}`);
	rmSync(note, { force: true });
	rmSync(dist, { recursive: true, force: true });
	// The next build puts another folder in the place of this one.
	linkFolder(join(fixture ?? root, 'dist'), dist);
	writeFileSync(note, input);
	return dist;
}

/** A hash of all that a built site hangs on: our source and content, its own, the packages, and the day. */
function inputOf(name: SiteName): string {
	const hash = createHash('sha256').update(`${process.version} ${new Date().toDateString()}\0`);
	const folders = ['src', 'content', 'public'].map((folder) => join(root, folder));
	const fixture = fixtureOf(name);
	if (fixture !== undefined) folders.push(...siteParts.map((folder) => join(fixture, folder)));
	for (const folder of folders)
		for (const [path, bytes] of filesIn(folder)) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
	for (const file of ['package-lock.json', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
		hash.update(readFileSync(join(root, file)));
	return hash.digest('hex');
}
