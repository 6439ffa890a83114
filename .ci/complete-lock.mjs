// Completes package-lock.json where the registry in reach does not hold the builds of optional packages for other
// platforms: npm then leaves them out of the lock, and `npm ci` calls the lock incomplete everywhere. Then asks for the
// hash of each entry that has none, and names those for which there is no answer.
// Run it after `npm install`: node .ci/complete-lock.mjs
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const npm = join(execFileSync('npm', ['root', '--global'], { encoding: 'utf8' }).trim(), 'npm');
const Arborist = createRequire(join(npm, 'package.json'))('@npmcli/arborist');

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const tree = await new Arborist({ path: root }).loadVirtual();
let added = 0;
for (const node of tree.inventory.values()) {
	for (const edge of node.edgesOut.values()) {
		if (edge.type !== 'optional' || (edge.to && edge.valid)) continue;
		const path = edge.to ? `${node.location}/node_modules/${edge.name}` : `node_modules/${edge.name}`;
		if (lock.packages[path]) continue;
		lock.packages[path] = entryFor(edge, node);
		added += 1;
	}
}
const unknown = [];
for (const [path, entry] of Object.entries(lock.packages)) {
	if (path === '' || entry.link || entry.integrity) continue;
	const name = `${entry.name ?? path.replace(/^.*node_modules\//, '')}@${entry.version}`;
	entry.integrity = integrityOf(name);
	if (entry.integrity === undefined) unknown.push(name);
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} optional packages added to package-lock.json.`);
if (unknown.length > 0)
	console.log(`Without a hash, as the registry does not have them: ${unknown.join(', ')}.`);

/** What the registry in reach says of a package; nothing where it is not there */
function integrityOf(name) {
	try {
		return execFileSync('npm', ['view', name, 'dist.integrity'], { encoding: 'utf8' }).trim() || undefined;
	} catch {
		return undefined;
	}
}

/** What npm would write of a platform's build, as far as its name tells. */
function entryFor({ name: fullName, spec }, { dev }) {
	const name = fullName.replace(/.*\//, '').replaceAll('_', '-');
	const cpu = /(arm64|x64|ia32|arm|ppc64|riscv64|s390x|wasm32|mips64el|loong64)(?=-|$)/.exec(name)?.[1];
	const os = /(android|darwin|freebsd|linux|win32|windows|openharmony|netbsd|openbsd|sunos|aix)/.exec(
		name,
	)?.[1];
	const libc = os === 'linux' ? /(gnu|musl)/.exec(name)?.[1] : undefined;
	return {
		version: spec.replace(/^[\^~]/, ''),
		...(cpu && { cpu: [cpu] }),
		...(dev && { dev: true }),
		...(libc && { libc: [libc === 'gnu' ? 'glibc' : 'musl'] }),
		optional: true,
		...(os && { os: [os === 'windows' ? 'win32' : os] }),
	};
}
