import { Collection } from './collection.ts';
import { textUpTo } from './guards.ts';

/**
 * The prep pack a recruiter is writing, one record for each field: `role`, `company`, `date`, `time`, `zone`,
 * `length`, `format`, `place`, `people` (one a line), `dress`, `notes`, `guide-<id>` with `on`, and `contact-name`,
 * `contact-phone`, `contact-email`. A passphrase is never kept.
 */
export const pack = new Collection('pack', { guard: textUpTo(4000) });
