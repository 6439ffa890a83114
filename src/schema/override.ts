import { z } from 'astro/zod';
import { text } from './text.ts';

/** Front matter of a part: it may have none. */
export const partSchema = z.strictObject({
	/** In place of the line for readers in a hurry that leads to the part. */
	say: text('One line that sums up the part, with **the words that matter** between stars.').optional(),
});
