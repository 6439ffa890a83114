import { afterEach, describe, expect, test } from 'vitest';
import { checkSite } from '../../../src/check/check-site.ts';
import { noteReplaced } from '../../../src/check/note-replaced.ts';
import { seenTitle } from '../../../src/check/seen-guides.ts';
import { readLock } from '../../../src/site/lock.ts';
import { brand, guide, world, write, type Files, type World } from '../../support/overlay.ts';

const worlds: World[] = [];
afterEach(() => worlds.splice(0).forEach((made) => made.remove()));

/** A firm's site folder that has been checked once. */
async function site(firm: Files = {}): Promise<World> {
	const made = world(firm);
	worlds.push(made);
	await check(made);
	return made;
}

/** What the check tells of guides of ours. */
async function check({ loadAll, firm }: World, accept = false): Promise<string[]> {
	const found = await checkSite(loadAll(), firm, { accept, links: false, today: '2026-11-22' });
	return found.filter(({ title }) => title === seenTitle).flatMap(({ lines }) => lines);
}

const stories = 'content/en/guides/preparation/star-stories.md';
const other = guide('## First things\n\nOther words.\n');

describe('guides of ours that a firm shows as they are', () => {
	test('count as seen at first, and are noted by digest and title, without their texts', async () => {
		const made = await site();
		expect(await check(made)).toEqual([]);
		expect(readLock(made.firm)['ours en/star-stories']).toMatch(/^[\da-f]{12} What is asked\?$/);
	});

	test.each([
		['text changed', other],
		['title was “What is asked?”', guide(undefined, { title: 'title: What do they ask?' })],
		[
			'title was “What is asked?”; text changed',
			guide('## First things\n\nOther words.\n', { title: 'title: What do they ask?' }),
		],
		['text changed', guide(undefined, { promise: 'promise: You can answer all.' })],
	])('are told with "%s", until that is accepted', async (words, text) => {
		const made = await site();
		write(made.ours, { [stories]: text });
		for (let time = 0; time < 2; time++) expect(await check(made)).toEqual([`en/star-stories  ${words}`]);
		expect(await check(made, true)).toEqual([]);
		expect(await check(made)).toEqual([]);
	});

	test('are told when they are new or gone', async () => {
		const made = await site();
		write(made.ours, { 'content/en/guides/preparation/more.md': guide() });
		expect(await check(made)).toEqual(['en/more  new']);
		await check(made, true);
		worlds.push(world());
		const { load } = worlds.at(-1)!;
		expect(await check({ ...made, loadAll: () => [load()] })).toEqual(['en/more  gone']);
	});

	test('are not told when they were only read again', async () => {
		const made = await site();
		write(made.ours, { [stories]: guide(undefined, { reviewed: 'reviewed: 2026-11-30' }) });
		expect(await check(made)).toEqual([]);
	});

	test('are not told when the firm hides or replaces them, and nothing new is told when it shows them again', async () => {
		const hidden = await site({ 'content/brand.yaml': `${brand}hide: [star-stories]\n` });
		const replaced = await site({ 'content/en/guides/preparation/star-stories.md': guide() });
		for (const made of [hidden, replaced]) {
			write(made.ours, { [stories]: other });
			expect(await check(made)).toEqual([]);
		}
		await check(hidden, true);
		write(hidden.firm, { 'content/brand.yaml': brand });
		expect(await check(hidden)).toEqual([]);
	});

	test('are none where the handbook is left out', async () => {
		const made = await site();
		write(made.firm, {
			'content/brand.yaml': `${brand}interviews: false\n`,
			'content/en/sections.yaml':
				'sections:\n  - { id: work, name: Work, summary: How to., kind: articles }\n',
			'content/en/guides/work/first.md':
				'---\ntitle: First\npromise: You know.\nsection: work\nreviewed: 2026-11-22\n---\n\nWords.\n',
		});
		expect(await check(made)).toEqual([]);
	});

	test('stay noted when a build notes what is replaced', async () => {
		const made = await site();
		const before = readLock(made.firm);
		write(made.firm, { 'content/en/strings.yaml': 'skip: Skip it\n' });
		noteReplaced([made.load()], made.firm, false);
		expect(readLock(made.firm)).toEqual({ ...before, 'string en/skip': 'Skip to the text' });
	});
});
