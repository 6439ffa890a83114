/** Remembers the reader’s place on this device, for every page of the site. Blocked storage is no fault. */
export class PlaceStore {
	readonly key: string;

	/** @param base path of the site: two sites on one host keep apart */
	constructor(base: string) {
		this.key = `callback:${base}:place`;
	}

	/** The id of the place, or an empty text. */
	read(): string {
		try {
			return localStorage.getItem(this.key) ?? '';
		} catch {
			return '';
		}
	}

	write(place: string): void {
		try {
			if (place === '') localStorage.removeItem(this.key);
			else localStorage.setItem(this.key, place);
		} catch {
			// Storage is blocked or full: the choice holds for this page.
		}
	}
}
