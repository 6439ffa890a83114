import { Collection } from './collection.ts';
import { textUpTo } from './guards.ts';

/**
 * Figures and reasons of the salary worksheet, one record for each field: `currency`, `period`, `hours` a week,
 * `weeks` a year, `days` a week, `walk-away`, `target` and `opening` with `why-<figure>`, `hide`, and the parts of up to
 * three offers as `offer-<a|b|c>-<part>`. Numbers are kept as the reader typed them.
 */
export const worksheet = new Collection('worksheet', { guard: textUpTo(1000) });
