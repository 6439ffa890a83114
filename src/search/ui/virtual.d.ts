declare module 'virtual:callback/pagefind' {
	/** A search of one index; only what we use of it. */
	export interface Instance {
		/** @param words nothing finds everything */
		search(words: string | null): Promise<{
			results: {
				/** Language, underscore, seven characters or more; in what our search asks, the beginning of these. */
				id: string;
				score: number;
				/** Places in the text, counted in words. */
				words: number[];
				matchedMetaFields?: string[];
				data(): Promise<import('../shared/stored.ts').Stored>;
			}[];
		}>;
	}

	/** Makes a search from options of Pagefind's own interface. */
	export function createInstance(options: object): Instance;
}
