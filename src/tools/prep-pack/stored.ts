import { Collection } from '../storage/collection.ts';
import { textUpTo } from '../storage/guards.ts';

/**
 * The prep pack a recruiter is writing, one record for each field: `role`, `company`, `date`, `time`, `zone`,
 * `length`, `format`, `place`, `people` (one a line), `dress`, `notes`, `guide-<id>` with `on`, and `contact-name`,
 * `contact-phone`, `contact-email`. A passphrase is never kept.
 */
export const pack = new Collection('prep-pack', { guard: textUpTo(4000) });
