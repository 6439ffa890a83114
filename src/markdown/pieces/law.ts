import { suggest } from '../../lib/nearest.ts';
import type { LawNote, PieceContext } from '../context.ts';
import { element, type ElementNode } from '../element.ts';
import type { Piece } from './piece.ts';

/** Dated law rows: one place, or every place that has a row on the topic. */
export const law: Piece = {
	name: 'law',
	attributes: { id: 'required', place: 'optional' },
	content: 'none',
	check: ({ attributes: { id = '', place } }, { laws }) => {
		if (!laws.topics.has(id)) {
			return { cause: `There is no law topic "${id}" in laws.yaml.`, cure: suggest(id, [...laws.topics.keys()]) };
		}
		if (place === undefined) return undefined;
		if (!laws.places.has(place)) {
			return { cause: `There is no place "${place}" in laws.yaml.`, cure: suggest(place, [...laws.places.keys()]) };
		}
		const places = laws.rows.filter((row) => row.id === id).map((row) => row.place);
		if (places.includes(place)) return undefined;
		return { cause: `laws.yaml has no row "${id}" for the place "${place}".`, cure: suggest(place, places) };
	},
	render: ({ attributes: { id, place } }, context) => {
		const { laws, t } = context;
		const rows = laws.rows.filter((row) => row.id === id && (place === undefined || row.place === place));
		const single = rows.length === 1 && rows[0];
		return element(
			'div',
			{ className: ['law'], role: 'group', ariaLabel: laws.topics.get(id ?? '') ?? '' },
			element('p', { className: ['law-topic'] }, laws.topics.get(id ?? '')),
			single ? [placeName(single, context), ...rule(single, context)] : rows.map((row) => folded(row, context)),
			element('p', { className: ['law-note'] }, t('law.note')),
		);
	},
};

function folded(row: LawNote, context: PieceContext): ElementNode {
	return element(
		'details',
		{ dataPlace: row.place },
		element('summary', {}, context.laws.places.get(row.place)),
		rule(row, context),
	);
}

function placeName(row: LawNote, { laws }: PieceContext): ElementNode {
	return element('p', { className: ['law-place'] }, laws.places.get(row.place));
}

function rule(row: LawNote, { t }: PieceContext): ElementNode[] {
	return [
		element('p', {}, row.rule),
		element(
			'p',
			{ className: ['law-source'] },
			`${t('law.as-of', { date: row.asOf })} `,
			element('a', { href: row.source.address }, row.source.name),
		),
	];
}
