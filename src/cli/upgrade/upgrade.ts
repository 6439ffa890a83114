import { cpSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { DiagnosticError } from '../../lib/diagnostic.ts';
import { seenTitle } from '../../check/seen-guides.ts';
import { inShell } from '../../lib/in-shell.ts';
import { lockName } from '../../site/lock.ts';
import { ownPackage } from '../own-package.ts';
import { bold, Progress } from '../terminal.ts';
import { confirm } from './confirm.ts';
import { installedIn, presentIn, type Installed, type Present } from './installed.ts';
import { OurGuides } from './our-guides.ts';
import { managerOf, runManager, type Ended, type Managed } from './package-manager.ts';
import { newAmong, runCheck, type Checked } from './run-check.ts';
import { shownChanges } from './show.ts';
import { Snapshot } from './snapshot.ts';
import { targetOf, type Target } from './target.ts';
import { shownPath } from '../../site/shown-path.ts';

/** What a person wants of an upgrade. */
export interface Wishes {
	/** A version or a packed file; the newest version where nothing is named. */
	asked: string | undefined;
	/** Whether every changed line is shown. */
	full: boolean;
	/** Whether the newer one is kept without asking. */
	yes: boolean;
}

/**
 * Moves a site folder to a newer Callback, shows what that changes, and goes back to the files as they were unless it is
 * sound and wanted. Everything it uses is loaded before: the package that it runs from is replaced meanwhile.
 * @returns whether the newer one could be kept
 * @throws DiagnosticError or UsageError when there is nothing to install, or it cannot be installed
 */
export async function upgradeSite(folder: string, { asked, full, yes }: Wishes): Promise<boolean> {
	const installed = installedIn(folder);
	const managed = managerOf(folder);
	const target = targetOf(folder, asked, installed);
	const snapshot = snapshotOf(folder, managed, target);
	const site: Site = { folder, installed, managed, snapshot, isChanged: false };
	const { version, root, program } = installed.present;
	const progress = new Progress();
	const goBack = async () => {
		progress.say(`Going back to Callback ${version}`);
		const told = await restore(site);
		progress.end();
		return told;
	};
	// Whoever presses Ctrl-C or closes the window stops what is running, and still gets the files back.
	const stopping = new AbortController();
	const stop = () => stopping.abort();
	for (const signal of stopSignals) process.on(signal, stop);
	const check = async (present: Pick<Present, 'program' | 'version'>) => {
		progress.say(`Checking the site with Callback ${present.version}`);
		const checked = await runCheck(present.program, folder);
		if (stopping.signal.aborted)
			throw stopped(target, site.isChanged ? await goBack() : 'Nothing was changed.');
		return checked;
	};
	try {
		const before = await check({ program, version });
		const guides = new OurGuides(root, folder);
		progress.say(`Installing ${target.spec} with ${managed.manager.name}`);
		const present = await install(site, target, goBack);
		if (present.version === version && !target.packed) {
			snapshot.restore();
			progress.end();
			console.log(`Callback ${version} is the one you have. Nothing was changed.`);
			return true;
		}
		const now = await check(present);
		progress.end();
		console.log(bold(`Callback ${version} → ${present.version}`));
		console.log(`\n${shownChanges(guides.changesTo(present.root), full)}`);
		const faults = newAmong(before.faults, now.faults);
		if (!now.isSound && (before.isSound || faults.length > 0)) {
			const told = await goBack();
			console.error(`\n${faultsTold(faults, present)}\n\n${told}\n${byHand(site, target)}`);
			return false;
		}
		console.log(`\n${notesTold(before, now)}`);
		const answer = yes || (await confirm('\nKeep it?', stopping.signal));
		if (stopping.signal.aborted) throw stopped(target, await goBack());
		if (answer) {
			site.isChanged = false;
			console.log(`\n${keptTold(site, target, present)}`);
			return true;
		}
		const nobody = answer === undefined ? 'Nobody answered; "--yes" keeps it without asking.\n' : '';
		console.log(`\n${nobody}${await goBack()}`);
		return answer !== undefined;
	} catch (error) {
		if (site.isChanged) await goBack();
		throw error;
	} finally {
		progress.end();
		for (const signal of stopSignals) process.off(signal, stop);
	}
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** @param hint what it left behind */
function stopped({ spec: file }: Target, hint: string): DiagnosticError {
	return new DiagnosticError([{ file, code: 'upgrade-failed', message: 'The upgrade was stopped.', hint }]);
}

/** A site folder, what it had before, and who installs in it. */
interface Site {
	folder: string;
	installed: Installed;
	managed: Managed;
	snapshot: Snapshot;
	/** Whether the files may be other than they were, and nobody has kept them. */
	isChanged: boolean;
}

/** Every file that an upgrade can change, besides what is installed. */
function snapshotOf(folder: string, { lockfiles }: Managed, { packed }: Target): Snapshot {
	const settings = [...new Set([folder, ...lockfiles.map((file) => dirname(file))])];
	return new Snapshot([
		join(folder, 'package.json'),
		join(folder, lockName),
		...lockfiles,
		...settings.map((place) => join(place, 'pnpm-workspace.yaml')),
		...(packed ? [packed.to] : []),
	]);
}

/** @throws DiagnosticError when it fails; all is as it was then */
async function install(site: Site, target: Target, goBack: () => Promise<string>): Promise<Present> {
	const { folder, installed, managed } = site;
	const { manager } = managed;
	const { packed, spec } = target;
	site.isChanged = true;
	if (packed && packed.from !== packed.to) cpSync(packed.from, packed.to);
	const options = [
		...(/^\d/.test(installed.wanted) ? [manager.exact] : []),
		...(installed.isDev ? [manager.dev] : []),
	];
	const ended = await runManager(manager, [...manager.add, ...options, spec], folder);
	const present = ended.code === 0 ? presentIn(folder) : undefined;
	if (present) return present;
	const message =
		ended.code === 0
			? `${packed ? shownPath(packed.from) : spec} is not a Callback.`
			: `${manager.name} could not install it${endOf(ended)}`;
	throw new DiagnosticError([{ file: spec, code: 'upgrade-failed', message, hint: await goBack() }]);
}

/** The last lines that a program said: there it tells why it failed. */
function endOf({ said }: Ended): string {
	const lines = said.split('\n').filter((line) => line.trim() !== '');
	return lines.length === 0
		? '.'
		: `:\n${lines
				.slice(-6)
				.map((line) => `    ${line}`)
				.join('\n')}`;
}

/** Goes back to the files as they were, and installs what they say. @returns what came of it, as a sentence */
async function restore(site: Site): Promise<string> {
	const { folder, installed, managed, snapshot } = site;
	const { manager, isLocked } = managed;
	const { version } = installed.present;
	snapshot.restore();
	// Without a lockfile, package.json alone may also be content with the newer one.
	const isFree = !isLocked && !/[:/]/.test(installed.wanted);
	const old = isFree ? ['--no-save', '--no-package-lock', `${ownPackage.name}@${version}`] : [];
	const again = runManager(manager, [...manager.install, ...old], folder);
	const code = await again.then((ended) => ended.code).catch(() => null);
	snapshot.restore();
	site.isChanged = false;
	return code === 0 && presentIn(folder)?.version === version
		? `Your files are as they were, with Callback ${version}.`
		: `Your files are as they were, but Callback ${version} could not be installed again. Run "${manager.name} install" when you are online.`;
}

function faultsTold(faults: readonly string[], { version }: Present): string {
	const count = faults.length === 1 ? 'One thing' : 'Some things';
	return `${bold(`${count} on your site would have to be mended for Callback ${version}:`)}\n\n${faults.join('\n\n')}`;
}

function byHand({ folder, managed: { manager } }: Site, { spec, packed }: Target): string {
	const source = packed ? `${ownPackage.name}@file:${relative(folder, packed.from)}` : spec;
	return `To mend that with the newer one at hand, install it yourself: ${manager.name} ${manager.add[0]} ${inShell(source)}`;
}

/** What the newer check says that the older one did not: above all, which texts that the firm replaced have changed. */
function notesTold(before: Checked, now: Checked): string {
	const faults = now.isSound
		? []
		: ['What stopped your site before stops it still; "callback check" lists it.'];
	// What it says of our guides stands above, in more words.
	const notes = newAmong(before.notes, now.notes).filter((note) => !note.startsWith(seenTitle));
	return [...faults, ...notes].join('\n\n') || 'The check says nothing else than before.';
}

function keptTold(
	{ folder, installed: { packed }, managed }: Site,
	target: Target,
	{ version }: Present,
): string {
	const files = ['package.json', ...managed.lockfiles.map((file) => relative(folder, file)).slice(0, 1)];
	const isLeft = packed?.startsWith(folder + sep) === true && packed !== target.packed?.to;
	const old = isLeft ? ` ${relative(folder, packed)} is not needed any more.` : '';
	return `Callback ${version} is in place. Keep ${files.join(' and ')} with your site.${old}
Once you have dealt with what changed, "npx callback check --accept" stops telling it.`;
}
