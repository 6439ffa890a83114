import { translator, type Values } from '../../lib/translate.ts';
import type { Story } from '../storage/stories.ts';
import { secondsOf, type Hint, type Language } from './hints.ts';

/** Says what is to be said of stories, in the language of the page. */
export class StoryWords {
	/** A string below `stories.say.` */
	readonly say: (key: string, values?: Values) => string;
	readonly language: Language;

	constructor(strings: Readonly<Record<string, string>>, lang: string) {
		this.say = translator<string>(strings, lang);
		const list = (key: string) => this.say(key).split('|');
		this.language = {
			lang,
			pace: Number(this.say('pace')) || 140,
			we: list('we'),
			i: list('i'),
			numbers: list('numbers'),
		};
	}

	/** What the reader calls a story, or its place in the list. */
	readonly title = ({ title }: Pick<Story, 'title'>, index: number): string =>
		title.trim() || this.say('unnamed', { n: index + 1 });

	/** How long it takes to say, and how many questions it answers. */
	facts(story: Story): string {
		const n = secondsOf(story, this.language);
		return [
			...(n > 0 ? [this.say('seconds', { n })] : []),
			...(story.questions.length > 0 ? [this.say('answers', { n: story.questions.length })] : []),
		].join(' · ');
	}

	hint(hint: Hint): string {
		if (hint.kind === 'missing') {
			const names = hint.parts.map((part) => this.say(`part.${part}`));
			const parts = new Intl.ListFormat(this.language.lang, { type: 'conjunction' }).format(names);
			return this.say('hint.missing', { parts });
		}
		return this.say(`hint.${hint.kind}`, 'seconds' in hint ? { n: hint.seconds } : {});
	}
}
