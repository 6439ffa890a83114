import { spawn } from 'node:child_process';

/** What the check of one version of Callback said of a site folder. */
export interface Checked {
	/** Whether the site is sound. */
	isSound: boolean;
	/** What stops a build, one text for each fault. */
	faults: string[];
	/** What else it told, one text for each kind. */
	notes: string[];
}

/** Has a Callback check a site folder. @param program its `callback.mjs` */
export function runCheck(program: string, folder: string): Promise<Checked> {
	return new Promise((done) => {
		const child = spawn(process.execPath, [program, 'check', '--', folder], {
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let [told, failed] = ['', ''];
		child.stdout.on('data', (text: Buffer) => (told += text.toString()));
		child.stderr.on('data', (text: Buffer) => (failed += text.toString()));
		const end = (isSound: boolean) => done({ isSound, faults: faultsIn(failed), notes: partsOf(told) });
		child.on('error', ({ message }) => {
			failed += message;
			end(false);
		});
		child.on('close', (code) => end(code === 0));
	});
}

/** What of the second list does not stand in the first. */
export function newAmong(before: readonly string[], now: readonly string[]): string[] {
	return now.filter((part) => !before.includes(part));
}

/** The last part only counts the others. */
function faultsIn(text: string): string[] {
	return partsOf(text).filter((part) => !/^(?:One thing|\d+ things) to mend\./.test(part));
}

/** What stands between empty lines. */
function partsOf(text: string): string[] {
	return text.split('\n\n').flatMap((part) => {
		const lines = part.split('\n').filter((line) => line.trim() !== '');
		return lines.length === 0 ? [] : [lines.join('\n')];
	});
}
