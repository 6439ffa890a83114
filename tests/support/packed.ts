import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { environment } from './command.ts';
import { root } from './sites.ts';

/**
 * Packs Callback as it is published, and unpacks it in a folder. Of the repository only the packages that package.json
 * names as dependencies can be reached from there, none of its own files and none of its tools.
 * @param top empty folder
 * @returns the folder of the package, and its program
 */
export function installPacked(top: string): { own: string; program: string } {
	const own = join(top, 'node_modules', 'callback-handbook');
	mkdirSync(own, { recursive: true });
	const file = execFileSync('npm', ['pack', '--silent', '--pack-destination', top], {
		cwd: root,
		// What it brings to render pages is kept here, too, and makes those of other tests.
		env: environment(),
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const archive = join(top, file.trim());
	execFileSync('tar', ['-xzf', archive, '-C', own, '--strip-components', '1']);
	rmSync(archive);
	const { dependencies, bin } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as {
		dependencies: Record<string, string>;
		bin: { callback: string };
	};
	for (const name of Object.keys(dependencies)) {
		const link = join(own, 'node_modules', name);
		mkdirSync(dirname(link), { recursive: true });
		symlinkSync(join(root, 'node_modules', name), link, 'junction');
	}
	return { own, program: join(own, bin.callback) };
}
