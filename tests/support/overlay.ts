import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { DiagnosticError } from '../../src/lib/diagnostic.ts';
import { CompiledTexts } from '../../src/build/compiled-texts.ts';
import { load, type Loaded } from '../../src/build/load.ts';
import type { Unreviewed } from '../../src/library/held-back.ts';
import { root } from './sites.ts';

/** Files by their path inside a folder; none where there is no text. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** A handbook of one guide and a firm's site folder laid over it, both in a temporary folder. */
export interface World {
	/** In place of the Callback package. */
	ours: string;
	/** The site folder. */
	firm: string;
	/** Reads and checks the site, in its main language. */
	load: () => Loaded;
	/** The same in each of its languages. */
	loadAll: (unreviewed?: Unreviewed) => readonly [Loaded, ...Loaded[]];
	/** What is told of the site's faults, with paths from the temporary folder; nothing when it is sound. */
	told: () => string;
	remove: () => void;
}

/** Makes a world in which all is well, then writes the given files over the firm's. An undefined file is left out. */
export function world(firm: Files = {}, ours: Files = {}): World {
	const top = realpathSync(mkdtempSync(join(tmpdir(), 'callback-')));
	const folders = { ours: join(top, 'callback'), firm: join(top, 'firm') };
	write(folders.ours, { ...handbook, ...ours });
	write(folders.firm, { 'content/brand.yaml': brand, ...firm });
	const read = (unreviewed: Unreviewed = 'shown') =>
		load(folders.ours, folders.firm, { unreviewed, texts: new CompiledTexts(join(top, 'texts')) });
	return {
		...folders,
		load: () => read()[0],
		loadAll: read,
		told: () => {
			try {
				read();
				return '';
			} catch (error) {
				if (!(error instanceof DiagnosticError)) throw error;
				return error.message.replaceAll(`${relative(process.cwd(), top)}/`, '');
			}
		},
		remove: () => rmSync(top, { recursive: true }),
	};
}

export function write(folder: string, files: Files): void {
	for (const [path, text] of Object.entries(files)) {
		if (text === null) continue;
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
}

export const brand = `name: Ember
tagline: ready for round two
address: https://ember.example/
accent: "#00543f"
`;

/** A sound guide. @param changes front matter lines that replace the line of the same field, or are added */
export function guide(
	body = '## First things\n\nWords.\n',
	changes: Readonly<Record<string, string>> = {},
): string {
	const fields = {
		title: 'title: What is asked?',
		promise: 'promise: You can answer.',
		section: 'section: preparation',
		stage: 'stage: getting-ready',
		order: 'order: 1',
		hurry: [
			'hurry:',
			...Array.from({ length: 3 }, () => '  - { say: "Be **early**.", to: first-things }'),
		].join('\n'),
		reviewed: 'reviewed: 2026-11-22',
		...changes,
	};
	return ['---', ...Object.values(fields).filter(Boolean), '---', '', body].join('\n');
}

const handbook: Files = {
	...Object.fromEntries(
		['strings', 'sections', 'journey'].map((name) => [
			`content/en/${name}.yaml`,
			readFileSync(join(root, `content/en/${name}.yaml`)),
		]),
	),
	'content/en/guides/preparation/star-stories.md': guide(),
	'content/en/guides/salary/pay.mdx': guide('## First things\n\nWords.\n', { section: 'section: salary' }),
	'content/evidence/sources.yaml': `sources:
  - { id: firm-tips, name: Tips, by: A firm }
`,
	'content/evidence/claims.yaml': `claims:
  - { id: C001, topic: preparation, kind: advice, claim: Be early., sources: [firm-tips] }
disagreements: []
`,
	'content/en/questions/fit.yaml': `name: Fit
questions:
  - { id: Q001, askedBy: interviewer, type: motivation, question: Why us?, why: Fit., listenFor: A reason. }
`,
	'content/en/roles.yaml': 'roles: [{ id: nurses, name: Nurses }]',
	'content/en/laws.yaml': `places:
  us-ca: { name: California }
  us-tx: { name: Texas }
topics: { pay-history: May they ask? }
rows:
  - id: pay-history
    place: us-ca
    rule: They may not.
    asOf: 2026-06
    source: { name: Code, address: https://a.example/ }
    confidence: high
`,
};
