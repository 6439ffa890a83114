import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/deploy/serve.ts';
import { callback } from './command.ts';
import { fixtureOf, root, siteNames, workshop, type BuiltSite, type SiteName } from './sites.ts';

/** Builds every site once, one after the other as a person would, and serves it for all tests of the run. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
	const whole = project.vitest.getRootProject();
	// Several projects ask for the sites.
	if (Object.hasOwn(whole.getProvidedContext(), 'sites')) return undefined;
	const sites: BuiltSite[] = [];
	const close: (() => void)[] = [];
	for (const name of siteNames) {
		if (!existsSync(fixtureOf(name) ?? root)) continue;
		const dist = await build(name);
		const html = readFileSync(join(dist, 'index.html'), 'utf8');
		const base = /<html[^>]* data-base="([^"]+)"/.exec(html)?.[1] ?? '/';
		const { server, address } = await serve(dist, base, 0);
		close.push(() => void server.close());
		sites.push({ name, dist, address, base, dir: /<html[^>]* dir="rtl"/.test(html) ? 'rtl' : 'ltr' });
	}
	whole.provide('sites', sites);
	return () => close.forEach((stop) => stop());
}

/** Builds a site and puts a copy where nothing else writes. */
async function build(name: SiteName): Promise<string> {
	const fixture = fixtureOf(name);
	const { code, stderr } = await callback('build', ...(fixture === undefined ? [] : [fixture]));
	if (code !== 0) throw new Error(`The site "${name}" does not build:\n${stderr}`);
	const dist = join(workshop, name, 'dist');
	rmSync(dist, { recursive: true, force: true });
	cpSync(join(fixture ?? root, 'dist'), dist, { recursive: true });
	return dist;
}
