import { Collection } from './collection.ts';
import { textUpTo } from './guards.ts';

/**
 * Figures and reasons of the salary worksheet, one record for each field: `currency`, `period`, `hours` a week,
 * `weeks` a year, `walk-away`, `target`, `opening` with `why-target` and `why-opening`, and the parts of up to three
 * offers as `offer-<a|b|c>-<part>`. Numbers are kept as the reader typed them.
 */
export const worksheet = new Collection('worksheet', { guard: textUpTo(1000) });
