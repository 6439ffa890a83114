import { translator, type Say } from '../../lib/translate.ts';
import { daysBetween, wallOf } from '../../lib/zone.ts';
import { withDigits } from '../../lib/numerals.ts';

/** Says moments and lengths of time in the language of the page. */
export class DateWords {
	/** In which dates and numbers are written: the reader's kind of the page's language. */
	readonly lang: string;
	readonly #zone: string;
	/** An interface string of the tool by its key, without the name of the tool and `say.` */
	readonly say: Say;

	/**
	 * @param lang of the page
	 * @param zone in which moments are told
	 * @param preferred languages of the reader: where one is a kind of the page's language, dates are written its way
	 */
	constructor(
		strings: Readonly<Record<string, string>>,
		lang: string,
		zone: string,
		preferred: readonly string[] = [],
	) {
		this.say = translator<string>(strings, lang);
		this.lang = preferred.find((own) => writtenAs(own) === writtenAs(lang)) ?? lang;
		this.#zone = zone;
	}

	/** Such as ‘Thursday 3 December’, or with `10:30` at its end; with the year where it is not this one. */
	date(instant: number, time = false): string {
		return this.#write(instant, time, this.#yearOf(instant) !== this.#yearOf(Date.now()));
	}

	/** The same of a day that is over, with its year: one that was entered wrong looks right without it. */
	pastDate(instant: number): string {
		return this.#write(instant, false, true);
	}

	#write(instant: number, time: boolean, year: boolean): string {
		return new Intl.DateTimeFormat(withDigits(this.lang), {
			...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: this.#zone },
			...(year ? { year: 'numeric' } : {}),
			...(time ? { hour: 'numeric', minute: '2-digit' } : {}),
		}).format(instant);
	}

	#yearOf(instant: number): string {
		return wallOf(instant, this.#zone).date.slice(0, 4);
	}

	/** How long it still is: the nights in between from two on, such as ‘3 days’, else the length of the time. */
	until(instant: number, now: number): string {
		const nights = daysBetween(wallOf(now, this.#zone).date, wallOf(instant, this.#zone).date);
		return this.length(nights > 1 ? nights * 1440 : Math.ceil((instant - now) / 60_000));
	}

	/** Such as ‘3 days’, ‘4 hours, 10 minutes’: the two largest parts. */
	length(minutes: number): string {
		const parts = [
			[Math.floor(minutes / 1440), 'day'],
			[Math.floor(minutes / 60) % 24, 'hour'],
			[minutes % 60, 'minute'],
		] as const;
		const first = parts.findIndex(([count]) => count > 0);
		const shown = first < 0 ? parts.slice(2) : parts.slice(first, first + 2);
		const texts = shown
			.filter(([count], index) => count > 0 || index === 0)
			.map(([count, unit]) =>
				new Intl.NumberFormat(withDigits(this.lang), { style: 'unit', unit, unitDisplay: 'long' }).format(
					count,
				),
			);
		return new Intl.ListFormat(this.lang, { type: 'unit' }).format(texts);
	}
}

/** Language and script of a tag; nothing for what is none, as some systems name theirs. */
function writtenAs(tag: string): string | undefined {
	try {
		const { language, script } = new Intl.Locale(tag).maximize();
		return `${language}-${script}`;
	} catch {
		return undefined;
	}
}
