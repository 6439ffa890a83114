import type { Finding } from '../finding.ts';
import { countWords } from '../../../src/lib/reading-time.ts';
import type { Guide } from '../texts.ts';

const hurryLines = [3, 5] as const;
const hurryWords = [1, 20] as const;
const guideWords = [600, 1600] as const;
const situationWords = [150, 500] as const;
/** A page that holds answers or messages in full, to be looked up and not read through. */
const answerWords = [600, 3000] as const;
const answers = new Set(['star-answers', 'emails-in-full']);

/** A guide is as long as its reader's time allows. */
export function sizeDiagnostics({ id, file, data, lineOf, facts }: Guide): Finding[] {
	const diagnostic = (
		path: (string | number)[],
		message: string,
		[least, most]: readonly [number, number],
	) => ({
		file,
		line: lineOf(path),
		field: path.join('.'),
		message,
		hint: `Write ${least} to ${most}.`,
	});
	const ofGuide = answers.has(id) ? answerWords : guideWords;
	const words = data.section === 'situations' ? situationWords : ofGuide;
	return [
		...(within(data.hurry.length, hurryLines)
			? []
			: [diagnostic(['hurry'], `There are ${data.hurry.length} hurry lines.`, hurryLines)]),
		...data.hurry.flatMap(({ say }, index) => {
			const count = countWords(say.replaceAll('**', ''));
			if (within(count, hurryWords)) return [];
			return [diagnostic(['hurry', index], `This hurry line has ${count} words.`, hurryWords)];
		}),
		...(within(facts.words, words)
			? []
			: [{ file, message: `The text has ${facts.words} words.`, hint: `Write ${words[0]} to ${words[1]}.` }]),
	];
}

function within(count: number, [least, most]: readonly [number, number]): boolean {
	return count >= least && count <= most;
}
