import { withDigits } from '../../lib/numerals.ts';
import { suggest } from '../../lib/suggest.ts';
import type { Advice } from '../../lib/diagnostic.ts';
import type { DirectiveContext } from '../context.ts';
import { element, link } from '../element.ts';
import type { Directive } from './directive.ts';

/** A file of the firm to save, with its kind and size. */
export const file: Directive = {
	name: 'file',
	attributes: { file: 'required', text: 'required' },
	content: 'none',
	check: ({ attributes }, context) => fileFault(attributes['file'] ?? '', context),
	loads: ['blocks'],
	plain: 'group',
	render: ({ attributes: { file: name = '', text = '' } }, context) =>
		element(
			'p',
			{ className: ['file'] },
			link(fileAddress(name), text),
			' ',
			element('small', {}, kindAndSize(name, context)),
		),
};

/** The fault of a file that is not in public/. */
export function fileFault(name: string, { files }: DirectiveContext): Advice | undefined {
	if (files.has(plainName(name))) return undefined;
	const known = [...files.keys()];
	const message = `There is no file "${name}" in public/.`;
	const hint = known.length === 0 ? 'Put it there, and write its name.' : suggest(plainName(name), known);
	return { code: 'missing-file', message, hint };
}

/** Where readers find a file. */
export function fileAddress(name: string): string {
	return `/${plainName(name).split('/').map(encodeURIComponent).join('/')}`;
}

/** What kind of file it is, and how large: `PDF · 120 kB`. */
export function kindAndSize(name: string, { files, lang }: DirectiveContext): string {
	const bytes = files.get(plainName(name)) ?? 0;
	const isLarge = bytes >= 1_000_000;
	const size = new Intl.NumberFormat(withDigits(lang), {
		style: 'unit',
		unit: isLarge ? 'megabyte' : 'kilobyte',
		unitDisplay: 'short',
		maximumSignificantDigits: 2,
	}).format(Math.max(1, bytes / (isLarge ? 1e6 : 1e3)));
	const ending = /\.([^./]+)$/.exec(name)?.[1]?.toLocaleUpperCase('en');
	return ending === undefined ? size : `${ending} · ${size}`;
}

/** The name of a file inside public/, however it was written. */
function plainName(name: string): string {
	return name.replace(/^\.?\/*(?:public\/)?/, '');
}
