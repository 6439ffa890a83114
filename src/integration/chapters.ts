import { toChapter, type Chapter } from '../export/book.ts';
import { chapterAnchor } from '../lib/chapter.ts';
import { directionOf } from '../lib/direction.ts';
import { element } from '../lib/html-tree.ts';
import { isSameLanguage } from '../lib/language.ts';
import { questionNotes } from '../lib/question-tree.ts';
import { handbookParts } from '../library/handbook.ts';
import { questionAnchor, topicAddress } from '../library/question-address.ts';
import { guideAddress } from '../library/links.ts';
import { absolute } from './shared-files.ts';
import type { Loaded } from './load.ts';
import type { SiteState } from './site-state.ts';

/** The question bank as chapters of the handbook, one for each topic, with every answer. */
export function questionChapters(loaded: Pick<Loaded, 'site' | 'library'>): Chapter[] {
	const { site, library } = loaded;
	if (!site.brand.handbook.questions) return [];
	return library.topics.map((topic) => {
		const lang = isSameLanguage(topic.lang, site.lang) ? site.lang : topic.lang;
		const inside = library.questions.filter((question) => question.topic === topic.id);
		const id = questionChapterId(topic.id);
		return {
			id,
			section: 'questions',
			title: topic.name,
			promise: site.t('questions.topic.promise', { n: inside.length }),
			address: absolute(loaded, topicAddress(topic.id)),
			lang,
			dir: directionOf(lang),
			hurry: [],
			body: inside.map((question) =>
				element(
					'details',
					[
						element('summary', [{ type: 'text', value: question.question }]),
						...questionNotes(question, { t: site.t, lang }, true),
					],
					{ className: ['question'], id: chapterAnchor(id, questionAnchor(question.id)), open: true },
				),
			),
		};
	});
}

/** Id of the chapter of a topic: no guide is called so. */
export function questionChapterId(topic: string): string {
	return `questions.${topic}`;
}

/** The chapters of the handbook of a site in one language, in their order. */
export function chaptersOf({ loaded, treeOf }: Pick<SiteState, 'loaded' | 'treeOf'>): Chapter[] {
	const { site, library } = loaded;
	const guides = handbookParts(library, site.brand.handbook).flatMap((part) => part.guides);
	const together = new Set(guides.map(({ id }) => id));
	return guides.map((guide) => {
		const { id, section, title, promise, hurry } = guide;
		const lang = isSameLanguage(guide.lang, site.lang) ? site.lang : guide.lang;
		const address = absolute(loaded, guideAddress(id));
		const head = { id, section, title, promise, hurry, address, lang, dir: directionOf(lang) };
		return toChapter(head, treeOf(guide), { base: site.base, together });
	});
}
