import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { callback, repository, run } from '../support/command.ts';
import { different, filesIn, fixtureOf, root, siteParts, workshop, type SiteName } from '../support/sites.ts';
import { loadSite } from '../support/load.ts';

const sites = inject('sites');
const siteOf = (name: SiteName) => sites.find((site) => site.name === name)!;

/**
 * Builds a firm's site on some day, in a folder that may have held another.
 * @param taken folders of what is kept of its builds, of which nothing is made anew
 */
async function buildIn(
	folder: string,
	name: SiteName,
	day: string,
	taken: readonly string[],
): Promise<Map<string, Buffer>> {
	const cached = taken.map((path) => join('.callback', 'cache', path));
	for (const part of [...siteParts, ...cached]) {
		rmSync(join(folder, part), { recursive: true, force: true });
		mkdirSync(join(folder, part), { recursive: true });
		const from = join(fixtureOf(name)!, part);
		if (existsSync(from)) cpSync(from, join(folder, part), { recursive: true });
	}
	const env = { SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) };
	const { code, stderr } = await run({ ...repository, env }, 'build', folder);
	if (code !== 0) throw new Error(stderr);
	return filesIn(join(folder, 'dist'));
}

describe('the same input gives the same bytes', () => {
	test('when the handbook is built again, with what the last build kept', async () => {
		const { code, stderr } = await callback('build', '--force');
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(different(filesIn(join(root, 'dist')), filesIn(siteOf('callback').dist))).toEqual([]);
	});

	test('in another folder, after another firm in the same folder, and on another day', async () => {
		const folder = join(workshop, 'in-turn');
		rmSync(folder, { recursive: true, force: true });
		// No page shows today's date, and nothing ends in between. Of one firm all is made anew that is kept between builds,
		// but for what is compressed: the same bytes have the same copies.
		const order = [
			['nakheel', '2031-02-03', ['.']],
			['ember', '2032-03-04', ['compressed']],
		] as const;
		for (const [name, day, taken] of order) {
			const made = await buildIn(folder, name, day, taken);
			expect(different(made, filesIn(siteOf(name).dist)), name).toEqual([]);
		}
	}, 400_000);
});

describe.each(sites)('$name holds no trace of another', ({ name, dist }) => {
	const others = sites.filter((site) => site.name !== name).map((site) => loadSite(site.name)[0].site);
	const own = loadSite(name)[0].site;
	const text = [...filesIn(dist)]
		.filter(([file]) =>
			/\.(?:html|css|js|svg|txt|md|json|xml|webmanifest|conf|htaccess)$|(?:^_headers|^_redirects|Caddyfile)$/.test(
				file,
			),
		)
		.map(([file, bytes]) => [file, bytes.toString('utf8')] as const);

	test.each(others.map((other) => [other.brand.name, other] as const))('%s', (_, { brand, origin }) => {
		// The handbook names itself at the foot of every site, and its words are those of the handbook.
		const names = brand.name === 'Callback' ? [] : [brand.name, brand.tagline];
		const { email, phone } = brand.contact ?? {};
		const traces = [
			...names,
			origin,
			new URL(origin).host,
			brand.accent,
			brand.logo?.file,
			brand.contact?.name,
			email,
			phone,
		]
			.filter((trace) => trace !== undefined)
			.filter((trace) => !JSON.stringify(own.brand).includes(trace));
		const found = text.flatMap(([file, content]) =>
			traces
				.filter((trace) => content.includes(trace) || content.includes(escaped(trace)))
				.map((trace) => `${file}: ${trace}`),
		);
		expect(found).toEqual([]);
	});
});

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;');
}
