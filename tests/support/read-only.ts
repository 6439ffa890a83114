// Loaded before a program: nothing below the folder READ_ONLY can be changed, whatever account runs the program.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { sep } from 'node:path';

type Call = (path: unknown, ...more: unknown[]) => unknown;

const folder = process.env['READ_ONLY'] ?? '';

function refuse(name: string, path: unknown): void {
	if (typeof path !== 'string' || !(path + sep).startsWith(folder + sep)) return;
	const message = `EROFS: read-only file system, ${name} '${path}'`;
	throw Object.assign(new Error(message), { code: 'EROFS', path });
}

const sync = fs as unknown as Record<string, Call>;
for (const name of ['appendFileSync', 'mkdirSync', 'mkdtempSync', 'renameSync', 'rmSync', 'writeFileSync']) {
	const whole = sync[name];
	sync[name] = (path, ...more) => {
		refuse(name, path);
		return whole?.(path, ...more);
	};
}
const later = fs.promises as unknown as Record<string, Call>;
for (const name of ['mkdir', 'rename', 'rm', 'writeFile']) {
	const whole = later[name];
	later[name] = async (path, ...more) => {
		refuse(name, path);
		return whole?.(path, ...more);
	};
}
syncBuiltinESMExports();
