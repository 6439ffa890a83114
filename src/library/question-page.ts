import { isSameLanguage } from '../lib/language.ts';
import type { StringKey } from '../schema/strings.ts';
import type { Library } from './library.ts';
import { bankAddresses, type BankPage } from './question-bank.ts';
import { hasOwnPage, topicAddress } from './question-address.ts';
import type { BankQuestion } from './question-files.ts';
import type { SiteData } from './site-data.ts';

/** What stands in the head of a page of the question bank. */
interface BankPageHead {
	title: string;
	/** The sentence under it. */
	promise: string;
	/** For search engines: says something else of each page. */
	description: string;
	/** Language of its text, where it is not the site's. */
	lang: string | undefined;
}

type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

export function bankPageHead(
	page: BankPage,
	library: Pick<Library, 'topics' | 'questions'>,
	site: Pick<SiteData, 'lang'>,
	t: Translate,
): BankPageHead {
	const [, text = site.lang] =
		bankAddresses(library, site.lang).find(([address]) => address === topicAddress(page.id)) ?? [];
	const lang = isSameLanguage(text, site.lang) ? undefined : text;
	if (page.of === 'question') {
		const { question, why, lang: own } = page.question;
		return { title: question, promise: why, description: beginningOf(why, own), lang };
	}
	const inside = library.questions.filter(({ topic, rounds }) =>
		page.of === 'topic' ? topic === page.id : rounds.includes(page.id),
	);
	const n = inside.length;
	const title = page.of === 'topic' ? page.topic.name : t(`question.round.${page.id}`);
	const promise = t(page.of === 'topic' ? 'questions.topic.promise' : 'questions.round.promise', { n });
	return { title, promise, description: `${title}: ${promise}`, lang };
}

/** Longer descriptions are cut off by those who show them. */
const longest = 200;

/** As many whole sentences as are shown; of a first one that is too long, as many words. */
function beginningOf(text: string, lang: string): string {
	const sentences = beginning(text, longest, new Intl.Segmenter(lang, { granularity: 'sentence' }));
	if (sentences !== '') return sentences;
	const blank = text.lastIndexOf(' ', longest - 1);
	// Some languages write no blanks between words.
	const words = new Intl.Segmenter(lang, { granularity: 'word' });
	return `${blank > 0 ? text.slice(0, blank) : beginning(text, longest - 1, words)}…`;
}

/** As many segments of a text as have at most so many letters together. */
function beginning(text: string, length: number, segmenter: Intl.Segmenter): string {
	let begun = '';
	for (const { segment } of segmenter.segment(text)) {
		if ((begun + segment).trimEnd().length > length) break;
		begun += segment;
	}
	return begun.trimEnd();
}

/** How many questions of the same topic stand below one. */
const most = 6;

/** Other questions of the topic of one, the nearest to it in the list first; those with an answer before others. */
export function relatedTo(question: BankQuestion, questions: readonly BankQuestion[]): BankQuestion[] {
	const same = questions.filter(({ topic }) => topic === question.topic);
	const at = same.findIndex(({ id }) => id === question.id);
	const distance = (other: BankQuestion) => Math.abs(same.indexOf(other) - at);
	return same
		.filter(({ id }) => id !== question.id)
		.sort((a, b) => Number(hasOwnPage(b)) - Number(hasOwnPage(a)) || distance(a) - distance(b))
		.slice(0, most);
}
