import { Collection } from './collection.ts';
import { textUpTo } from './guards.ts';

/**
 * What the reader knows of the interview, one record for each field, so that two devices can each know a part:
 * `date` (2026-12-03), `time` (10:30), `zone` (Europe/Paris), `length` in minutes, `format`, `company`, `place`,
 * `role` (the job), `reader` (who signs), `promised` (the day of their answer), `weekday` and `weekend` (minutes to
 * prepare), and `for-<situation>` with `on`. `role`, `dress`, `notes` and `contact` are what a recruiter told in a prep
 * pack.
 */
export const interview = new Collection('interview', { guard: textUpTo(1000) });
