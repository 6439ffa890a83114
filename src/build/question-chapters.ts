import type { Root } from 'hast';
import type { ChapterHead } from '../documents/book.ts';
import { directionOf } from '../lib/direction.ts';
import { element } from '../lib/html-tree.ts';
import { isSameLanguage } from '../lib/language.ts';
import { asPlain } from '../lib/plain.ts';
import { questionNotes } from '../lib/question-tree.ts';
import { questionAnchor, topicAddress } from '../library/question-address.ts';
import type { Loaded } from './load.ts';
import { absolute } from './canonical-texts.ts';

/** The question bank as chapters of the handbook, one for each topic, with every answer. */
export function questionChapters(
	loaded: Pick<Loaded, 'site' | 'library'>,
): { head: ChapterHead; body: Root }[] {
	const { site, library } = loaded;
	if (!site.brand.handbook.questions) return [];
	return library.topics.map((topic) => {
		const lang = isSameLanguage(topic.lang, site.lang) ? site.lang : topic.lang;
		const inside = library.questions.filter((question) => question.topic === topic.id);
		const head: ChapterHead = {
			id: questionChapterId(topic.id),
			section: 'questions',
			title: topic.name,
			promise: site.t('questions.topic.promise', { n: inside.length }),
			address: absolute(loaded, topicAddress(topic.id)),
			lang,
			dir: directionOf(lang),
			hurry: [],
		};
		const children = inside.map((question) =>
			asPlain(
				'question',
				element(
					'details',
					[
						element('summary', [{ type: 'text', value: question.question }]),
						...questionNotes(question, { t: site.t, lang }, true),
					],
					{ id: questionAnchor(question.id), open: true },
				),
			),
		);
		return { head, body: { type: 'root', children } };
	});
}

/** Id of the chapter of a topic: no guide is called so. */
export function questionChapterId(topic: string): string {
	return `questions.${topic}`;
}
