import type { Advice } from '../lib/diagnostic.ts';
import { suggest } from '../lib/suggest.ts';
import {
	readTaskTime,
	situations,
	taskValues,
	timesInWords,
	type Situation,
	type TaskTime,
	type TaskValue,
} from '../lib/task.ts';

/** What the brackets after a task say: `(10 min, must, the evening before)`. */
export interface TaskFacts {
	minutes: number | undefined;
	value?: TaskValue;
	time?: TaskTime;
	/** Whether a plan takes it up though it stands in a section whose tasks are for that section alone. */
	planned?: true;
	/** Only for readers of whom this is true. */
	only: Situation[];
	/** Id of the task that this one repeats: `guide/task`. Both have one tick, and a plan takes one of them. */
	sameAs?: string;
}

/** A task without what ends it and is not read out, and that ending. */
export interface TaskEnding {
	words: string;
	minutes: number | undefined;
	/** Of the brackets, what stands after the minutes. */
	facts: string;
	id: string | undefined;
}

/** Reads what ends a task: its minutes and other facts in brackets, and its id. */
export function readEnding(text: string): TaskEnding {
	const whole = text.trimEnd();
	const id = /\s#([a-z0-9-]+)$/.exec(whole)?.[1];
	const words = id === undefined ? whole : whole.slice(0, -id.length - 1).trimEnd();
	const open = words.endsWith(')') ? words.lastIndexOf('(') : -1;
	const brackets = open === -1 ? '' : words.slice(open);
	const [, minutes, facts = ''] = /^\((\d+)\s*min\b([^()]*)\)$/.exec(brackets) ?? [];
	if (minutes === undefined) return { words, minutes: undefined, facts: '', id };
	return { words: words.slice(0, open).trimEnd(), minutes: Number(minutes), facts, id };
}

/** The words of a task, or of any other line, that are read out. */
export function withoutEnding(text: string): string {
	return readEnding(text).words;
}

/** Brackets at the end of a task, and a name behind them that may be written with a blank. */
const brackets = /^\(([^()]*)\)\s*(?:#\s*(\S*))?$/;

/** An amount of time, and what follows it. */
const amountOfTime = /^(?:about\s*)?(\d+(?:[.,]\d+)?)\s*(m|mins?|minutes?|h|hrs?|hours?)(?![\p{L}\d])(.*)$/iu;

const numbersInWords = ['five', 'ten', 'fifteen', 'twenty', 'thirty'];
/** In words, an amount is taken for such an ending where its unit is cut short: "eight hours" may be meant for readers. */
const amountInWords = new RegExp(`^(?:about\\s*)?(${numbersInWords.join('|')})\\s*mins?\\b(.*)$`, 'i');

/**
 * The fault of a task whose brackets at its end tell a time that cannot be read; nothing for any other.
 * @param text of the task, without the ending that could be read
 * @param id the one that could be read
 */
export function misreadEnding(text: string, id?: string): Advice | undefined {
	const [whole, inside = '', lost = 'short-name'] =
		brackets.exec(text.slice(Math.max(0, text.lastIndexOf('('))).trimEnd()) ?? [];
	const meant = whole === undefined ? undefined : meantFacts(inside.trim());
	if (whole === undefined || !meant) return undefined;
	const name = lost.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	const message = `"${whole}" at the end of the task would be printed as a part of it.`;
	const hint = `Write "(${meant.join(', ')}) #${id ?? name}": a whole number and min, then a name of small letters, digits and hyphens.`;
	return { code: 'unreadable-task', message, hint };
}

/** What brackets were meant to say, the minutes first; nothing where they are words for readers. */
function meantFacts(inside: string): string[] | undefined {
	const [, amount, unit = '', rest = ''] = amountOfTime.exec(inside) ?? [];
	if (amount !== undefined) {
		const minutes = Math.round(Number(amount.replace(',', '.')) * (/^h/i.test(unit) ? 60 : 1));
		return [`${minutes} min`, ...factsAfter(rest)];
	}
	const [, word, after = ''] = amountInWords.exec(inside) ?? [];
	if (word !== undefined) {
		const minutes = [5, 10, 15, 20, 30][numbersInWords.indexOf(word.toLowerCase())];
		return [`${minutes} min`, ...factsAfter(after)];
	}
	const parts = inside.split(',').map((part) => part.trim());
	const others = parts.filter((part) => !/^\d+\s*min$/.test(part));
	const isMeant = parts.length > others.length || others.some((part) => part === 'must' || part === 'vital');
	if (!isMeant || !others.every(isFact)) return undefined;
	return [parts.find((part) => !others.includes(part)) ?? '10 min', ...others];
}

function factsAfter(rest: string): string[] {
	const facts = rest.replace(/^[\s.,;:]+/, '').trim();
	return facts === '' ? [] : [facts];
}

function isFact(word: string): boolean {
	const isValue = (taskValues as readonly string[]).includes(word);
	return (
		isValue ||
		readTaskTime(word) !== undefined ||
		word === 'in a plan' ||
		isSituation(word.replace(/^if /, ''))
	);
}

/**
 * Reads what stands in the brackets after a task, without its minutes.
 * @param words such as `must, the evening before, if in person`
 * @param fault receives what cannot be read
 */
export function readTaskFacts(
	words: string,
	minutes: number | undefined,
	fault: (fault: Advice) => void,
): TaskFacts {
	const facts: TaskFacts = { minutes, only: [] };
	for (const word of words.split(',').map((part) => part.trim().replace(/\s+/g, ' '))) {
		if (word === '') continue;
		const value = taskValues.find((known) => known === word);
		const time = readTaskTime(word);
		const only = /^if (.+)$/.exec(word)?.[1]?.replaceAll(' ', '-');
		const sameAs = /^same as ([a-z0-9-]+\/[a-z0-9-]+)$/.exec(word)?.[1];
		if (value && !facts.value) facts.value = value;
		else if (time && !facts.time) facts.time = time;
		else if (word === 'in a plan' && !facts.planned) facts.planned = true;
		else if (sameAs !== undefined && !facts.sameAs) facts.sameAs = sameAs;
		else if (only !== undefined && isSituation(only)) facts.only.push(only);
		else {
			const isTwice = [value, time, sameAs].some((found) => found !== undefined) || word === 'in a plan';
			fault(explain(word, only, isTwice));
		}
	}
	return facts;
}

function isSituation(word: string): word is Situation {
	return (situations as readonly string[]).includes(word);
}

function explain(word: string, only: string | undefined, twice: boolean): Advice {
	if (twice) {
		const message = `"${word}" stands beside another word of its kind.`;
		const hint = 'Keep one of the two: a task has one value, one time and one twin.';
		return { code: 'unreadable-task', message, hint };
	}
	if (only !== undefined) {
		const message = `No plan knows the situation "${only}".`;
		const hint = suggest(only, situations);
		return { code: 'unreadable-task', message, hint };
	}
	return {
		code: 'unreadable-task',
		message: `"${word}" says neither how much the task matters nor when it is due.`,
		hint:
			`Write one of ${taskValues.join(', ')}, and a time such as ${timesInWords}, not in a plan.\n` +
			'It may also say "if video" or "same as guide/task".',
	};
}
