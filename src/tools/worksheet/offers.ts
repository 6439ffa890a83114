import type { Values } from '../../lib/translate.ts';
import type { Fields } from './fields.ts';
import { periodFrom, type Money } from '../shared/money.ts';
import { compare, lines, type Offer } from './package.ts';
import { spread, yearly } from '../shared/pay.ts';

interface Sheet {
	fields: Fields;
	money: Money;
	say: (key: string, values?: Values) => string;
	/** Writes hours and days. */
	number: Intl.NumberFormat;
}

/** What the comparison shows: texts of cells, such as `b/worth`, and what it comes to. */
interface Shown {
	cells: Map<string, string>;
	verdict: string[];
}

/** Compares the offers whose pay is known. */
export function shownOffers({ fields, money, say, number }: Sheet): Shown {
	const known = (['a', 'b', 'c'] as const).flatMap((letter) => {
		const offer = offerFrom(fields, letter);
		const name = fields.text(`offer-${letter}-name`).trim() || say('offer', { letter: letter.toUpperCase() });
		return offer ? [{ letter, name, offer }] : [];
	});
	const packages = compare(known.map(({ offer }) => offer));
	const all = known.flatMap((one, index) => {
		const made = packages[index];
		return made ? [{ ...one, made }] : [];
	});
	const cells = new Map<string, string>();
	for (const { letter, name, offer, made } of all) {
		const put = (row: string, text: string) => cells.set(`${letter}/${row}`, text);
		put('name', name);
		for (const line of lines)
			if (line === 'pay' || made.lines[line] !== 0) put(line, money.write(made.lines[line]));
		put('worth', money.write(made.worth));
		put('hour', money.write(made.hour, 'hour'));
		put('hours', number.format(offer.time.hours));
		if (offer.leave !== undefined) put('days', number.format(offer.leave));
	}
	const verdict: string[] = [];
	const [best, second] = [...all].sort((a, b) => b.made.worth - a.made.worth);
	if (best && second) {
		const more = best.made.worth - second.made.worth;
		verdict.push(more > 0 ? say('more', { name: best.name, amount: money.write(more) }) : say('equal'));
		const [byHour] = [...all].sort((a, b) => b.made.hour - a.made.hour);
		if (byHour && byHour.made.hour > best.made.hour + 0.005)
			verdict.push(say('hour-more', { name: byHour.name }));
	}
	const least = fields.amount('walk-away');
	const period = periodFrom(fields.text('period'));
	for (const { name, offer } of all)
		if (least !== undefined && spread(offer.pay, offer.time)[period] < least - 0.005)
			verdict.push(say('below', { name }));
	return { cells, verdict };
}

function offerFrom(fields: Fields, letter: string): Offer | undefined {
	const of = (part: string) => `offer-${letter}-${part}`;
	const pay = fields.amount(of('pay'));
	if (pay === undefined) return undefined;
	const time = fields.workTime(fields.count(of('hours')));
	return {
		pay: yearly(pay, periodFrom(fields.text(of('period'))), time),
		time,
		bonus: fields.share(of('bonus')),
		sure: Number(fields.text(of('sure'))) / 100,
		pension: fields.share(of('pension')),
		shares: fields.amount(of('shares')),
		allowance: fields.amount(of('allowance')),
		leave: fields.count(of('leave')),
		travel: fields.amount(of('travel')),
		joining: fields.amount(of('joining')),
		years: Number(fields.text(of('years'))),
	};
}
