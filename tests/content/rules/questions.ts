import { countWords } from '../../../src/lib/reading-time.ts';
import type { BankQuestion } from '../../../src/library/question-files.ts';

/** What is wrong with a question: its id, and what. */
export type Fault = `${string}: ${string}`;

type Rule = (question: BankQuestion) => string[];

const answerWords = { least: 150, most: 220 };

/** What a question of ours lacks. Firms may write less. */
export function questionFaults(questions: readonly BankQuestion[]): Fault[] {
	return questions.flatMap((question) =>
		[whyFaults, followFaults, candidateFaults, answerFaults, moneyFaults].flatMap((rule) =>
			rule(question).map((fault): Fault => `${question.id}: ${fault}`),
		),
	);
}

const whyFaults: Rule = ({ askedBy, why }) =>
	askedBy === 'yourself' || sentencesIn(why) >= 2 ? [] : ['why has one sentence'];

const followFaults: Rule = (question) =>
	question.askedBy !== 'interviewer' || question.then.length === 2
		? []
		: [`then has ${question.then.length} questions, and not two`];

const candidateFaults: Rule = (question) =>
	question.askedBy === 'candidate'
		? (['warning', 'followUp'] as const)
				.filter((field) => question[field] === undefined)
				.map((field) => `${field} is missing`)
		: [];

const answerFaults: Rule = (question) => {
	if (question.askedBy !== 'interviewer' || !question.answer) return [];
	const words = countWords(spokenIn(question));
	return [
		...(words < answerWords.least || words > answerWords.most ? [`the answer has ${words} words`] : []),
		...(question.weak ? [] : ['the answer stands without a weak one']),
	];
};

/** A large figure beside words of pay is money, and says which. */
const moneyFaults: Rule = (question) => {
	const told = [question.why, question.askedBy === 'candidate' ? question.goodReply : '', spokenIn(question)];
	return told
		.join('\n')
		.split(/(?<=[.!?])\s/)
		.filter((sentence) =>
			/\b(?:pay|paid|salary|salaries|earn\w*|wages?|bonus|an hour|a year)\b/i.test(sentence),
		)
		.flatMap((sentence) => [
			...sentence.matchAll(/(?<![\p{Sc}\d.,])\d{2,3},?\d{3}\b(?!\s*(?:euros?|pounds?|dollars?))/gu),
		])
		.map(([figure]) => `${figure} has no sign of a currency`);
};

function spokenIn(question: BankQuestion): string {
	if (question.askedBy !== 'interviewer') return '';
	const { answer } = question;
	return answer?.parts ? Object.values(answer.parts).join(' ') : (answer?.text ?? '');
}

function sentencesIn(text: string): number {
	return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].length;
}

/** Least questions that a role and a level have for themselves. */
const own = 8;

/** Roles and levels that too few questions name. */
export function coverageFaults(
	questions: readonly BankQuestion[],
	roles: readonly string[],
	levels: readonly string[],
): Fault[] {
	const count = (field: 'roles' | 'levels', id: string) =>
		questions.filter((question) => (question[field] as readonly string[]).includes(id)).length;
	return [
		...roles.map((id) => [id, count('roles', id)] as const),
		...levels.map((id) => [id, count('levels', id)] as const),
	].flatMap(([id, n]): Fault[] => (n < own ? [`${id}: ${n} questions name it, and not ${own}`] : []));
}

const least = 60;

/** What all answers together lack: there are enough, each said by somebody else, and these are the job market. */
export function speakerFaults(questions: readonly BankQuestion[]): Fault[] {
	const speakers = questions.flatMap((question) =>
		question.askedBy === 'interviewer' && question.answer ? [question.answer.speaker] : [],
	);
	const kinds = speakers.map(kindOf);
	return [
		...(speakers.length < least
			? ([`answers: there are ${speakers.length}, and not ${least}`] as const)
			: []),
		...speakers
			.filter((speaker, at) => speakers.indexOf(speaker) !== at)
			.map((speaker): Fault => `${speaker}: speaks twice`),
		...(['lead', 'hands', 'desk'] as const).flatMap((kind): Fault[] => {
			const share = kinds.filter((one) => one === kind).length / Math.max(1, kinds.length);
			return share >= 0.25 && share <= 0.42 ? [] : [`${kind}: ${Math.round(share * 100)} % of speakers`];
		}),
	];
}

const leads =
	/\b(?:manager|director|head|chief|president|partner|owner|leader|supervisor|principal|matron)\b/;
const hands =
	/\b(?:operative|operator|driver|carpenter|bricklayer|electrician|plumber|welder|roofer|scaffolder|fitter|mechanic|cleaner|housekeeper|cook|chef|waiter|barista|bartender|receptionist|porter|assistant|guard|picker|packer|labourer|gardener|hairdresser|cashier|agent|apprenticeship|dispatcher|technician|attendant|coordinator in a care home)\b/;

/** A third leads others, a third works by the hour or in a trade, a third in offices, care, teaching and technology. */
function kindOf(speaker: string): 'lead' | 'hands' | 'desk' {
	if (/\b(?:executive|personal|dental) assistant\b|\blaboratory technician\b/.test(speaker)) return 'desk';
	if (leads.test(speaker)) return 'lead';
	return hands.test(speaker) ? 'hands' : 'desk';
}
