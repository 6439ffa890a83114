import { Collection } from '../storage/collection.ts';
import { textUpTo } from '../storage/guards.ts';

/**
 * What stands on the interview-day card beside what the other tools know, one record for each field: `first` and
 * `last` (the reader's first and last words), `call` (number to ring when late), `size` (a4 or a6), `figures` (`on`
 * where they go onto paper too), and `story-<id>` with `on` for each story the reader chose.
 */
export const card = new Collection('card', { guard: textUpTo(500) });
