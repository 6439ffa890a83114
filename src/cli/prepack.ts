import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fontRequest } from '../build/font-request.ts';
import { siteWith } from '../integration/prerenderer.ts';
import { setMode } from '../lib/environment.ts';
import { allFeatures } from '../library/routes.ts';
import { makeFonts } from '../site/fonts/fonts.ts';
import { outlineOf } from '../site/icon.ts';
import { facesFolder } from '../site/fonts/made-face.ts';
import { makePaperFonts } from '../site/fonts/paper-fonts.ts';
import { readSite } from '../site/site.ts';
import { bundleProgram } from './bundle-program.ts';
import { findPrerenderer } from './find-prerenderer.ts';
import { siteDirectories } from './site-directories.ts';

// Puts into the package what starts in half the time that our source takes, the faces of our own look, and what renders the
// pages of most sites: those with our handbook, and those without.
setMode('production');
const place = siteDirectories(undefined);
await bundleProgram(place.root, join(place.root, 'bundle'));
const own = join(place.cache, `prepack-${process.pid}`);
const withoutHandbook = { questions: false, evidence: false, glossary: false, tools: false };
const faces = join(place.root, facesFolder);
await rm(faces, { recursive: true, force: true });
try {
	const request = fontRequest(readSite(place.root, undefined).checkable, { ...place, cacheDir: own });
	const { heading } = await makeFonts(request);
	await makePaperFonts(request);
	// The icon of a firm that has none is the first letter of its name.
	for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') await outlineOf(letter, heading, request);
	await rename(join(own, 'fonts'), faces);
	for (const features of [allFeatures, withoutHandbook])
		await findPrerenderer(place, siteWith(features), own);
} finally {
	await rm(own, { recursive: true, force: true });
}
