import { cpus, totalmem } from 'node:os';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../support/browser.ts';
import { ownQueries, readQueries } from '../search/queries.ts';
import { filesIn } from '../support/sites.ts';
import { compressed } from '../support/weight.ts';
import { measureBuilds, type BuildRun } from './build.ts';
import { pace, weigh } from './page.ts';
import { measureDev } from './dev.ts';
import { measurePeers } from './compare.ts';
import { firstSearch, nextSearches } from './search.ts';
import { measureSearch } from './search-of-many.ts';
import { serveCompressed } from './server.ts';

// Measures the handbook and prints what it finds beside what we aim for. Nothing is asserted: machines differ.
const [, asked] = process.argv.flatMap((argument) => /^--rounds=(\d+)$/.exec(argument) ?? []);
const rounds = { build: Number(asked ?? 3), load: 5 };

const counts = process.argv.flatMap((argument) => (/^\d+$/.test(argument) ? Number(argument) : []));

if (process.argv.includes('--dev')) {
	for (const count of counts.length > 0 ? counts : [300]) {
		const { first, seen } = await measureDev(count, 5);
		print([
			[`dev with ${count} guides: first page`, `${first.toFixed(1)} s`, '≤ 3 s'],
			[`dev with ${count} guides: an edit is seen`, `${middle(seen).toFixed(2)} s`, '≤ 1 s'],
		]);
	}
	process.exit();
}

if (process.argv.includes('--peers')) {
	print(await measurePeers(counts.length > 0 ? counts : [30, 300], rounds.build));
	process.exit();
}

if (process.argv.includes('--search')) {
	for (const count of counts.length > 0 ? counts : [300]) {
		const { opened, answered, weight } = await measureSearch(count, rounds.load);
		const name = `Search with ${count} guides, 562 ms a request, processor ÷ 4`;
		print([
			[`${name}: tap to field`, milliseconds(opened)],
			[`${name}: tap to first results`, milliseconds(answered), '≤ 2000 ms'],
			[`${name}: fetched, the most`, kilobytes(Math.max(...weight)), '≤ 110 kB'],
		]);
	}
	process.exit();
}

const { cold, warm, dist } = await measureBuilds(rounds.build);
const files = filesIn(dist);
const rows: string[][] = [
	['Build, cold', seconds(cold)],
	['Build, warm', seconds(warm)],
	['Peak memory of a build process', memory([...cold, ...warm])],
	['Pages', String([...files.keys()].filter((path) => path.endsWith('.html')).length)],
];

const [lightest, median, heaviest] = guides();
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
const { address, close } = await serveCompressed(dist);
try {
	for (const [name, path] of [
		['Home', ''],
		['Lightest guide', lightest],
		['Median guide', median],
		['Heaviest guide', heaviest],
	] as const) {
		const weight = await weigh(browser, address + path);
		rows.push(
			[`${name}: HTML and CSS`, kilobytes(weight.page), '≤ 18 kB'],
			[`${name}: JavaScript`, kilobytes(weight.script), '≤ 3 kB'],
			[`${name}: fonts`, kilobytes(weight.font)],
			[`${name}: everything`, kilobytes(weight.all), '≤ 90 kB'],
			[`${name}: requests`, String(weight.requests), '≤ 8'],
		);
	}
	for (const [name, path] of [
		['Median guide', median],
		['Heaviest guide', heaviest],
	] as const) {
		const paces = await times(rounds.load, () => pace(browser, address + path));
		const lcp = paces.map((one) => one.lcp);
		rows.push(
			[`${name}: LCP on Slow 4G, processor ÷ 4`, `${middle(lcp).toFixed(0)} ms`, '≤ 1000 ms'],
			[`${name}: the same, each load`, lcp.map((one) => one.toFixed(0)).join(' ')],
			[`${name}: layout shift`, middle(paces.map(({ cls }) => cls)).toFixed(3), '0'],
		);
	}
	const firsts = [];
	for (const words of someQueries(24))
		firsts.push(await firstSearch(browser, address + median, { words, slow: 'nothing' }));
	const slow = await times(rounds.load, () =>
		firstSearch(browser, address + median, { words: 'salary negotiation', slow: 'all' }),
	);
	const nexts = await nextSearches(browser, address + median, someQueries(60));
	const weights = firsts.map(({ weight }) => weight.all);
	rows.push(
		['First search: fetched', kilobytes(middle(weights)), '≤ 110 kB'],
		['First search: the most of 24', kilobytes(Math.max(...weights))],
		['First search: requests', String(middle(firsts.map(({ weight }) => weight.requests)))],
		['First search, slow: tap to field', milliseconds(slow.map(({ opened }) => opened))],
		['First search, slow: words to result', milliseconds(slow.map(({ answered }) => answered)), '≤ 2000 ms'],
		['Next searches: fetched', kilobytes(middle(nexts.map(({ bytes }) => bytes))), '≤ 25 kB'],
		[
			'Next searches, processor ÷ 4: key to result',
			milliseconds(nexts.map((next) => next.milliseconds)),
			'≤ 100 ms',
		],
	);
} finally {
	await browser.close();
	close();
}

const machine = `Node ${process.versions.node}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`;
console.log(
	`${machine}; medians of ${rounds.build} builds and of ${rounds.load} loads; kB is 1000 bytes, Brotli.\n`,
);
print([['Measure', 'Value', 'Aim'], ...rows]);

/** Addresses of the lightest, the median and the heaviest guide. */
function guides(): [lightest: string, median: string, heaviest: string] {
	const sorted = [...files]
		.filter(([path]) => /^guides\/[^/]+\/index\.html$/.test(path))
		.map(([path, html]) => ({ path: path.replace(/index\.html$/, ''), bytes: compressed(html) }))
		.sort((a, b) => a.bytes - b.bytes)
		.map(({ path }) => path);
	return [sorted[0] ?? '', sorted[Math.floor(sorted.length / 2)] ?? '', sorted.at(-1) ?? ''];
}

function seconds(runs: readonly BuildRun[]): string {
	return `${middle(runs.map((run) => run.seconds)).toFixed(1)} s`;
}

function memory(runs: readonly BuildRun[]): string {
	const peaks = runs.flatMap(({ peak }) => peak ?? []);
	return peaks.length === 0 ? 'unknown' : `${Math.max(...peaks).toFixed(0)} MiB`;
}

async function times<Result>(count: number, measure: () => Promise<Result>): Promise<Result[]> {
	const results: Result[] = [];
	while (results.length < count) results.push(await measure());
	return results;
}

function middle(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Some of the queries of the relevance suite, spread over all of them. */
function someQueries(count: number): string[] {
	const all = readQueries(ownQueries);
	return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]?.query ?? '');
}

function milliseconds(values: readonly number[]): string {
	return `${middle(values).toFixed(0)} ms`;
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`;
}

function print(table: readonly (readonly string[])[]): void {
	const widths = (table[0] ?? []).map((_, column) =>
		Math.max(...table.map((row) => row[column]?.length ?? 0)),
	);
	for (const row of table)
		console.log(
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		);
}
