import { Collection } from './collection.ts';

/** Tasks that are done, by the id of their box: `guide/task`. */
export const ticks = new Collection('ticks', { guard: (value): value is true => value === true });
