// Loaded before a program: the disk breaks at one of its calls that change something.
// BROKEN_AT is the number of the call; BROKEN_HOW is "kill" for a program that is killed there, in the middle of a call
// that takes long, or "full" for a disk on which nothing more can be written from then on.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const at = Number(process.env.BROKEN_AT);
const kill = () => process.kill(process.pid, 'SIGKILL');
let calls = 0;

const full = (name, path) =>
	Object.assign(new Error(`ENOSPC: no space left on device, ${name} '${path}'`), { code: 'ENOSPC', path });

const halfDone = {
	cpSync: (from, to) => fs.mkdirSync(to, { recursive: true }),
	rmSync: (path) => {
		const [first] = fs.existsSync(path) ? fs.readdirSync(path) : [];
		if (first) remove(join(path, first), { recursive: true });
	},
	writeFileSync: (path) => write(path, 'ha'),
};
const remove = fs.rmSync;
const write = fs.writeFileSync;

for (const name of ['cpSync', 'mkdirSync', 'renameSync', 'rmSync', 'writeFileSync']) {
	const whole = fs[name];
	fs[name] = (...given) => {
		calls += 1;
		if (process.env.BROKEN_HOW === 'full') {
			if (calls >= at && !['renameSync', 'rmSync'].includes(name)) throw full(name, given[0]);
		} else if (calls === at) {
			halfDone[name]?.(...given);
			kill();
		}
		return whole(...given);
	};
}

for (const name of ['mkdir', 'writeFile']) {
	const whole = fs.promises[name];
	fs.promises[name] = async (...given) => {
		calls += 1;
		if (process.env.BROKEN_HOW === 'full' && calls >= at) throw full(name, given[0]);
		return whole(...given);
	};
}
syncBuiltinESMExports();
