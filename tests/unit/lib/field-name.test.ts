import { expect, test } from 'vitest';
import { fieldName } from '../../../src/lib/field-name.ts';

const people = [{ name: 'Rosa' }, { name: 'Teo Danso', languages: ['en', 'qx'] }];
const data = {
	consultants: people,
	footer: { links: [{ label: 'Imprint' }] },
	hide: ['a'],
	same: [['job', 'work']],
	many: Array.from({ length: 112 }, () => ({ id: '' })),
	redirects: [{ from: '/a' }, { from: 7 }],
	questions: [{ question: 'Tell me about a time when you had to\n  change your mind.' }],
};

test.each([
	[['logo', 'file'], 'logo.file'],
	[['consultants', 1], 'the second consultant (Teo Danso)'],
	[['consultants', 1, 'phone'], 'the second consultant (Teo Danso), phone'],
	[['consultants', 1, 'languages', 1], 'the second consultant (Teo Danso), the second language'],
	[['consultants', 9, 'role'], 'the tenth consultant, role'],
	[['footer', 'links', 0, 'to'], 'footer, the first link (Imprint), to'],
	[['hide', 0], 'the first entry of hide'],
	[['same', 0, 1], 'the first entry of same, the second entry'],
	[['many', 20], 'the 21st entry of many'],
	[['many', 110, 'id'], 'the 111th entry of many, id'],
	[['many', 111], 'the 112th entry of many'],
	[['redirects', 0, 'from'], 'the first redirect (/a), from'],
	[['redirects', 1], 'the second redirect'],
	[['questions', 0], 'the first question (Tell me about a time when you had to ch…)'],
	[['__proto__', 'constructor'], '__proto__.constructor'],
	[[], ''],
])('%j is %s', (path, name) => expect(fieldName(path, data)).toBe(name));
