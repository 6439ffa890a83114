import { highlight } from '../../src/build/highlighter.ts';
import type { DirectiveContext } from '../../src/markdown/context.ts';

/** Interface strings that show their key and values, so that tests do not depend on wording. */
export const keyed: DirectiveContext['t'] = (key, values = {}) =>
	`[${[key, ...Object.values(values)].join(' ')}]`;

/** A small evidence base for directives. */
export function directiveContext(changes: Partial<DirectiveContext> = {}): DirectiveContext {
	return {
		t: keyed,
		lang: 'en',
		firm: 'Ember Staffing',
		counted: undefined,
		allow: { frames: [], pictures: [], connections: [], forms: [] },
		highlight,
		files: new Map([
			['form.pdf', 123_456],
			['film/welcome us.mp4', 12_345_678],
		]),
		tools: true,
		components: new Set(),
		sourceCount: 5,
		questions: new Map([
			[
				'Q001',
				{
					lang: 'en',
					id: 'Q001',
					askedBy: 'interviewer',
					question: 'Why us?',
					why: 'Fit.',
					listenFor: 'A reason.',
					then: ['And why now?'],
					star: true,
					page: '/questions/why-us/',
					hidden: false,
				},
			],
			[
				'Q002',
				{
					lang: 'en',
					id: 'Q002',
					askedBy: 'candidate',
					question: 'Who decides?',
					why: 'Pace.',
					goodReply: 'A name.',
					warning: 'Nobody knows.',
					followUp: 'By when?',
					page: undefined,
					hidden: false,
				},
			],
		]),
		claims: new Map([
			[
				'C001',
				{
					lang: 'en',
					id: 'C001',
					claim: 'Ask two questions.',
					sources: ['s1', 's2'],
					sourceNames: ['First', 'Second'],
					disagreements: [{ lang: 'en', id: 'X01', about: 'How many.', position: 'Two.' }],
				},
			],
			[
				'C002',
				{
					lang: 'en',
					id: 'C002',
					claim: 'Be early.',
					sources: ['s2'],
					sourceNames: ['Second'],
					disagreements: [],
				},
			],
		]),
		laws: {
			topics: new Map([['pay-history', 'May they ask what you earn?']]),
			places: new Map([
				['us', { name: 'United States' }],
				['us-ca', { name: 'California', within: 'us' }],
				['us-tx', { name: 'Texas', within: 'us' }],
				['us-ny', { name: 'New York', within: 'us' }],
			]),
			rows: [
				{
					lang: 'en',
					id: 'pay-history',
					place: 'us-ca',
					rule: 'They may not.',
					asOf: 'June 2026',
					source: { name: 'Code', address: 'https://a.example/' },
				},
				{
					lang: 'en',
					id: 'pay-history',
					place: 'us-tx',
					rule: 'They may.',
					asOf: 'May 2026',
					reread: 'November 2026',
					source: { name: 'Note', address: 'https://b.example/' },
				},
			],
		},
		...changes,
	};
}
