import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPacked } from '../support/packed.ts';
import { pagesAndSearch, workshop } from '../support/sites.ts';
import { timed, type BuildRun } from './build.ts';
import { madeUpTexts, type MadeUpText } from './corpus.ts';
import { bareAstro, ourSite, starlight, writeProject, type Peer } from './peers.ts';

/** One generator with one number of guides. */
interface Contestant {
	name: string;
	folder: string;
	build: () => Promise<BuildRun[]>;
	/** What is thrown away before a cold build. */
	kept: readonly string[];
	/** File that is edited. */
	edited: string;
}

/**
 * Builds the same made-up guides with Callback, whole and with pages and search alone, and with other generators, and
 * nothing beside them; and our own handbook: with nothing kept, again, and after one edit. All of them run as packages that
 * are installed, and take turns, so that whatever else the machine does meets all of them.
 * @returns a table of medians: seconds, their ratio to Starlight, and the most memory of a process
 */
export async function measurePeers(counts: readonly number[], rounds: number): Promise<string[][]> {
	const rows = [['Guides', 'Generator', 'Cold', 'Warm', 'One edit', 'To Starlight', 'Memory']];
	const place = join(workshop, 'bench', 'installed');
	rmSync(place, { recursive: true, force: true });
	const { program } = installPacked(place);
	for (const count of counts) {
		const contestants = contestantsWith(madeUpTexts(count), program);
		const runs = new Map(contestants.map(({ name }) => [name, new Map<string, BuildRun[]>()]));
		for (let round = 0; round < rounds; round += 1) {
			for (const contestant of contestants) {
				for (const [mode, run] of Object.entries(await turn(contestant))) {
					const before = runs.get(contestant.name)?.get(mode) ?? [];
					runs.get(contestant.name)?.set(mode, [...before, run]);
				}
			}
		}
		rows.push(...contestants.map(({ name }) => rowOf(count, name, runs)));
	}
	return rows;
}

type Modes = Record<'cold' | 'warm' | 'edit', BuildRun>;

async function turn({ folder, build, kept, edited }: Contestant): Promise<Modes> {
	for (const path of kept) rmSync(join(folder, path), { recursive: true, force: true });
	const cold = sum(await build());
	const warm = sum(await build());
	appendFileSync(join(folder, edited), '\nOne more sentence.\n');
	return { cold, warm, edit: sum(await build()) };
}

/** Commands that run one after the other. */
function sum(runs: readonly BuildRun[]): BuildRun {
	const peaks = runs.flatMap(({ peak }) => peak ?? []);
	return {
		seconds: runs.reduce((all, { seconds }) => all + seconds, 0),
		peak: peaks.length > 0 ? Math.max(...peaks) : undefined,
	};
}

/** @param program of Callback */
function contestantsWith(texts: readonly MadeUpText[], program: string): Contestant[] {
	const ours = ourContestant(program);
	// What we publish ourselves is measured beside the smallest corpus.
	const own = texts.length > 30 ? [] : [ours('Callback handbook', madeUpTexts(1), '', true)];
	return [
		...own,
		ours('Callback', texts, '', false),
		ours('Callback, pages and search', texts, pagesAndSearch, false),
		...[starlight, bareAstro].map((peer) => peerWith(peer, texts)),
	];
}

function ourContestant(program: string) {
	return (name: string, texts: readonly MadeUpText[], brand: string, handbook: boolean): Contestant => {
		const folder = join(workshop, 'bench', `${name.replace(/\W+/g, '-')}-${texts.length}`);
		writeProject(folder, ourSite(texts, brand, handbook));
		const [first] = texts;
		return {
			name,
			folder,
			build: async () => [await timed(process.execPath, [program, 'build', folder], folder)],
			kept: ['dist', '.callback'],
			edited: `content/en/guides/preparation/${first?.id ?? ''}.md`,
		};
	};
}

function peerWith(peer: Peer, texts: readonly MadeUpText[]): Contestant {
	const folder = join(workshop, 'bench', `${peer.name.replace(/\W+/g, '-')}-${texts.length}`);
	writeProject(folder, peer.files(texts));
	install(folder, peer);
	return {
		name: peer.name,
		folder,
		build: async () => {
			const runs: BuildRun[] = [];
			for (const [command = '', ...args] of peer.build)
				runs.push(await timed(join(folder, 'node_modules/.bin', command), args, folder));
			return runs;
		},
		kept: peer.kept,
		edited: peer.edited(texts[0]?.id ?? ''),
	};
}

function install(folder: string, { packages }: Peer): void {
	mkdirSync(folder, { recursive: true });
	const file = JSON.stringify({ private: true, type: 'module', dependencies: packages });
	writeFileSync(join(folder, 'package.json'), file);
	if (existsSync(join(folder, 'node_modules'))) return;
	execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
}

function rowOf(
	count: number,
	name: string,
	all: ReadonlyMap<string, ReadonlyMap<string, BuildRun[]>>,
): string[] {
	const modes = ['cold', 'warm', 'edit'];
	const secondsOf = (who: string, mode: string) =>
		middle((all.get(who)?.get(mode) ?? []).map(({ seconds }) => seconds));
	const ratios = modes.map((mode) => (secondsOf(name, mode) / secondsOf(starlight.name, mode)).toFixed(2));
	const peaks = [...(all.get(name)?.values() ?? [])].flat().flatMap(({ peak }) => peak ?? []);
	return [
		String(count),
		name,
		...modes.map((mode) => `${secondsOf(name, mode).toFixed(1)} s`),
		ratios.join(' / '),
		peaks.length > 0 ? `${Math.max(...peaks).toFixed(0)} MiB` : 'unknown',
	];
}

function middle(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
