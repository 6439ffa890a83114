import { element } from '../element.ts';
import type { Piece, WrittenPiece } from './piece.ts';
import type { PieceContext } from '../context.ts';

/** Words to say aloud or send, in a plain and a warmer tone; the switch needs no script. */
export const say: Piece = {
	name: 'say',
	attributes: { when: 'optional' },
	content: 'required',
	parts: { warmer: 'optional' },
	render: (written, context) => {
		const { t } = context;
		const warmer = written.parts.get('warmer');
		const figure = element(
			'figure',
			{},
			written.attributes['when'] !== undefined && element('figcaption', {}, written.attributes['when']),
			words('plain', t('piece.plain'), written.children),
			warmer && words('warmer', t('piece.warmer'), warmer),
			element(
				'div',
				{ className: ['say-tools'], dataPagefindIgnore: '' },
				warmer && toneSwitch(written, context),
				element(
					'button',
					{ type: 'button', dataCopy: '', dataDone: t('piece.copied'), hidden: true },
					t('piece.copy'),
				),
			),
		);
		return element('callback-say', { className: ['say'] }, figure);
	},
};

function words(tone: string, label: string, children: WrittenPiece['children']) {
	return element(
		'blockquote',
		{ dataTone: tone },
		element('p', { className: ['tone'], dataPagefindIgnore: '' }, label),
		children,
	);
}

function toneSwitch({ number }: WrittenPiece, { t }: PieceContext) {
	const choice = (value: string, label: string, checked: boolean) =>
		element(
			'label',
			{},
			element('input', { type: 'radio', name: `tone-${number}`, value, checked }),
			` ${label}`,
		);
	return element(
		'fieldset',
		{},
		element('legend', { className: ['visually-hidden'] }, t('piece.tone')),
		choice('plain', t('piece.plain'), true),
		choice('warmer', t('piece.warmer'), false),
	);
}
