// Terms that signs belong to, and acronyms that look like words, among pages that are full of the words they look like.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acronymOf, joinedParts, signName } from '../../../../src/search/shared/signs.ts';
import { searchSite, type SearchSite } from '../../../support/search-site.ts';

/** What each page says, once and far down. */
const terms: Record<string, string> = {
	'c-plus-plus': 'engineers who write C++, and test it',
	'c-sharp': 'the C# team, which is new',
	'f-sharp': 'somebody who knows F#.',
	'dot-net': 'a service (.NET) that runs at night',
	'r-and-d': 'people from R&amp;D who travel',
	'a-b-test': 'the A/B test of a page',
	paye: 'tax by P.A.Y.E. each month',
	pension: 'a 401(k) plan, matched',
	hours: 'a 9-to-5 day with a break',
	ats: 'your file goes through an ATS before somebody reads it',
	it: 'the IT desk sets up your account',
	us: 'only for US citizens',
	hr: 'somebody from HR calls',
	or: 'operations research, OR for short',
	q: 'an hour of Q&amp;A with Ann',
	form: 'form W-2 arrives in spring',
	tcp: 'knows TCP/IP well',
	always: 'a shop that is open 24/7',
	mail: 'an e-mail that was never read',
	spaced: 'the M &amp; A desk',
	german: 'a C++-Entwickler of the R&amp;D-Team',
	department: 'the KI-Abteilung, .NET-based',
	cvs: 'they read two hundred CVs a day',
};
const noise = Array.from({ length: 12 }, (_, at): [string, string] => [
	`/other-${at}/`,
	`<h1>It is at the right place ${at}</h1><p>Let us pay for it, or at least its test, it says; 9 or 5 people ate at it, a hat, B or C, as the net and the man who mails us or hires us. It form ${at} part and a plan of ${400 + at}.</p>`,
]);
const pages: Record<string, string> = Object.fromEntries([
	...noise,
	...Object.entries(terms).map(([id, text]) => [
		`/${id}/`,
		`<h1>Page about ${id.length}</h1><p>It is at work. They pay us or it is free.</p><p>Here is ${text} and more.</p>`,
	]),
]);

describe('the first page', () => {
	let site: SearchSite;
	beforeAll(async () => {
		site = await searchSite('en', pages, { fillers: ['it', 'is', 'at', 'or', 'us', 'what', 'an', 'about'] });
	});
	afterAll(() => site.stop());

	test.each([
		['C++', 'c-plus-plus'],
		['c++', 'c-plus-plus'],
		['C++ engineers', 'c-plus-plus'],
		['C#', 'c-sharp'],
		['csharp', 'c-sharp'],
		['F#', 'f-sharp'],
		['.NET', 'dot-net'],
		['.net', 'dot-net'],
		['dotnet', 'dot-net'],
		['R&D', 'r-and-d'],
		['r&d', 'r-and-d'],
		['R & D', 'r-and-d'],
		['RD', 'r-and-d'],
		['A/B test', 'a-b-test'],
		['a/b', 'a-b-test'],
		['P.A.Y.E.', 'paye'],
		['p.a.y.e', 'paye'],
		['PAYE', 'paye'],
		['paye', 'paye'],
		['401(k)', 'pension'],
		['401k', 'pension'],
		['9-to-5', 'hours'],
		['9-to-5 day', 'hours'],
		['ATS', 'ats'],
		['ats', 'ats'],
		['what is an ATS', 'ats'],
		['IT', 'it'],
		['it', 'it'],
		['IT desk', 'it'],
		['US', 'us'],
		['U.S.', 'us'],
		['us', 'us'],
		['HR', 'hr'],
		['hr', 'hr'],
		['H.R.', 'hr'],
		['OR', 'or'],
		['Q&A', 'q'],
		['q&a', 'q'],
		['W-2', 'form'],
		['w2', 'form'],
		['TCP/IP', 'tcp'],
		['24/7', 'always'],
		['e-mail', 'mail'],
		['email', 'mail'],
		['M&A', 'spaced'],
		['CV', 'cvs'],
		['KI', 'department'],
		['ki', 'department'],
		['KI-Abteilung', 'department'],
		['abteilung', 'department'],
		['entwickler', 'german'],
		['C++-Entwickler', 'german'],
		['R&D-Team', 'german'],
		['tcpip', 'tcp'],
		['IP', 'tcp'],
	])('for %s is the one that says it', async (typed, id) => {
		expect((await site.ours(typed))[0]).toBe(`/${id}/`);
	});

	test('is not found by words that only sound like an acronym', async () => {
		const { terms, corrected } = await site.answer('it is about us at work');
		expect({ terms, corrected }).toEqual({ terms: ['work'], corrected: undefined });
	});

	test('is shown as it was written, and so is what was typed', async () => {
		expect((await site.answer('C++ plcae ')).corrected).toBe('c++ place');
		const { hits } = await site.answer('C++');
		expect((await hits[0]!.load()).content).toContain('who write C++, and test it and more.');
	});
});

test.each([
	['C++', 'Cplusplus'],
	['A+', 'Aplus'],
	['C#', 'Csharp'],
	['.NET', 'dotNET'],
	['AT&T', 'ATnT'],
	['salary', undefined],
	['and/or', undefined],
	['Smith&Partners', undefined],
	['5+', undefined],
	['#', undefined],
	['.', undefined],
])('%s is called %s', (term, name) => expect(signName(term)).toBe(name));

test.each([
	['ATS', 'ATS'],
	['CVs', 'CV'],
	['HR’s', 'HR'],
	['P.A.Y.E', 'PAYE'],
	['U.S', 'US'],
	['I', undefined],
	['Is', undefined],
	['INTERVIEW', undefined],
	['e.g', undefined],
	['P45', undefined],
])('the acronym of %s is %s', (term, acronym) => expect(acronymOf(term)).toBe(acronym));

test.each([
	['9-to-5', ['9', 'to', '5']],
	['A/B', ['A', 'B']],
	['401(k)', ['401', 'k']],
	['well-known', undefined],
	['he/she', undefined],
	['9:30', undefined],
	['3.5', undefined],
])('%s is put together from %j', (term, parts) => expect(joinedParts(term)).toEqual(parts));
