import type { z } from 'astro/zod';
import { validate } from '../lib/validate.ts';
import type { ComponentUse } from '../markdown/component-hole.ts';

/** What a component of the site folder wants to be given. Texts give text: `z.coerce.number()` makes a number of it. */
export type ComponentSchema = z.ZodType<Record<string, unknown>>;

/** Reads what a text gives a component. @returns its values, or what is wrong with them at the place of the text */
export function readProps(schema: ComponentSchema, { props, file, line }: ComponentUse) {
	const source = { data: props, lineOf: () => line, sourceOf: () => undefined, diagnostics: [] };
	return validate(schema, source, file);
}
