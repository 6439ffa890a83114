import { describe, expect, test } from 'vitest';
import { brand, guide, world, type Files } from '../../support/overlay.ts';
import { namesOfJavaScript } from '../../support/names-of-javascript.ts';

const panel = 'content/en/guides/preparation/panel.md';
const inFields = (field: string): Files => ({ [panel]: guide(undefined, { more: field }) });
const inText = (text: string): Files => ({ [panel]: guide(`## First things\n\n${text}\n`) });
const inBrand = (lines: string): Files => ({ 'content/brand.yaml': `${brand}${lines}\n` });
const claim = 'topic: preparation, kind: advice, claim: Be early., sources: [firm-tips]';
const rule = 'rule: No., asOf: 2026-06, confidence: high, source: { name: A, address: https://a.example/ }';

/** Where an author writes a name: for each, the files in which it is one that nothing has. */
const places: Readonly<Record<string, (name: string) => Files>> = {
	'a field of brand.yaml': (name) => inBrand(`${name}: x`),
	'a field of a section': (name) => ({
		'content/en/sections.yaml': `sections:\n  - { id: salary, ${name}: Ours }\n`,
	}),
	'a field of a stage': (name) => ({
		'content/en/journey.yaml': `stages:\n  - { id: offer, ${name}: Ours }\n`,
	}),
	'a hidden guide': (name) => inBrand(`hide: [${name}]`),
	'a field of a contact': (name) => inBrand(`contact: { email: a@b.example, ${name}: x }`),
	'a field of a guide': (name) => inFields(`${name}: x`),
	'a related guide': (name) => inFields(`related: [${name}]`),
	'a section of a guide': (name) => ({ [panel]: guide(undefined, { section: `section: ${name}` }) }),
	'a stage of a guide': (name) => ({ [panel]: guide(undefined, { stage: `stage: ${name}` }) }),
	'a claim of a guide': (name) => inFields(`claims: { ${name}: first-things }`),
	'a heading that a claim stands under': (name) => inFields(`claims: { C001: ${name} }`),
	'a question in a text': (name) => inText(`::question{id=${name}}`),
	'a law in a text': (name) => inText(`:::law{id=${name}}\n:::`),
	'a tool in a text': (name) => inText(`::use-tool{id=${name}}`),
	'a source of a claim': (name) => ({
		'content/evidence/claims.yaml': `claims:\n  - { id: C009, topic: preparation, kind: advice, claim: Be early., sources: [${name}] }\ndisagreements: []\n`,
	}),
	'a field of a claim': (name) => ({
		'content/evidence/claims.yaml': `claims:\n  - { id: C009, ${claim}, ${name}: x }\ndisagreements: []\n`,
	}),
	'a string': (name) => ({ 'content/en/strings.yaml': `${name}: x\n` }),
	'a place of the law': (name) => ({
		'content/en/laws.yaml': `places: { us-ca: { name: California } }\ntopics: { a: A? }\nrows:\n  - { id: a, place: ${name}, ${rule} }\n`,
	}),
	'a topic of the law': (name) => ({
		'content/en/laws.yaml': `places: { us-ca: { name: California } }\ntopics: { a: A? }\nrows:\n  - { id: ${name}, place: us-ca, ${rule} }\n`,
	}),
	'a place around another': (name) => ({
		'content/en/laws.yaml': `places: { us-ca: { name: California, within: ${name} } }\ntopics: { a: A? }\nrows:\n  - { id: a, place: us-ca, ${rule} }\n`,
	}),
	'a field of the glossary': (name) => ({
		'content/en/glossary.yaml': `terms:\n  - { id: offer, term: offer, means: A promise., ${name}: x }\n`,
	}),
	'a field of search.yaml': (name) => ({ 'content/en/search.yaml': `${name}: x\n` }),
	'a field of wording.yaml': (name) => ({ 'content/en/wording.yaml': `${name}: x\n` }),
};

describe.each(Object.entries(places))('%s', (_, files) => {
	test.each(namesOfJavaScript)('that is called %s is told', (name) => {
		const bad = world(files(name));
		try {
			const told = bad.told();
			// What cannot be an id at all is told by its place.
			if (
				!/^(?:An id may hold only small letters|This is neither the id of a guide nor)/m.test(
					told.replaceAll('  ', ''),
				)
			)
				expect(told).toContain(name);
		} finally {
			bad.remove();
		}
	});
});

test.each([
	[
		'a place and a topic of the law',
		'content/en/laws.yaml',
		'places: { __proto__: { name: A } }\ntopics: { __proto__: B }\nrows: []\n',
		2,
	],
	['a claim', panel, guide(undefined, { more: 'claims: { __proto__: first-things }' }), 1],
])('%s that would be lost is told', (_, path, text, times) => {
	const bad = world({ [path]: text });
	try {
		expect(bad.told().match(/No field or id can be called "__proto__"/g)).toHaveLength(times);
	} finally {
		bad.remove();
	}
});
