import { element, plainly } from '../element.ts';
import type { Directive, WrittenDirective } from './directive.ts';
import type { DirectiveContext } from '../context.ts';

/** Words to say aloud or send, in a plain and a warmer tone; the switch needs no script. */
export const say: Directive = {
	name: 'say',
	attributes: { when: 'optional' },
	content: 'required',
	parts: { warmer: 'optional' },
	plain: 'say',
	render: (written, context) => {
		const { t } = context;
		const warmer = written.parts.get('warmer');
		const figure = element(
			'figure',
			{},
			written.attributes['when'] !== undefined && element('figcaption', {}, written.attributes['when']),
			words('plain', t('directive.plain'), written.children),
			warmer && words('warmer', t('directive.warmer'), warmer),
			plainly(
				'screen',
				element(
					'div',
					{ className: ['say-tools'] },
					warmer && toneSwitch(written, context),
					element(
						'button',
						{
							type: 'button',
							ariaLive: 'polite',
							dataCopy: '',
							dataDone: t('directive.copied'),
							hidden: true,
						},
						t('directive.copy'),
					),
				),
			),
		);
		return element('callback-copy-button', { className: ['say'] }, figure);
	},
};

function words(tone: string, label: string, children: WrittenDirective['children']) {
	return element(
		'blockquote',
		{ dataTone: tone },
		plainly('tone', element('p', { className: ['tone'], dataPagefindIgnore: '' }, label)),
		children,
	);
}

function toneSwitch({ number }: WrittenDirective, { t }: DirectiveContext) {
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
		element('legend', { className: ['visually-hidden'] }, t('directive.tone')),
		choice('plain', t('directive.plain'), true),
		choice('warmer', t('directive.warmer'), false),
	);
}
