/** Spans of time that pay is told for, the longest first. */
export const periods = ['year', 'month', 'day', 'hour'] as const;
export type Period = (typeof periods)[number];

/** Figures that somebody has in mind when they talk about pay: the least, the wish, and the first to name. */
export const figures = ['walk-away', 'target', 'opening'] as const;

/** How much somebody works. */
export interface WorkTime {
	/** Hours a week. */
	hours: number;
	/** Days a week. */
	days: number;
	/** Weeks a year that are paid. */
	weeks: number;
}

/** What a year's pay is for each span of time. */
export function spread(year: number, { hours, days, weeks }: WorkTime): Record<Period, number> {
	return { year, month: year / 12, day: year / (days * weeks), hour: year / (hours * weeks) };
}

/** What pay for one span of time makes in a year. */
export function yearly(amount: number, period: Period, { hours, days, weeks }: WorkTime): number {
	return amount * { year: 1, month: 12, day: days * weeks, hour: hours * weeks }[period];
}

/** The three figures, in whatever span of time, as far as they are known. */
type Figures = Partial<Record<(typeof figures)[number], number | undefined>>;

/** What is odd about the three figures; `by` is how far the opening is above the target, as a part of it. */
export type Remark = { kind: 'target-low' | 'opening-low' } | { kind: 'opening-high'; by: number };

/** How far an opening may be above the target before it needs a very good reason. */
const farAbove = 0.25;

export function remarksOn({ 'walk-away': walkAway, target, opening }: Figures): Remark[] {
	if (target === undefined) return [];
	const remarks: Remark[] = [];
	if (walkAway !== undefined && target < walkAway) remarks.push({ kind: 'target-low' });
	if (opening !== undefined && opening < target) remarks.push({ kind: 'opening-low' });
	if (opening !== undefined && opening > target * (1 + farAbove))
		remarks.push({ kind: 'opening-high', by: opening / target - 1 });
	return remarks;
}
