import { Collection } from '../storage/collection.ts';

/** What the reader has chosen for every page: `place`, whose law is shown. */
export const settings = new Collection('settings', {
	guard: (value): value is string => typeof value === 'string',
});
