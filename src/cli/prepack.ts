import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { siteWith } from '../integration/prerenderer.ts';
import { setMode } from '../lib/environment.ts';
import { allFeatures } from '../library/routes.ts';
import { bundleProgram } from './bundle-program.ts';
import { findPrerenderer } from './find-prerenderer.ts';
import { siteDirectories } from './site-directories.ts';

// Puts into the package what starts in half the time that our source takes, and what renders the pages of most sites: those
// with our handbook, and those without.
setMode('production');
const place = siteDirectories(undefined);
await bundleProgram(place.root, join(place.root, 'bundle'));
const own = join(place.cache, `prepack-${process.pid}`);
const withoutHandbook = { questions: false, evidence: false, glossary: false, tools: false };
try {
	for (const features of [allFeatures, withoutHandbook])
		await findPrerenderer(place, siteWith(features), own);
} finally {
	await rm(own, { recursive: true, force: true });
}
