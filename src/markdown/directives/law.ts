import { suggest } from '../../lib/suggest.ts';
import type { LawNote, DirectiveContext } from '../context.ts';
import { lawAnchor } from '../../lib/anchors.ts';
import { inLanguage } from '../../lib/in-language.ts';
import { element, plainly, type ElementNode } from '../element.ts';
import type { Directive } from './directive.ts';

/** Dated law rows on a topic: of one place, of several (`place="us-ca us-nv"`), or of every place that has one. */
export const law: Directive = {
	name: 'law',
	attributes: { id: 'required', place: 'optional' },
	content: 'none',
	plain: 'law',
	check: ({ attributes }, { laws }) => {
		const { id = '' } = attributes;
		const fault = (message: string, wrong: string, known: readonly string[]) =>
			({ code: 'unknown-law', message, hint: suggest(wrong, known) }) as const;
		if (!laws.topics.has(id))
			return fault(`There is no law topic "${id}" in laws.yaml.`, id, [...laws.topics.keys()]);
		const unknown = placesOf(attributes)?.find((place) => !laws.places.has(place));
		if (unknown !== undefined)
			return fault(`There is no place "${unknown}" in laws.yaml.`, unknown, [...laws.places.keys()]);
		const known = laws.rows.filter((row) => row.id === id).map((row) => row.place);
		const missing = placesOf(attributes)?.find((place) => !known.includes(place));
		if (missing === undefined) return undefined;
		return fault(`laws.yaml has no row "${id}" for the place "${missing}".`, missing, known);
	},
	render: ({ attributes, ids }, context) => {
		const { laws, t } = context;
		const topic = laws.topics.get(attributes['id'] ?? '') ?? '';
		const places = placesOf(attributes) ?? [...laws.places.keys()];
		const rows = places.flatMap((place) =>
			laws.rows.filter((row) => row.id === attributes['id'] && row.place === place),
		);
		const single = rows.length === 1 && rows[0];
		const content = [
			plainly('law-topic', element('p', { className: ['law-topic'] }, topic)),
			...(single ? [placeName(single, context), ...rule(single, context)] : [placeChoice(context)]),
			...(single ? [] : rows.map((row) => folded(row, ids, context))),
			plainly('law-note', element('p', { className: ['law-note'] }, t('law.note'))),
		];
		// The search finds each row by itself; together they would hide what the guide is about.
		const properties = { className: ['law'], role: 'group', ariaLabel: topic, dataPagefindIgnore: 'all' };
		// A topic that only one place has a row on is listed like the others, and found like them.
		const listed = single && placesOf(attributes) === undefined && { id: anchorOf(single, ids) };
		return single
			? element('div', { ...properties, ...listed }, content)
			: element('callback-law-place', properties, content);
	},
};

/** Lets the reader pick a place, once for every page; script shows it. */
function placeChoice({ t, laws }: DirectiveContext): ElementNode {
	const places = [...laws.places].map(([id, { name, within }]) =>
		element('option', { value: id, dataWithin: within }, name),
	);
	return element(
		'p',
		{ className: ['law-choice'], hidden: true },
		element(
			'label',
			{},
			`${t('law.place')} `,
			element('select', { autoComplete: ['off'] }, element('option', { value: '' }, t('law.all')), places),
		),
		element('output', {}, element('span', { hidden: true }, t('law.none'))),
	);
}

function placesOf({ place }: Readonly<Record<string, string>>): string[] | undefined {
	return place?.split(/[\s,]+/).filter(Boolean);
}

/** The anchor of a row where it is first shown in a text; nothing where it is shown again. */
function anchorOf({ id, place }: LawNote, ids: Set<string>): string | undefined {
	const anchor = lawAnchor(id, place);
	if (ids.has(anchor)) return undefined;
	ids.add(anchor);
	return anchor;
}

function folded(row: LawNote, ids: Set<string>, context: DirectiveContext): ElementNode {
	return element(
		'details',
		{ id: anchorOf(row, ids), dataPlace: row.place },
		element('summary', inLanguage(row.lang, context.lang), context.laws.places.get(row.place)?.name),
		rule(row, context),
	);
}

function placeName(row: LawNote, { laws, lang }: DirectiveContext): ElementNode {
	return plainly(
		'law-place',
		element(
			'p',
			{ className: ['law-place'], ...inLanguage(row.lang, lang) },
			laws.places.get(row.place)?.name,
		),
	);
}

function rule(row: LawNote, { t, lang }: DirectiveContext): ElementNode[] {
	return [
		element('p', inLanguage(row.lang, lang), row.rule),
		plainly(
			'law-source',
			element(
				'p',
				{ className: ['law-source'] },
				`${row.reread ? t('law.as-of.reread', { date: row.asOf, reread: row.reread }) : t('law.as-of', { date: row.asOf })} `,
				element('a', { href: row.source.address, ...inLanguage(row.lang, lang) }, row.source.name),
			),
		),
	];
}
