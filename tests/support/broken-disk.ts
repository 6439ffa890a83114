// Loaded before a program: the disk breaks at one of its calls that change something.
// BROKEN_AT is the number of the call; BROKEN_HOW is "kill" for a program that is killed there, in the middle of a call
// that takes long, or "full" for a disk on which nothing more can be written from then on.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Call = (path: string, ...more: unknown[]) => unknown;

const at = Number(process.env['BROKEN_AT']);
const isFull = process.env['BROKEN_HOW'] === 'full';
const [remove, write] = [fs.rmSync, fs.writeFileSync];
let calls = 0;

/** What of a call is done when the program is killed in it; nothing where all of it happens at once. */
const halfDone: Partial<Record<string, (path: string, second: unknown) => void>> = {
	cpSync: (_, to) => void fs.mkdirSync(String(to), { recursive: true }),
	rm: removeOne,
	rmSync: removeOne,
	writeFileSync: (path) => write(path, 'ha'),
};

function removeOne(path: string): void {
	const [first] = fs.existsSync(path) ? fs.readdirSync(path) : [];
	if (first !== undefined) remove(join(path, first), { recursive: true });
}

function breakAt(name: string, [first = '', second]: unknown[]): void {
	const path = first instanceof URL ? fileURLToPath(first) : String(first);
	calls += 1;
	if (isFull) {
		if (calls < at || ['renameSync', 'rm', 'rmSync'].includes(name)) return;
		const message = `ENOSPC: no space left on device, ${name} '${path}'`;
		throw Object.assign(new Error(message), { code: 'ENOSPC', path });
	}
	if (calls !== at) return;
	halfDone[name]?.(path, second);
	process.kill(process.pid, 'SIGKILL');
}

const sync = fs as unknown as Record<string, Call>;
for (const name of ['cpSync', 'mkdirSync', 'renameSync', 'rmSync', 'writeFileSync']) {
	const whole = sync[name];
	sync[name] = (...given) => {
		breakAt(name, given);
		return whole?.(...given);
	};
}
const later = fs.promises as unknown as Record<string, Call>;
for (const name of isFull ? ['mkdir', 'rm', 'writeFile'] : ['rm']) {
	const whole = later[name];
	later[name] = async (...given) => {
		breakAt(name, given);
		return whole?.(...given);
	};
}
syncBuiltinESMExports();
