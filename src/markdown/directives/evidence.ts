import { unknownId } from '../../lib/suggest.ts';
import type { ClaimNote, DirectiveContext } from '../context.ts';
import { inLanguage } from '../../lib/in-language.ts';
import { element, plainly } from '../element.ts';
import type { Directive } from './directive.ts';

/** Evidence note: how many of the sources say so, in one quiet line that unfolds. */
export const evidence: Directive = {
	name: 'evidence',
	attributes: { claims: 'required' },
	content: 'required',
	plain: 'evidence',
	check: ({ attributes }, { claims }) => {
		const unknown = ids(attributes['claims']).find((id) => !claims.has(id));
		if (unknown === undefined) return undefined;
		return unknownId('unknown-claim', unknown, [...claims.keys()], ' in claims.yaml');
	},
	render: ({ attributes, children }, context) => {
		const { t, sourceCount } = context;
		const claims = ids(attributes['claims']).flatMap((id) => context.claims.get(id) ?? []);
		const count = new Set(claims.flatMap((claim) => claim.sources)).size;
		return element(
			'div',
			{ className: ['evidence'], role: 'note', ariaLabel: t('evidence.label') },
			children,
			element(
				'details',
				{ dataPagefindIgnore: 'all' },
				plainly(
					'sources',
					element(
						'summary',
						{ className: ['sources'] },
						element('span', { ariaHidden: 'true' }, dots(count, sourceCount)),
						` ${t('evidence.count', { count, total: sourceCount })}`,
					),
				),
				element(
					'ul',
					{},
					claims.map((claim) => claimItem(claim, context)),
				),
				disagreements(claims).map(({ about, position, lang }) =>
					element(
						'p',
						{},
						`${t('evidence.differ')} `,
						element('span', inLanguage(lang, context.lang), about),
						' ',
						element('b', {}, t('evidence.position')),
						' ',
						element('span', inLanguage(lang, context.lang), position),
					),
				),
			),
		);
	},
};

/** A dot for each source, filled for those that say so. A claim may name more than there are: that is told elsewhere. */
function dots(count: number, all: number): string {
	return '●'.repeat(count) + '○'.repeat(Math.max(0, all - count));
}

function ids(list = ''): string[] {
	return list.split(/[\s,]+/).filter(Boolean);
}

function claimItem(claim: ClaimNote, { lang }: DirectiveContext) {
	return element(
		'li',
		inLanguage(claim.lang, lang),
		`${claim.claim} `,
		element('a', { href: `/evidence/#${claim.id.toLowerCase()}` }, claim.sourceNames.join('; ')),
	);
}

function disagreements(claims: readonly ClaimNote[]) {
	return new Map(claims.flatMap((claim) => claim.disagreements.map((found) => [found.id, found])))
		.values()
		.toArray();
}
