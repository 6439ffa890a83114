import type { Element } from 'hast';
import { attribute } from '../../lib/html-tree.ts';

/** Where WordPress and others keep pictures of single characters. */
const places = /\/(?:emoji|emojis|twemoji|smilies|smileys|noto-emoji)\//i;

/** The character that a picture stands for, such as ✅ or `:)`; nothing for a picture that is one. */
export function characterOf(image: Element): string | undefined {
	const alt = attribute(image, 'alt').trim();
	const source = attribute(image, 'src');
	const isNamed = /\b(?:emoji|wp-smiley|smiley|emoticon)\b/i.test(attribute(image, 'className'));
	const isOnly =
		alt !== '' && /^(?:\p{Extended_Pictographic}|\p{Emoji_Component})+$/u.test(alt) && !/^\d+$/.test(alt);
	if (!isNamed && !isOnly && !places.test(source)) return undefined;
	return alt === '' ? codedIn(source) : alt;
}

/** Files of emoji are named by their code: `1f1e9-1f1ea.svg`. */
function codedIn(source: string): string | undefined {
	const codes = /\/((?:[\da-f]{2,5})(?:-[\da-f]{2,5})*)\.\w+$/i.exec(source)?.[1]?.split('-') ?? [];
	const points = codes.map((code) => parseInt(code, 16)).filter((point) => point <= 0x10ffff);
	return points.length === 0 ? undefined : String.fromCodePoint(...points);
}
