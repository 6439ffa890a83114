import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { callback, type Outcome } from './command.ts';
import { write } from './overlay.ts';
import { pagesOf, type Page } from './pages.ts';
import { root } from './sites.ts';

const source = join(root, 'tests/fixtures/dialects');

/** A text of another documentation system. */
interface Text {
	file: string;
	title: string;
	group: string;
	/** A word that no other text has. */
	word: string;
	/** Other texts that it leads to. */
	to: string[];
}

/** The texts by their ids. */
export const texts: Record<string, Text> = {
	expenses: {
		file: 'github/pay/expenses.md',
		title: 'Expenses',
		group: 'Pay',
		word: 'mileage',
		to: ['/guides/safety/#on-docks'],
	},
	safety: {
		file: 'github/on-site/safety.md',
		title: 'Safety at work',
		group: 'On site',
		word: 'ladder',
		to: ['/guides/expenses/#what-we-pay-back'],
	},
	'holiday-pay': {
		file: 'hugo/content/pay/holiday-pay.md',
		title: 'Holiday pay',
		group: 'Pay',
		word: 'accrue',
		to: ['/guides/what-to-bring/'],
	},
	'what-to-bring': {
		file: 'hugo/content/first-days/what-to-bring/index.md',
		title: 'What to bring on your first day',
		group: 'First days',
		word: 'turnstile',
		to: ['/guides/holiday-pay/', '/guides/holiday-pay/#money-that-comes-later'],
	},
	parking: {
		file: 'mkdocs/docs/on-site/parking.md',
		title: 'Where to park',
		group: 'On site',
		word: 'hydrant',
		to: ['/guides/payslips/#what-was-taken-off'],
	},
	payslips: {
		file: 'mkdocs/docs/pay/payslips.md',
		title: 'Read your payslip',
		group: 'Pay',
		word: 'emergency',
		to: ['/guides/parking/', '/guides/parking/#prices'],
	},
	'first-shift': {
		file: 'starlight/src/content/docs/first-days/first-shift.mdx',
		title: 'Your first shift',
		group: 'First days',
		word: 'quick',
		to: ['/guides/calling-in-sick/'],
	},
	'calling-in-sick': {
		file: 'starlight/src/content/docs/on-site/calling-in-sick.mdx',
		title: 'Calling in sick',
		group: 'On site',
		word: 'contagion',
		to: ['/guides/first-shift/#from-the-gate-to-the-work'],
	},
	timesheets: {
		file: 'docusaurus/docs/pay/timesheets.mdx',
		title: 'Fill in your timesheet',
		group: 'Pay',
		word: 'countersign',
		to: ['/guides/uniforms/#what-it-costs'],
	},
	uniforms: {
		file: 'docusaurus/docs/first-days/uniforms.md',
		title: 'Uniforms and safety shoes',
		group: 'First days',
		word: 'dryer',
		to: ['/guides/timesheets/#what-goes-on-the-sheet'],
	},
};

/** What no reader sees: comments, addresses inside of the folder, days, ids, and how things look. */
const unseen = [
	/\{\/\*[\s\S]*?\*\/\}/g,
	/\{\{< (?:rel)?ref [^}]*\}\}/g,
	/(?<=\])\((?!https:|mailto:)[^)\s]*|href="\.[^"]*"/g,
	/^(?:lastmod|date|draft|slug|sidebar_position|weight|keywords|tags)\b.*$|^ {2}- wage slip$/gm,
	/\{:?\s*(?:#|\.md|width=)[^}\n]*\}|"linenos=table"|groupId="way"|default(?=>)/g,
];

/** Words by which the dialects say what something is. */
export const syntax = new Set(
	`alt button caption caution danger description details figure highlight href icon img important info keywords label
	moon notice question src sub summary sun tab tabs tags text toc type value variant warning x`.split(/\s+/),
);

/** A text as it was written. */
export const sourceOf = (id: string) => readFileSync(join(source, texts[id]?.file ?? ''), 'utf8');
/** What of a text a reader sees, in the order of the source. */
export const shownOf = (id: string) =>
	unseen.reduce((text, pattern) => text.replace(pattern, ' '), sourceOf(id));
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A site of these texts. */
interface Imported {
	/** What the check of it tells. */
	check: Outcome;
	/** Its pages, by their paths. */
	pages: Map<string, Page>;
	/** What the import tells of the texts. */
	notes: string;
}

/** Imports the texts into a folder, as somebody who looks through them after that, and builds its site. */
export async function importTexts(folder: string): Promise<Imported> {
	write(folder, {
		'content/brand.yaml': `name: Thimble & Tide
tagline: working as temporary staff
address: https://staff.thimble-tide.example/
accent: '#00543f'
interviews: false
offline: false
shareImages: false
`,
		'content/en/sections.yaml': `sections:
  - id: working
    name: Working with us
    summary: All that you need to know while we send you to work.
    kind: articles
    groups:
      - { id: first-days, name: First days }
      - { id: pay, name: Pay }
      - { id: on-site, name: On site }
`,
	});
	const imported = await callback('import', source, '--into', folder);
	expect({ code: imported.code, stderr: imported.stderr }).toEqual({ code: 0, stderr: '' });
	const notes = readFileSync(join(folder, 'import-notes.md'), 'utf8');
	const today = new Date().toISOString().slice(0, 10);
	for (const id of Object.keys(texts)) {
		const file = join(folder, `content/en/guides/working/${id}.md`);
		const read = readFileSync(file, 'utf8').replace(/ # Guessed: .*/g, '');
		writeFileSync(file, read.replace(/^reviewed: .*$/m, `reviewed: ${today}`));
	}
	const check = await callback('check', folder);
	const built = await callback('build', folder);
	expect({ code: built.code, stderr: built.stderr }).toEqual({ code: 0, stderr: '' });
	const pages = new Map(pagesOf({ dist: join(folder, 'dist') }).map((page) => [page.path, page]));
	return { check, pages, notes };
}
