import { z } from 'astro/zod';
import { guideSchema } from '../../schema/guide.ts';
import { pageSchema } from '../../schema/page.ts';

/**
 * Front matter to fill in, as snippets of VS Code: its YAML extension does not look into Markdown files.
 * @see https://github.com/redhat-developer/vscode-yaml/issues/207
 */
export function snippets(): Record<string, unknown> {
	return {
		'Front matter of a guide': snippet('guide', guideSchema),
		'Front matter of a page': snippet('page', pageSchema),
	};
}

function snippet(prefix: string, schema: z.ZodObject) {
	let stop = 0;
	const lines = fieldsOf(schema).flatMap(([key, field]) => {
		if (field.safeParse(undefined).success) return [];
		const blank = (part: z.ZodType) => {
			stop += 1;
			if (part instanceof z.ZodEnum) return `\${${stop}|${part.options.join(',')}|}`;
			return `\${${stop}:${escape(part.description ?? '')}}`;
		};
		if (key === 'reviewed') return [`${key}: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE`];
		if (!(field instanceof z.ZodArray) || !(field.element instanceof z.ZodObject)) {
			return [`${key}: ${blank(field)}`];
		}
		const parts = fieldsOf(field.element);
		const entry = () =>
			parts.map(([name, part], at) => `${at === 0 ? '  - ' : '    '}${name}: ${blank(part)}`);
		return [`${key}:`, ...Array.from({ length: 3 }, entry).flat()];
	});
	return { prefix, scope: 'markdown,mdx', body: ['---', ...lines, '---', '', '$0'] };
}

function fieldsOf({ shape }: z.ZodObject): [string, z.ZodType][] {
	return Object.entries<z.ZodType>(shape);
}

/** What stands in a blank until it is filled in, as text in quotation marks. */
function escape(text: string): string {
	return `'${text.replaceAll("'", '’').replace(/[\\$}]/g, '\\$&')}'`;
}
