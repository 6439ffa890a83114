import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkSite } from '../../../src/check/check-site.ts';
import { readLock, writeLock } from '../../../src/site/lock.ts';
import { noteReplaced } from '../../../src/check/note-replaced.ts';
import type { Section } from '../../../src/check/section.ts';
import { brand, guide, world, write, type Files, type World } from '../../support/overlay.ts';

const worlds: World[] = [];
afterEach(() => worlds.splice(0).forEach((made) => made.remove()));

const data = {
	strings: 'skip: Skip it\n',
	questions: `name: Nights
questions:
  - { id: Q001, askedBy: interviewer, type: motivation, question: Why them?, why: Fit., listenFor: A reason. }
  - { id: EMBER-1, askedBy: interviewer, type: motivation, question: Why us?, why: Fit., listenFor: A reason. }
`,
	claims: `claims:
  - { id: C001, topic: preparation, kind: advice, claim: Be late., sources: [firm-tips] }
disagreements: []
`,
};
const everything: Files = {
	'content/en/guides/salary/pay.md': guide(undefined, { section: 'section: salary' }),
	'content/en/guides/salary/own.md': guide(undefined, { section: 'section: salary' }),
	'content/en/parts/star-stories/first-things.md': 'Our words.\n',
	'content/en/strings.yaml': data.strings,
	'content/en/questions/nights.yaml': data.questions,
	'content/en/questions/fit.yaml': 'name: You and us\nquestions: []\n',
	'content/evidence/claims.yaml': data.claims,
};

function site(firm: Files = everything): World {
	const made = world(firm);
	worlds.push(made);
	return made;
}

async function check(made: World, accept = false): Promise<Section[]> {
	const found = await checkSite(made.loadAll(), made.firm, { accept, links: false, today: '2026-11-22' });
	return found.filter(({ strict }) => strict);
}

/** What is noted of what the firm replaced. */
const replacedIn = ({ firm }: World) =>
	Object.keys(readLock(firm)).filter((name) => !name.startsWith('ours '));

const locked = ({ firm }: World) => readFileSync(join(firm, 'callback.lock.yaml'), 'utf8');

describe('what a firm replaces', () => {
	test('is written down when it is first seen, and what is its own is not', async () => {
		const made = site();
		expect(await check(made)).toEqual([]);
		expect(replacedIn(made)).toEqual([
			'claim C001',
			'guide en/pay',
			'part en/star-stories#first-things',
			'question en/Q001',
			'string en/skip',
			'topic en/fit',
		]);
		expect(readLock(made.firm)['part en/star-stories#first-things']).toBe('Words.');
	});

	test('is told when it changes upstream, with the difference, until it is accepted', async () => {
		const made = site();
		await check(made);
		const before = locked(made);
		write(made.ours, {
			'content/en/guides/preparation/star-stories.md': guide('## First things\n\nOther words.\n'),
			'content/en/strings.yaml': readFileSync(join(made.ours, 'content/en/strings.yaml'), 'utf8').replace(
				/^skip: .*/m,
				'skip: Jump to the text',
			),
			'content/evidence/claims.yaml': data.claims.replace('Be late', 'Be very early'),
		});
		const [changed, ...rest] = await check(made);
		expect(rest).toEqual([]);
		expect(changed).toMatchObject({ title: 'Changed in Callback since you replaced it', strict: true });
		expect(changed?.lines.map((line) => line.replace(/\(.*firm\//, '('))).toEqual([
			'claim C001  (content/evidence/claims.yaml)',
			'    - claim: Be early.',
			'    + claim: Be very early.',
			'part en/star-stories#first-things  (content/en/parts/star-stories/first-things.md)',
			'    - Words.',
			'    + Other words.',
			'string en/skip  (content/en/strings.yaml)',
			'    - Skip to the text',
			'    + Jump to the text',
		]);
		expect(locked(made)).toBe(before);
		expect(await check(made, true)).toEqual([]);
		expect(await check(made)).toEqual([]);
	});

	test('is told when it is gone upstream', async () => {
		const made = site();
		await check(made);
		write(made.firm, {
			'callback.lock.yaml': `${locked(made)}guide en/own: |\n  Ours, once.\n`,
		});
		expect(await check(made)).toMatchObject([
			{
				title: 'No longer in Callback, and now yours alone',
				lines: [expect.stringMatching(/^guide en\/own /)],
			},
		]);
		await check(made, true);
		expect(locked(made)).not.toContain('Ours, once');
	});

	test('is forgotten when the firm no longer replaces it', async () => {
		const made = site();
		await check(made);
		write(made.firm, { 'content/en/strings.yaml': 'search.go: Go\n' });
		await check(made);
		expect(locked(made)).not.toContain('string en/skip');
	});

	test('counts translations of ours too', async () => {
		const made = site({
			'content/brand.yaml': `${brand}locales: [ar]\n`,
			'content/ar/strings.yaml': 'skip: إلى النص\n',
			'content/ar/guides/salary/pay.md': guide(undefined, { section: 'section: salary' }),
		});
		await check(made);
		expect(replacedIn(made)).toEqual(['guide ar/pay', 'string ar/skip']);
	});
});

describe('the lock file', () => {
	test.each([
		['lines', 'a\nb\n'],
		['no line end', 'a\nb'],
		['spaces at both ends', '  a  \n b \n\n'],
		['tabs and returns', '\ta\r\nb\r\n'],
		['what YAML would take for something else', 'yes: [no, # "~"'],
		['nothing', ''],
	])('gives back a text of %s', (_, text) => {
		const { firm } = site({});
		writeLock(firm, { 'guide en/a': text, 'string en/b': '---' });
		expect(readLock(firm)).toEqual({ 'guide en/a': text, 'string en/b': '---' });
	});

	test('that cannot be written is told', () => {
		const nowhere = join(site({}).firm, 'nowhere');
		expect(() => writeLock(nowhere, { 'string en/a': 'b' })).toThrow(
			/nowhere\/callback\.lock\.yaml \[access-denied\]\n {2}The file cannot be written\.\n {2}Let Callback write/,
		);
	});

	test.each([
		['a conflict', '<<<<<<< ours\nstring en/skip: a\n=======\n', ':1'],
		['a list', '- a\n', ''],
		['another kind of entry', 'string en/skip: [a]\n', ''],
	])('with %s is told', (_, text, line) => {
		const { firm } = site({});
		write(firm, { 'callback.lock.yaml': text });
		const told = `callback.lock.yaml${line} [lock-file-changed]
  This file is written by Callback, and something else has changed it.
  Put its last version back, or delete it: what Callback says today then counts as seen.`;
		expect(() => readLock(firm)).toThrow(told);
	});
});

describe('a build', () => {
	const note = ({ load, firm }: World, passing = false) => noteReplaced([load()], firm, passing);

	test('writes down what is newly replaced, and says so once', () => {
		const made = site();
		expect(note(made)).toBe(
			'Noted in callback.lock.yaml: what Callback says in place of 6 texts of yours. Keep the file: "callback check" tells from it when ours changes.',
		);
		expect(Object.keys(readLock(made.firm))).toHaveLength(6);
		expect(note(made)).toBeUndefined();
	});

	test('leaves alone what is written down: a change of ours is still told', async () => {
		const made = site();
		note(made);
		const before = locked(made);
		write(made.ours, { 'content/en/guides/salary/pay.mdx': guide('## First things\n\nOther words.\n') });
		rmSync(join(made.firm, 'content/en/strings.yaml'));
		expect(note(made)).toBeUndefined();
		expect(locked(made)).toBe(before);
		expect(await check(made)).toMatchObject([{ title: 'Changed in Callback since you replaced it' }]);
	});

	test('on a build server asks for one at home', () => {
		expect(note(site(), true)).toMatch(/^Not in callback\.lock\.yaml yet: .* on your own computer/);
	});

	test('needs no file where nothing is replaced, and does not fail where the file is broken', () => {
		const made = site({});
		expect(note(made)).toBeUndefined();
		expect(existsSync(join(made.firm, 'callback.lock.yaml'))).toBe(false);
		write(made.firm, { ...everything, 'callback.lock.yaml': '- a\n' });
		expect(note(made)).toContain('something else has changed it');
	});
});
