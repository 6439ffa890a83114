import { directionOf } from '../lib/direction.ts';
import { isSameLanguage } from '../lib/language.ts';
import { escapeMarkup } from '../lib/markup.ts';
import type { translator } from '../lib/translate.ts';
import type { StringKey } from '../schema/strings.ts';
import type { Guide } from './library.ts';

/** What another website is told of a guide, once its readers come to it. Ready to be shown: nothing is left to count. */
export interface EmbedData {
	/** Language of the guide. */
	text: Language;
	/** Language of the words around it. */
	words: Language;
	promise: string;
	/** Reading time. */
	minutes: string;
	tasks: { text: string; minutes: string | undefined }[];
	/** Words of the link to where the tasks can be ticked. */
	tick: string;
}

/** A guide as the code for another website names it. */
export interface Embedded extends EmbedData {
	title: string;
	/** Its full address on this site, in the language it is written in. */
	address: string;
}

/** As attributes of an element. */
interface Language {
	lang: string;
	dir: 'ltr' | 'rtl';
}

export const embedShapes = ['card', 'checklist'] as const;
export type EmbedShape = (typeof embedShapes)[number];

/**
 * Puts together what another website shows of a guide.
 * @param words language of the site, and its strings
 */
export function embedData(
	{ lang, promise, minutes, checklist }: Guide,
	words: Language & { t: Translator },
): EmbedData {
	return {
		text: { lang, dir: directionOf(lang) },
		words: { lang: words.lang, dir: words.dir },
		promise,
		minutes: words.t('embed.minutes', { n: minutes }),
		tasks: checklist.map((task) => ({
			text: task.text,
			minutes: task.minutes === undefined ? undefined : words.t('checklist.minutes', { n: task.minutes }),
		})),
		tick: words.t('embed.tick'),
	};
}

type Translator = ReturnType<typeof translator<StringKey>>;

/** The shapes that a guide can take: without tasks there is no checklist. */
export function shapesOf({ tasks }: Pick<EmbedData, 'tasks'>): EmbedShape[] {
	return embedShapes.filter((shape) => shape === 'card' || tasks.length > 0);
}

/** Code that shows a guide without any script, as it is today. */
export function plainCode(guide: Embedded, shape: EmbedShape): string {
	const words = isSameLanguage(guide.text.lang, guide.words.lang) ? '' : attributes(guide.words);
	const lines =
		shape === 'card'
			? [`<p>${escapeMarkup(guide.promise)}</p>`, `<p${words}>${escapeMarkup(guide.minutes)}</p>`]
			: [
					'<ul>',
					...guide.tasks.map(({ text, minutes }) =>
						minutes === undefined
							? `\t<li>${escapeMarkup(text)}</li>`
							: `\t<li>${escapeMarkup(text)} <small${words}>${escapeMarkup(minutes)}</small></li>`,
					),
					'</ul>',
				];
	return [
		`<div class="callback-${shape}"${attributes(guide.text)}>`,
		...[`<p>${link(guide)}</p>`, ...lines].map((line) => `\t${line}`),
		'</div>',
	].join('\n');
}

/** Code for an element that fetches the guide as it is when somebody reads it, and the link that stands there before. */
export function liveCode(guide: Embedded, shape: EmbedShape): string {
	return [
		`<callback-embed show="${shape}"${attributes(guide.text)}>`,
		`\t<p>${link(guide)}</p>`,
		'</callback-embed>',
	].join('\n');
}

/** Code for the script that the elements need, once in a page. @param address its full address */
export function scriptCode(address: string): string {
	return `<script type="module" src="${escapeMarkup(address)}"></script>`;
}

function link({ address, title }: Embedded): string {
	return `<a href="${escapeMarkup(address)}"><strong>${escapeMarkup(title)}</strong></a>`;
}

function attributes({ lang, dir }: Language): string {
	return ` lang="${lang}" dir="${dir}"`;
}
