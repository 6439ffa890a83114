import { z } from 'astro/zod';
import { guideSchema } from '../../schema/guide.ts';
import { questionsSchema } from '../../schema/question.ts';
import { pageSchema } from '../../schema/page.ts';

/**
 * Front matter to fill in, as snippets of VS Code: its YAML extension does not look into Markdown files.
 * @see https://github.com/redhat-developer/vscode-yaml/issues/207
 */
export function snippets(): Record<string, unknown> {
	return {
		'Front matter of a guide': snippet('guide', guideSchema),
		'Front matter of a page': snippet('page', pageSchema),
		...Object.fromEntries(
			questionsSchema.shape.questions.element.options.map((shape) => {
				const [asker] = shape.shape.askedBy.values;
				return [`Question of the ${asker}`, questionSnippet(`question-${asker}`, shape)];
			}),
		),
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

/** A question of the question bank: what it needs, and what follows it in a conversation. */
function questionSnippet(prefix: string, schema: z.ZodObject) {
	const wanted = new Set(['then', 'warning', 'followUp']);
	let stop = 0;
	const lines = fieldsOf(schema).flatMap(([key, field]) => {
		if (field instanceof z.ZodLiteral) return [`${key}: ${String(field.value)}`];
		if (!wanted.has(key) && field.safeParse(undefined).success) return [];
		stop += 1;
		if (field instanceof z.ZodEnum) return [`${key}: \${${stop}|${field.options.join(',')}|}`];
		const blank = `\${${stop}:${escape(field.description ?? '')}}`;
		return [`${key}: ${key === 'then' ? `[${blank}]` : blank}`];
	});
	const body = lines.map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`));
	return { prefix, scope: 'yaml', body: [...body, '$0'] };
}

function fieldsOf({ shape }: z.ZodObject): [string, z.ZodType][] {
	return Object.entries<z.ZodType>(shape);
}

/** What stands in a blank until it is filled in, as text in quotation marks. */
function escape(text: string): string {
	return `'${text.replaceAll("'", '’').replace(/[\\$}]/g, '\\$&')}'`;
}
