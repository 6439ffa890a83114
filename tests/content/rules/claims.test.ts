import { expect, test } from 'vitest';
import type { Claim, Disagreement } from '../../../src/schema/claim.ts';
import { sampleGuide } from '../sample.ts';
import { claimDiagnostics } from './claims.ts';

const claim = (id: string): Claim => ({
	id,
	topic: 'preparation',
	kind: 'advice',
	claim: `Do ${id}.`,
	sources: ['s1'],
});
const claims = [claim('C001'), claim('C002')];
const differ: Disagreement = {
	id: 'X01',
	nature: 'tension',
	sides: [['C001'], ['C002']],
	about: 'How many.',
	position: 'Two.',
};
const evidence = (ids: string) =>
	`## First things\n\nWords.\n\n<Evidence claims="${ids}">\n\nTwo say so.\n\n</Evidence>\n`;
const both = { claims: 'claims: { C001: first-things, C002: first-things }' };
const messages = (guide = sampleGuide('## First things\n\nWords.\n'), disagreements: Disagreement[] = []) =>
	claimDiagnostics({ claims, disagreements }, [guide]).map(
		({ field, message }) => `${field ?? ''}: ${message}`,
	);

test('claims that a guide names are treated', () => {
	expect(messages(sampleGuide(evidence('C001 C002'), both), [differ])).toEqual([]);
});

test('a claim that no guide names is found', () => {
	expect(messages()).toEqual([
		'C001: No guide treats the claim: Do C001.',
		'C002: No guide treats the claim: Do C002.',
	]);
});

test('an unknown claim and a missing heading are found', () => {
	const guide = sampleGuide(evidence('C001 C002 C009'), {
		claims: 'claims: { C001: first-things, C002: second-things, C009: first-things }',
	});
	expect(messages(guide)).toEqual([
		'claims.C002: There is no heading "second-things".',
		'claims.C009: There is no claim C009.',
	]);
});

test('evidence that the front matter does not name is found', () => {
	const guide = sampleGuide(evidence('C001, C002'), { claims: 'claims: { C001: first-things }' });
	expect(messages(guide)).toContain(': Evidence for C002 is shown, but the front matter does not name it.');
});

test('a disagreement is shown by evidence, or by a guide that names both sides', () => {
	const plain = '## First things\n\nWords.\n';
	const one = sampleGuide(plain, { claims: 'claims: { C001: first-things }' });
	expect(messages(one, [differ])).toContain('X01: No guide shows the disagreement: How many.');
	expect(messages(sampleGuide(plain, both), [differ])).toEqual([]);
});
