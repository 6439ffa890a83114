import type { Share } from '../shared/amount.ts';
import { spread, type WorkTime } from '../shared/pay.ts';

/** An offer as the reader told it; what is missing counts nothing. */
export interface Offer {
	/** Pay for a year. */
	pay: number;
	time: WorkTime;
	bonus?: Share | undefined;
	/** How sure the bonus is, from 0 to 1. */
	sure: number;
	/** What the employer pays into a pension. */
	pension?: Share | undefined;
	/** Shares and the like, for a year. */
	shares?: number | undefined;
	allowance?: number | undefined;
	/** Days of paid leave in a year. */
	leave?: number | undefined;
	/** Travel to work, for a month. */
	travel?: number | undefined;
	/** Paid once, on joining. */
	joining?: number | undefined;
	/** Years over which that is spread. */
	years: number;
}

/** What makes up the worth of an offer, in the order of the sheet. */
export const lines = [
	'pay',
	'bonus',
	'pension',
	'shares',
	'allowance',
	'leave',
	'joining',
	'travel',
] as const;
export type Line = (typeof lines)[number];

export interface Package {
	/** Worth of each line in a year, in whole units, so that they add up as they are shown. */
	lines: Record<Line, number>;
	/** All of them together. */
	worth: number;
	/** Pay for each hour, without the extras. */
	hour: number;
}

/**
 * What offers are worth in a year. Leave is in the pay already, so only the days beyond the fewest that any of the
 * offers has are counted, each with a day's pay.
 */
export function compare(offers: readonly Offer[]): Package[] {
	const given = offers.flatMap(({ leave }) => leave ?? []);
	// An offer whose leave is not known yet is not said to have none.
	const fewest = given.length > 1 ? Math.min(...given) : Infinity;
	return offers.map((offer) => {
		const { pay, time, leave = 0 } = offer;
		const each = spread(pay, time);
		const worth: Record<Line, number> = {
			pay,
			bonus: of(offer.bonus, pay) * offer.sure,
			pension: of(offer.pension, pay),
			shares: offer.shares ?? 0,
			allowance: offer.allowance ?? 0,
			leave: Math.max(0, leave - fewest) * each.day,
			joining: (offer.joining ?? 0) / offer.years,
			travel: -(offer.travel ?? 0) * 12,
		};
		for (const line of lines) worth[line] = Math.round(worth[line]) || 0;
		return { lines: worth, worth: lines.reduce((sum, line) => sum + worth[line], 0), hour: each.hour };
	});
}

function of(share: Share | undefined, pay: number): number {
	return share === undefined ? 0 : 'percent' in share ? (pay * share.percent) / 100 : share.amount;
}
