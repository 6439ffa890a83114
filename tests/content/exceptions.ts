import type { AllowedWord } from './rules/inclusive.ts';
import type { OneWay } from './rules/related.ts';
import type { SharedPhrase } from './rules/search-phrases.ts';
import type { Excuse } from './rules/unsourced.ts';

// What the rules would find and a person has judged to be right. Each says why; one that nothing needs is a fault.

/** Related guides whose way need not lead back. */
export const oneWays: OneWay[] = [
	{
		from: 'dos-and-donts',
		to: 'when-it-goes-wrong',
		because: 'It sums up the whole handbook; a reader in trouble does not need the sum.',
	},
	{
		from: 'what-a-second-interview-means',
		to: 'interview-tomorrow',
		because: 'With one evening left, nobody reads what an invitation means.',
	},
	{
		from: 'interview-in-an-hour',
		to: 'open-and-close-well',
		because: 'Who has the time to read on the way in and out has more than an hour.',
	},
	{
		from: 'i-was-let-go',
		to: 'calm-your-nerves',
		because: 'Most nervous readers were not let go, and the page would frighten them.',
	},
	{
		from: 'internal-candidate',
		to: 'match-yourself-to-the-job',
		because: 'Few readers apply where they already work; the section page and the search lead them there.',
	},
	{
		from: 'internal-candidate',
		to: 'sell-yourself-without-bragging',
		because: 'Few readers apply where they already work; the section page and the search lead them there.',
	},
];

/** Sentences that sound like a figure, a study or a law and state none. */
export const excuses: Excuse[] = [
	{
		in: 'thank-you-message',
		words: 'All three polls',
		because: 'It weighs the polls of the paragraph before, which has their notes.',
	},
	{
		in: 'waiting-and-chasing',
		words: 'You will often read',
		because: 'It tells what people say; the next paragraph sets figures with notes against it.',
	},
	{
		in: 'what-a-second-interview-means',
		words: 'One source gives a percentage',
		because: 'It says why we print none.',
	},
	{ in: 'pay-rules-by-place', words: 'Ask which country’s law', because: 'It is a question to ask.' },
	{
		in: 'pay-rules-by-place',
		words: 'Argue about the law',
		because: 'It says what not to do, in any place.',
	},
	{
		in: 'work-out-your-number',
		words: 'Their per cent × your pay',
		because: 'It is a sum for the reader’s own figures.',
	},
	{
		in: 'about',
		words: 'Where we add a figure or a study',
		because: 'It promises the sources that this rule looks for.',
	},
	{
		in: 'about',
		words: 'Rules of law carry a place',
		because: 'It promises the sources that this rule looks for.',
	},
	{ in: 'about', words: 'There are no made-up experts', because: 'It says what is not there.' },
	{ in: 'accessibility', words: 'At 400 % zoom', because: 'It is a setting of the browser.' },
	{ in: 'glossary', words: 'Some laws say accommodation', because: 'It tells of a word, not of a rule.' },
	{ in: 'glossary', words: 'Being allowed by law', because: 'It says what the term means, in any place.' },
	{ in: 'questions', words: 'finance, legal or operations', because: 'It names a department.' },
	{
		in: 'strings',
		words: 'the guides add research and law',
		because: 'It promises the sources that this rule looks for.',
	},
];

const aNamedPerson = 'A person in a script or an example has a gender; over the whole handbook they vary.';
const notTheReader = 'It tells of a thing or of other people, never of what the reader ought to find easy.';
const theWord = 'It means “only” or “a moment ago”, and makes nothing small that the reader has to do.';
const aName = 'It is a name.';

/** Words that retext-equality warns of. */
export const allowedWords: AllowedWord[] = [
	{ rule: 'he-she', because: aNamedPerson },
	{ rule: 'her-him', because: aNamedPerson },
	{ rule: 'aunts-uncles', because: aNamedPerson },
	{ rule: 'husband-wife', because: aNamedPerson },
	{ rule: 'daughter-son', because: aNamedPerson },
	{ rule: 'boy-girl', because: aNamedPerson },
	{ rule: 'herself-himself', because: aNamedPerson },
	{ rule: 'gals-man', because: aNamedPerson },
	{ rule: 'aunt-uncle', because: aNamedPerson },
	{ rule: 'landlady-landlord', because: aNamedPerson },
	{ rule: 'foreman-forewoman', because: 'It is what people on sites are called.' },
	{ rule: 'foremen-forewomen', because: 'It is what people on sites are called.' },
	{ rule: 'basically', because: 'It is a weak answer.' },
	{ rule: 'brother-sister', because: aNamedPerson },
	{ rule: 'brother-sister', words: /ward sister/, because: 'It is the title of a job in British hospitals.' },
	{ rule: 'dad-mom', because: aNamedPerson },
	{ rule: 'boyfriend-girlfriend', because: 'It is a bad question, quoted.' },
	{ rule: 'just', because: 'Somebody speaks of themselves.' },
	{ rule: 'easy', because: 'Somebody speaks of themselves.' },
	{ rule: 'clearly', because: 'Somebody speaks of themselves.' },
	{ rule: 'of-course', because: 'Somebody agrees with an interviewer.' },
	{ rule: 'hang', because: 'A rigger hangs lamps.' },
	{ rule: 'her-him', words: /her book Pedigree/, because: 'It is the book of Lauren Rivera.' },
	{
		rule: 'her-him',
		words: /her choice, the record/,
		because: 'It answers “She refuses her medicine”, beside it.',
	},
	{
		rule: 'just',
		words: /just (?:met|before|because|had|been|offer)|Just before|not just|just as well/,
		because: theWord,
	},
	{
		rule: 'easy',
		words: /easy to (?!do|answer|learn|find|fix)\w+|mood is easy|easy for you/,
		because: notTheReader,
	},
	{ rule: 'easy', words: /easily (?:missed|mixed)|(?:settle|more) easily/, because: notTheReader },
	{ rule: 'simple', words: /rarely so simple|simple order|may simply/, because: notTheReader },
	{ rule: 'clearly', words: /heard clearly/, because: 'It is about the sound.' },
	{
		rule: 'gals-man',
		words: /of (?:wo)?men\b/,
		because: 'The poll asked women and men apart; that is its point.',
	},
	{
		rule: 'actors-actresses',
		words: /actors/,
		because: 'It is the word of the trade for everybody on a stage.',
	},
	{ rule: 'host-hostess', words: /hosts?/, because: 'It is a computer.' },
	{ rule: 'hostesses-hosts', words: /hosts/, because: 'It is a computer.' },
	{
		rule: 'invalid',
		words: /disabled (?:applicants|people|person)/,
		because: 'The law says it, and so do most disabled people in Britain.',
	},
	{ rule: 'special', words: /special (?:words|poses)/, because: 'It is not about people.' },
	{ rule: 'gals-man', words: /For Women Scotland/, because: aName },
	{ rule: 'dame-lord', words: /Notre Dame/, because: aName },
	{ rule: 'ombudsman-ombudswoman', words: /Fair Work Ombudsman/, because: aName },
	{ rule: 'prince-princess', words: /Prince Edward Island/, because: aName },
];

/** Search phrases that lead to more than one guide. */
export const sharedPhrases: SharedPhrase[] = [
	{ phrase: 'ghosted', because: 'It means silence after a day or after a month: a guide for each.' },
	{
		phrase: 'third interview',
		because: 'One tells what it means beforehand, one what it means instead of an offer.',
	},
];

/** American words that the dictionary writes without accents, or does not have. */
export const americanWords = ['handoff', 'résumé', 'résumés'];

/** American spellings and slips that people type: the search must know them, the text must not have them. */
export const typedWords: string[] =
	`behavioral donts covid Glassdoor CTC lowball lowballed curveball underqualified walkthrough HireVue wifi FaceTime mom
	powerpoint ur whos wat im ive youre theyre theyve dont doesnt didnt couldnt shouldnt wouldnt isnt arent wasnt havent
	hasnt pls plz ing ers ly`.split(/\s+/);
