import {
	appendFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { Documents } from '../../../src/build/documents.ts';
import { SiteState } from '../../../src/build/site-state.ts';
import { WorkerPool } from '../../../src/build/worker-pool.ts';
import { root } from '../../support/sites.ts';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'callback-paper-')));
const folder = join(top, 'site');
const pool = new WorkerPool(pathToFileURL(join(root, 'src/cli/worker.mjs')));
afterAll(async () => {
	await pool.stop();
	rmSync(top, { recursive: true });
});

function write(path: string, text: string): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}

const guideFile = (section: string, id: string) => `content/en/guides/${section}/${id}.md`;
const ours = readdirSync(join(root, 'content/en/guides'), { recursive: true, encoding: 'utf8' }).flatMap(
	(file) => /([^/\\]+)\.mdx?$/.exec(file)?.[1] ?? [],
);
const lines = [1, 2, 3].map((n) => `  - { say: 'Do **thing ${n}** first.', to: part-${n} }`);
const parts = [1, 2, 3].map((n) => `## Part ${n}\n\nSome words.\n`);

write(
	'content/brand.yaml',
	`name: Fern\ntagline: a guide\naddress: https://fern.example/\naccent: '#1f5f8b'\nhide: [${ours.join(', ')}]\n`,
);
for (const [section, id] of [
	['salary', 'pay-one'],
	['salary', 'pay-two'],
	['situations', 'when-late'],
	['situations', 'when-early'],
] as const)
	write(
		guideFile(section, id),
		`---\ntitle: What about ${id}?\npromise: You know more of ${id}.\nsection: ${section}\nstage: the-offer\norder: 1\nhurry:\n${lines.join('\n')}\nreviewed: 2026-01-05\n---\n\n${parts.join('\n')}`,
	);

/** Makes all that is on paper. @returns how much of it was made, how many files there are, and what is told of them */
async function make(name: string) {
	const cacheDir = join(top, 'cache');
	const state = await SiteState.read({ root, folder, cacheDir, unreviewed: 'held back' });
	const out = join(top, name);
	const caches = ['documents', 'share'].map((folder) => join(cacheDir, folder));
	const kept = () => caches.map((cache) => (existsSync(cache) ? readdirSync(cache) : []));
	const before = new Set(kept().flat());
	const documents = await Documents.start(state, pool, join(top, `${name}-fresh`));
	const notes = await documents?.finish(out);
	const [paper, pictures] = kept().map((files) => files.filter((file) => !before.has(file)).length);
	return {
		documents: paper,
		pictures,
		notes,
		files: readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
			.length,
	};
}

test('what is on paper is made once, and after an edit only what holds the text', async () => {
	// The handbook, one section and two situations, each in two kinds; a cover for each, and a picture of each guide.
	expect(await make('first')).toEqual({ documents: 8, pictures: 8, notes: [], files: 12 });
	expect(await make('again')).toEqual({ documents: 0, pictures: 0, notes: [], files: 12 });
	appendFileSync(join(folder, guideFile('situations', 'when-late')), '\nOne more sentence, with ꩜ in it.\n');
	const notes = ['The PDF files show a box in place of what no font here draws: ꩜'];
	expect(await make('edited')).toEqual({ documents: 4, pictures: 0, notes, files: 12 });
}, 120_000);
