import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callback } from '../../support/command.ts';
import { guide, write } from '../../support/overlay.ts';
import { writeSmallSite } from '../../support/small-site.ts';

const own = 'content/en/guides/preparation/what-to-bring.md';
const component = `---
import { z } from 'astro/zod';
export const schema = z.strictObject({ most: z.coerce.number().int().min(1) });
const { most } = Astro.props;
---
<p>{most} shifts</p>
`;
const page = `---
title: Open shifts
promise: What we have this week.
reviewed: 2026-11-22
---

## What we have

<Shifts most="4">
Every shift stands on our list.

<Plain>Our list of shifts is renewed every Monday.</Plain>
</Shifts>
`;

let folder = '';
const lock = () => join(folder, 'callback.lock.yaml');
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'callback-check-'));
	writeSmallSite(folder, {
		'components/Shifts.astro': component,
		'content/en/strings.yaml': 'contact.label: Talk to us\n',
		'content/en/pages/open-shifts.mdx': page,
		[own]: guide(),
	});
});
afterAll(() => rmSync(folder, { recursive: true }));

test('check counts only what there is', async () => {
	const site = mkdtempSync(join(tmpdir(), 'callback-check-small-'));
	const files = {
		'content/brand.yaml':
			'name: Ember\ntagline: ready\naddress: https://ember.example/\naccent: "#00543f"\ninterviews: false\n',
		'content/en/sections.yaml':
			'sections: [{ id: jobs, name: Jobs, summary: What we have., kind: articles }]\n',
		'content/en/guides/jobs/late.md': '---\ntitle: Late\npromise: You know.\n---\n\nWords.\n',
	};
	write(site, files);
	expect((await callback('check', site)).stdout).toMatch(/^Sound: 1 guide\.\n/);
	rmSync(site, { recursive: true });
}, 120_000);

test('check tells what a component of the site cannot be given', async () => {
	const shifts = join(folder, 'content/en/pages/open-shifts.mdx');
	const text = readFileSync(shifts, 'utf8');
	const line = text.split('\n').findIndex((line) => line.startsWith('<Shifts')) + 1;
	writeFileSync(shifts, text.replace(/^<Shifts.*>$/m, '<Shifts most="many">'));
	const { code, stderr } = await callback('check', folder);
	writeFileSync(shifts, text);
	expect(code).toBe(1);
	expect(stderr).toMatch(
		new RegExp(`open-shifts\\.mdx:${line} \\(most\\) \\[wrong-kind\\]\n {2}"most" is no number`),
	);
}, 120_000);

test('check writes down what is replaced, tells what changed, is strict when asked, and takes yes for an answer', async () => {
	const first = await callback('check', folder);
	expect(first).toMatchObject({ code: 0, stderr: '' });
	expect(first.stdout).toMatch(/^Sound: \d+ guides, \d+ questions, \d+ claims\.\n/);
	expect(first.stdout).not.toContain('Changed in Callback');
	const seen = readFileSync(lock(), 'utf8');

	writeFileSync(lock(), seen.replace(/^string en\/contact\.label: .*/m, 'string en/contact.label: Ask us'));
	expect((await callback('check', folder)).code).toBe(0);
	const strict = await callback('check', '--strict', folder);
	expect(strict.code).toBe(1);
	expect(strict.stdout).toMatch(
		/\nChanged in Callback since you replaced it:\n {2}string en\/contact\.label {2}\(.*strings\.yaml\)\n {6}- Ask us\n {6}\+ .+\n/,
	);

	expect((await callback('check', folder, '--accept', '--strict')).code).toBe(0);
	expect(readFileSync(lock(), 'utf8')).toBe(seen);
}, 120_000);

test('check compiles only texts that have changed since it last looked', async () => {
	const texts = () => new Set(readdirSync(join(folder, '.callback/cache/checked-texts')));
	expect((await callback('check', folder)).code).toBe(0);
	const before = texts();
	expect(before.size).toBeGreaterThan(5);
	appendFileSync(join(folder, own), '\nOne more sentence.\n');
	expect((await callback('check', folder)).code).toBe(0);
	const after = texts();
	// That of the old text is gone.
	expect([...after].filter((file) => !before.has(file))).toHaveLength(1);
	expect(after.size).toBe(before.size);
}, 120_000);
