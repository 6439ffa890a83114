import { stringsUnder, translator } from '../lib/translate.ts';
import type { CallbackData } from './site-data.ts';

/** What ‘My data’ writes in place of the names and values under which tools keep things. */
export interface DataNames {
	/** Names of fields, by `<part>.<field>`, or by the field alone where it is called the same in all parts. */
	fields: Record<string, string>;
	/** Words of what was chosen in a field, by `<part>.<field>=<value>`. */
	choices: Record<string, string>;
	/** Questions of the bank and titles of guides, by their id. */
	texts: Record<string, string>;
}

/** Fields that have their own string, by part. */
const ownFields: Record<string, Record<string, string>> = {
	interview: { reader: 'thank-you.reader' },
	calendar: { id: 'my-data.calendar.id', at: 'field.date' },
	practice: { rating: 'practise.rate' },
	'practice-choices': {
		from: 'practise.from',
		topic: 'questions.filter.topic',
		round: 'questions.filter.round',
		role: 'questions.filter.role',
		level: 'questions.filter.level',
		count: 'practise.count',
		think: 'practise.think',
	},
	'questions-to-ask': { to: 'questions-to-ask.to' },
	worksheet: {
		currency: 'worksheet.currency',
		period: 'worksheet.period',
		hours: 'worksheet.hours',
		days: 'worksheet.days',
		weeks: 'worksheet.weeks',
		hide: 'worksheet.hide',
		'walk-away': 'worksheet.walk-away',
		target: 'worksheet.target',
		opening: 'worksheet.opening',
	},
	card: {
		first: 'card.first',
		last: 'card.last',
		call: 'card.call',
		size: 'card.size',
		figures: 'card.show-figures',
	},
	notes: {
		liked: 'thank-you.liked',
		proof: 'thank-you.proof',
		next: 'thank-you.next',
		text: 'thank-you.note',
	},
	settings: { place: 'law.place' },
	'prep-pack': {
		'contact-name': 'field.contact',
		'contact-phone': 'prep-pack.phone',
		'contact-email': 'prep-pack.email',
	},
};

/** Where the words of a choice stand among the strings. */
const choiceStrings: Record<string, string> = {
	'interview.format': 'plan.format.',
	'prep-pack.format': 'plan.format.',
	'people.kind': 'person.kind.',
	'practice.rating': 'practise.rate.',
	'practice-choices.from': 'practise.from.',
	'practice-choices.round': 'question.round.',
	'practice-choices.level': 'question.level.',
	'questions-to-ask.to': 'questions-to-ask.say.to.',
	'card.size': 'card.size.',
	'worksheet.period': 'worksheet.period.',
};

type Named = readonly [key: string, text: string];

const figures = ['walk-away', 'target', 'opening'];
const offers = ['a', 'b', 'c'];
/** The string of this field of an offer has another name. */
const offerFields: Record<string, string> = { spread: 'years' };

/** Collects the names of all that the tools of a site can keep. */
export function dataNames({ site: { strings, lang }, library }: CallbackData): DataNames {
	const t = translator<string>(strings, lang);
	const under = (start: string, name: (key: string) => string): Named[] =>
		Object.entries(stringsUnder(strings, start)).map(([key, text]) => [name(key), text]);
	const named = <Item>(items: readonly Item[], name: (item: Item) => Named): Named[] => items.map(name);
	const fields = [
		...under('field.', (key) => key),
		...under('plan.for.', (key) => `interview.for-${key}`),
		...Object.entries(ownFields).flatMap(([part, own]) =>
			named(Object.entries(own), ([field, key]) => [`${part}.${field}`, t(key)]),
		),
		...named(figures, (figure) => [
			`worksheet.why-${figure}`,
			`${t(`worksheet.${figure}`)}: ${t(`worksheet.${figure}.why`)}`,
		]),
		...offers.flatMap((letter) => {
			const offer = t('worksheet.say.offer', { letter: letter.toUpperCase() });
			const parts = under('worksheet.part.', (key) => `worksheet.offer-${letter}-${offerFields[key] ?? key}`);
			return named(parts, ([name, text]) => [name, `${offer}: ${text}`]);
		}),
	];
	const choices = [
		...Object.entries(choiceStrings).flatMap(([field, start]) => under(start, (key) => `${field}=${key}`)),
		...offers.flatMap((letter) =>
			['period', 'sure'].flatMap((part) =>
				under(`worksheet.${part}.`, (key) => `worksheet.offer-${letter}-${part}=${key}`),
			),
		),
		...named(['plain', 'warmer'], (tone) => [`notes.tone=${tone}`, t(`directive.${tone}`)]),
		...named(library.topics, ({ id, name }) => [`practice-choices.topic=${id}`, name]),
		...named(library.roles, ({ id, name }) => [`practice-choices.role=${id}`, name]),
		...named(Object.entries(library.laws.places), ([id, { name }]) => [`settings.place=${id}`, name]),
	];
	const texts = [
		...named(library.questions, ({ id, question }) => [id, question]),
		...named(library.guides, ({ id, title }) => [id, title]),
	];
	return {
		fields: Object.fromEntries(fields),
		choices: Object.fromEntries(choices),
		texts: Object.fromEntries(texts),
	};
}
