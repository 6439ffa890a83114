/** A day and a time as a clock on the wall shows them. */
export interface Wall {
	/** `2026-12-03` */
	date: string;
	/** `09:30` */
	time: string;
}

const minute = 60_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * The moment at which clocks of a zone show a day and time, in milliseconds since 1970.
 * A time that is skipped when clocks go forward is read as if they had not: 02:30 becomes 03:30. A time that comes
 * twice when they go back is the first of the two.
 * @param zone such as `Europe/Paris`
 * @throws RangeError for a zone, day or time that does not exist, and for a year of fewer than four digits
 */
export function instantOf({ date, time }: Wall, zone: string): number {
	const wall = parse({ date, time });
	if (wall === undefined) throw new RangeError(`There is no ${date} ${time}.`);
	// The offsets before and after any change of the clocks near that time.
	const [before, after] = [offset(wall - 1440 * minute, zone), offset(wall + 1440 * minute, zone)];
	const fits = [before, after].filter((shift) => offset(wall - shift, zone) === shift);
	return wall - Math.max(...(fits.length > 0 ? fits : [before]));
}

/**
 * Whether a text is a day of the calendar and of our time, 1900 to 2200, such as `2026-12-03`. A field for a day takes 26
 * for the year 26, and 9999; the days that are counted from one of our time all have four digits.
 */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '1900' || text >= '2201') return false;
	return parse({ date: text, time: '00:00' }) !== undefined;
}

/** The moment at which clocks of UTC show a day and time; nothing for one that does not exist. */
function parse({ date, time }: Wall): number | undefined {
	// Other functions of JavaScript take the year 26 for 1926.
	if (date < '1000') return undefined;
	const instant = Date.parse(`${date}T${time}Z`);
	// Browsers read the 31st of a short month as a day of the next.
	const exists = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date);
	return exists ? instant : undefined;
}

/** What clocks of a zone show at a moment. */
export function wallOf(instant: number, zone: string): Wall {
	const iso = new Date(instant + offset(instant, zone)).toISOString();
	return { date: iso.slice(0, 10), time: iso.slice(11, 16) };
}

/** Whether clocks of two zones show the same day and time at a moment. */
export function isSameWall(instant: number, zone: string, other: string): boolean {
	const [one, two] = [wallOf(instant, zone), wallOf(instant, other)];
	return one.date === two.date && one.time === two.time;
}

/** The day so many days later, or earlier. */
export function addDays(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00Z`) + days * 1440 * minute).toISOString().slice(0, 10);
}

/** How many days one day is after another. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / (1440 * minute));
}

/** The day of the week: 1 for Monday to 7 for Sunday. */
export function weekday(date: string): number {
	return new Date(`${date}T00:00Z`).getUTCDay() || 7;
}

/** How far clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offset(instant: number, zone: string): number {
	let clock = clocks.get(zone);
	if (!clock) {
		clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn-hc-h23', {
			timeZone: zone,
			...{ year: 'numeric', month: 'numeric', day: 'numeric' },
			...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
		});
		clocks.set(zone, clock);
	}
	const parts = Object.fromEntries(
		clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
	);
	const { year = 0, month = 1, day = 1, hour = 0, minute: past = 0, second = 0 } = parts;
	return Date.UTC(year, month - 1, day, hour, past, second) - Math.floor(instant / 1000) * 1000;
}
