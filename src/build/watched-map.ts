/** A map that tells what is looked up in it, found or not. */
export class WatchedMap<Value> extends Map<string, Value> {
	readonly #note: (id: string) => void;

	constructor(entries: ReadonlyMap<string, Value>, note: (id: string) => void) {
		super(entries);
		this.#note = note;
	}

	override get(id: string): Value | undefined {
		this.#note(id);
		return super.get(id);
	}

	override has(id: string): boolean {
		this.#note(id);
		return super.has(id);
	}
}
