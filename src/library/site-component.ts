import type { z } from 'astro/zod';
import components from 'virtual:callback/components';
import { DiagnosticError } from '../lib/diagnostic.ts';
import { validate } from '../lib/validate.ts';
import type { ComponentUse } from '../markdown/component-hole.ts';

/** What a component of the site folder exports. */
export interface ComponentModule {
	default: (props: Record<string, unknown>) => unknown;
	/** What it wants to be given. Texts give text: `z.coerce.number()` makes a number of it. */
	schema?: z.ZodType<Record<string, unknown>>;
}

/**
 * Finds a component, and checks what a text gives it.
 * @throws DiagnosticError with the place of the text
 */
export function componentFor({ name, props, file, line }: ComponentUse): {
	Component: ComponentModule['default'];
	props: Record<string, unknown>;
} {
	const found = components[name];
	if (!found) throw new Error(`There is no component "${name}".`);
	if (!found.schema) return { Component: found.default, props };
	const written = { data: props, lineOf: () => line, sourceOf: () => undefined };
	const { value, diagnostics } = validate(found.schema, written, file);
	if (!value) throw new DiagnosticError(diagnostics);
	return { Component: found.default, props: value };
}
