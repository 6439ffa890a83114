import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../lib/problem.ts';
import { readSite } from '../site/site.ts';
import { serve } from '../deploy/serve.ts';
import { placeOf } from './place.ts';

/** Serves a built site as a production server would, and prints its address. @param named site folder */
export async function preview(named: string | undefined): Promise<void> {
	const { root, folder, out } = placeOf(named);
	if (!existsSync(join(out, 'index.html'))) {
		throw new ProblemError([
			{ file: 'dist', cause: 'The site has not been built.', cure: 'Run "npm run build" first.' },
		]);
	}
	const { site, problems } = readSite(root, folder);
	if (!site) throw new ProblemError(problems);
	const { address } = await serve(out, site.base, 4321);
	console.log(`The site is at ${address}  (stop it with Ctrl-C)`);
}
