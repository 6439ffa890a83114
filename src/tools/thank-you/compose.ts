import type { PersonKind } from '../../lib/people.ts';
import type { Say } from '../../lib/translate.ts';
import { asPhrase, asSentence, isSentence } from '../shared/sentences.ts';
import type { Note } from './stored.ts';

/** What a note to one person is made of. */
export interface Material extends Pick<Note, 'tone' | 'liked' | 'proof' | 'next'> {
	name: string;
	kind: PersonKind;
	talked: string;
}

/** What all notes share; each is empty where it is not known. */
export interface Occasion {
	/** Such as `on Tuesday`. */
	when: string;
	/** Such as `Friday 20 November`: when they answer. */
	by: string;
	/** The reader’s own name. */
	reader: string;
	/** Language of the page, and of the note. */
	lang: string;
}

/** Frames of a sentence there are to choose from. */
const frames = 3;

/**
 * Makes a note of four or five sentences: thanks, what was talked about, what the reader liked and brings, and what
 * happens next.
 * @param place of the person among all: neighbours get other frames
 * @param say the frames, by their key below `thank-you.say` in strings.yaml
 * @returns nothing as long as nothing was talked about: such a note would fit anybody
 */
export function compose(material: Material, place: number, occasion: Occasion, say: Say): string | undefined {
	const { name, kind, tone, talked, liked, proof, next } = material;
	if (talked.trim() === '') return undefined;
	const sentence = (text: string) => asSentence(text, occasion.lang);
	const frame = `${tone}.${(place % frames) + 1}`;
	const when = occasion.when && ` ${occasion.when}`;
	const by = occasion.by && ` ${say('by', { date: occasion.by })}`;
	const arranges = kind === 'hr' || kind === 'recruiter';
	const sentences = [
		say(arranges ? `open.${kind}.${tone}` : `open.${frame}`, { when }),
		isSentence(talked) ? sentence(talked) : say(`talked.${frame}`, { talked: asPhrase(talked) }),
		isSentence(liked) || liked.trim() === ''
			? sentence(liked)
			: say(`liked.${tone}`, { liked: asPhrase(liked) }),
		sentence(proof),
		sentence(next),
		say(`end.${kind}.${tone}`, { by }),
	].filter((one) => one !== '');
	const greeting = say(name.trim() ? 'greeting' : 'greeting.nobody', { name: asPhrase(name) });
	return [greeting, sentences.join(' '), `${say('regards')}\n${asPhrase(occasion.reader)}`.trim()].join(
		'\n\n',
	);
}
