import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { callback } from '../support/command.ts';
import { guide } from '../support/overlay.ts';
import { writeSmallSite } from '../support/small-site.ts';
import { different, filesIn, workshop } from '../support/sites.ts';

const folder = join(workshop, 'edits');

/** Builds the site with what was kept of it, if there is anything. @returns its files */
async function built(): Promise<Map<string, Buffer>> {
	const { code, stderr } = await callback('build', folder);
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	return filesIn(join(folder, 'dist'));
}

function edit(path: string, from: string, to: string): void {
	const before = readFileSync(join(folder, path), 'utf8');
	expect(before).toContain(from);
	writeFileSync(join(folder, path), before.replace(from, to));
}

/** A guide of each section, so that there is a page of every kind. */
const ofEachSection = [
	'star-stories',
	'dos-and-donts',
	'work-out-your-number',
	'thank-you-message',
	'interview-tomorrow',
	'for-nurses',
];

beforeAll(() => {
	const text = (order: number, title: string) =>
		guide('## First things\n\nBring a pen.\n', { title: `title: ${title}`, order: `order: ${order}` });
	const files = {
		'content/en/guides/preparation/what-to-bring.md': text(91, 'What do I bring?'),
		'content/en/guides/preparation/what-to-leave.md': text(92, 'What do I leave at home?'),
		'content/en/pages/about.md':
			'---\ntitle: About us\npromise: Who we are.\nreviewed: 2026-11-22\n---\n\nWe are few.\n',
	};
	writeSmallSite(folder, files, [], ofEachSection);
});

// All else of the site is read by every page: what a text says, by some.
test('a site built again after edits of its texts is the same as one built anew', async () => {
	const first = await built();
	edit(
		'content/en/guides/preparation/what-to-bring.md',
		'Bring a pen.',
		`Bring a pen. ${'Then think of what else they may want to see. '.repeat(90)}\n\n## Why?\n\n::question{id=Q001}\n`,
	);
	edit('content/en/guides/preparation/what-to-leave.md', 'Be **early**', 'Leave **early**');
	edit('content/en/pages/about.md', 'We are few.', '## How many\n\nWe are two.');
	const again = await built();
	// The same bytes have the same compressed copies.
	const kept = join(folder, '.callback/cache');
	for (const made of readdirSync(kept))
		if (made !== 'compressed') rmSync(join(kept, made), { recursive: true });
	expect(different(again, await built())).toEqual([]);
	const kinds = different(first, again)
		.filter((path) => path.endsWith('.html'))
		.map((path) => path.replace(/^questions\/.*/, 'questions/…').replace('/index.html', ''));
	// The handbook holds all texts, and a question names the texts in which it stands.
	expect([...new Set(kinds)]).toEqual([
		'about',
		'embed',
		'guides/what-to-bring',
		'guides/what-to-leave',
		'handbook',
		'questions/…',
	]);
}, 400_000);
