import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { element, text } from './html-tree.ts';
import { inLanguage } from './in-language.ts';
import { asPlain } from './plain.ts';
import { countWords } from './reading-time.ts';

/** A question with what is told of it, whoever asks it. */
export interface QuestionCard {
	/** Language of its text. */
	lang: string;
	id: string;
	askedBy: 'interviewer' | 'candidate' | 'yourself';
	question: string;
	why: string;
	listenFor?: string;
	then?: readonly string[];
	goodReply?: string;
	warning?: string | undefined;
	followUp?: string | undefined;
	star?: boolean;
	answer?:
		| {
				speaker: string;
				parts?: Record<AnswerPart, string> | undefined;
				text?: string | undefined;
		  }
		| undefined;
	weak?: { says: string; tells: string } | undefined;
}

const answerParts = ['situation', 'task', 'action', 'result'] as const;
type AnswerPart = (typeof answerParts)[number];

/** Labels of a card, among the interface strings. */
type Label =
	| `question.why.${'they' | 'you' | 'yourself'}`
	| `question.listen.${'they' | 'yourself'}`
	| `question.${'then' | 'reply' | 'warning' | 'follow' | 'answer' | 'seconds' | 'weak' | 'star'}`
	| `question.part.${AnswerPart}`;

/** The page or text in which a card stands. */
export interface CardPlace {
	t: (key: Label, values?: Record<string, string | number>) => string;
	/** Language of what stands around it. */
	lang: string;
}

/** What is told of a question, in the order in which it is read: why, what for, perhaps its answers, and what comes next. */
export function questionNotes(card: QuestionCard, place: CardPlace, withAnswer = false): Element[] {
	const { why, listenFor, then = [], goodReply, warning, followUp } = card;
	const who = ({ interviewer: 'they', candidate: 'you', yourself: 'yourself' } as const)[card.askedBy];
	const listen = who === 'yourself' ? 'question.listen.yourself' : 'question.listen.they';
	const said = (words: string) => [element('q', [text(words)])];
	return [
		notes(card, place, [
			[`question.why.${who}`, [text(why)]],
			listenFor !== undefined && [listen, [text(listenFor)]],
			goodReply !== undefined && ['question.reply', [text(goodReply)]],
			warning !== undefined && ['question.warning', [text(warning)]],
			followUp !== undefined && ['question.follow', said(followUp)],
		]),
		...(withAnswer ? questionAnswer(card, place) : storyNote(card, place)),
		...(then.length > 0 ? [notes(card, place, [['question.then', ...then.map(said)]])] : []),
	];
}

type Note = [label: Label, ...texts: ElementContent[][]];

function notes(card: QuestionCard, place: CardPlace, list: readonly (Note | false)[]): Element {
	const pairs = list
		.filter((note) => note !== false)
		.flatMap(([label, ...texts]) => [
			element('dt', [text(place.t(label))]),
			...texts.map((content) => element('dd', content, inLanguage(card.lang, place.lang))),
		]);
	return element('dl', pairs, { dataNotes: '' });
}

/** The full answer of a question, and the weak one; nothing where there is none. */
function questionAnswer(card: QuestionCard, place: CardPlace): Element[] {
	const { answer, weak } = card;
	const { t } = place;
	if (!answer) return [];
	const own = inLanguage(card.lang, place.lang);
	const told = answer.parts
		? answerParts.map((part) =>
				element('p', [
					asPlain(
						'part',
						element('b', [text(t(`question.part.${part}`))], {
							className: ['part'],
							...inLanguage(place.lang, card.lang),
						}),
					),
					text(` ${answer.parts?.[part]}`),
				]),
			)
		: (answer.text ?? '').split(/\n\s*\n/).map((paragraph) => element('p', [text(paragraph.trim())]));
	const length = t('question.seconds', { n: secondsToSay(answer, card.lang) });
	const full = box(
		'answer',
		`${t('question.answer')}: ${answer.speaker}`,
		[
			element('span', [text(t('question.answer'))]),
			text(' '),
			element('b', [text(answer.speaker)], own),
			text(' '),
			element('small', [text(`· ${length}`)]),
		],
		told.map((paragraph) => ({ ...paragraph, properties: { ...paragraph.properties, ...own } })),
	);
	if (!weak) return [full];
	return [
		full,
		box(
			'weak',
			t('question.weak'),
			[element('span', [text(t('question.weak'))])],
			[element('p', [element('q', [text(weak.says)])], own), element('p', [text(weak.tells)], own)],
		),
	];
}

/** An answer set apart from the notes. @param look its class beside that of every example */
function box(look: string, ariaLabel: string, label: ElementContent[], told: Element[]): Element {
	return asPlain(
		'example',
		element('section', [asPlain('label', element('p', label, { className: ['label'] })), ...told], {
			className: ['example', look],
			ariaLabel,
			dataNotes: '',
		}),
	);
}

/** The note on questions that want a story. */
function storyNote({ star, answer }: QuestionCard, { t }: CardPlace): Element[] {
	if (star !== true && !answer?.parts) return [];
	return [asPlain('star', element('p', [text(t('question.star'))], { className: ['star'], dataNotes: '' }))];
}

/** The same as HTML, for a page. */
export function cardHtml(elements: readonly Element[]): string {
	return elements.map((one) => toHtml(one)).join('');
}

/** Words that a calm speaker says in a minute. */
const pace = 150;

/** How long an answer takes to say aloud, in steps of five seconds. */
export function secondsToSay(
	{ parts, text: whole = '' }: NonNullable<QuestionCard['answer']>,
	lang: string,
): number {
	const words = countWords(parts ? Object.values(parts).join(' ') : whole, lang);
	return Math.round(((words / pace) * 60) / 5) * 5;
}
