import { z } from 'astro/zod';
import { guideSchema } from '../../schema/guide.ts';
import { questionsSchema } from '../../schema/question.ts';
import { pageSchema } from '../../schema/page.ts';
import { directiveSnippets } from '../../build/directive-snippets.ts';
import { ownData } from '../own-data.ts';
import { descriptionOf, unwrap } from './brand-file.ts';

/**
 * Front matter to fill in, as snippets of VS Code: its YAML extension does not look into Markdown files. None names a
 * section: the folder of a guide does, and the snippets know nothing of sections that are made later.
 * @param isOwnAlone whether all sections are the firm's: then no guide stands at a stage of ours
 * @see https://github.com/redhat-developer/vscode-yaml/issues/207
 */
export function snippets(isOwnAlone: boolean): Record<string, unknown> {
	const choices = { stage: stageIds() };
	const article = (prefix: string) => snippet(prefix, guideSchema, choices);
	const onTheWay = guideSchema.required({ stage: true, order: true, reviewed: true });
	return {
		'Front matter of a guide': isOwnAlone ? article('guide') : snippet('guide', onTheWay, choices, ['hurry']),
		...(!isOwnAlone && { 'Front matter of an article': article('article') }),
		'Front matter of a page': snippet('page', pageSchema, {}),
		...Object.fromEntries(
			directiveSnippets().map(({ name, lines }) => [
				`Directive ${name}`,
				{ prefix: `:${name}`, scope: 'markdown', body: lines },
			]),
		),
		...Object.fromEntries(
			questionsSchema.shape.questions.element.options.map((shape) => {
				const [asker] = shape.shape.askedBy.values;
				const name = asker === 'yourself' ? 'Question to yourself' : `Question of the ${asker}`;
				return [name, questionSnippet(`question-${asker}`, shape)];
			}),
		),
	};
}

/** Ids of our stages. */
function stageIds(): string[] {
	const { stages } = ownData('journey') as { stages: { id: string }[] };
	return stages.map(({ id }) => id);
}

/**
 * A snippet with the fields that a file needs.
 * @param choices values of fields that name something
 * @param also fields with a default that are to be filled in all the same
 */
function snippet(
	prefix: string,
	schema: z.ZodObject,
	choices: Partial<Record<string, readonly string[]>>,
	also: readonly string[] = [],
) {
	let stop = 0;
	const lines = fieldsOf(schema).flatMap(([key, field]) => {
		if (field.safeParse(undefined).success && !also.includes(key)) return [];
		const blank = (part: z.ZodType) => {
			stop += 1;
			const known = choices[key];
			if (known) return `\${${stop}|${known.join(',')}|}`;
			return `\${${stop}:${escape(part.description ?? '')}}`;
		};
		if (key === 'reviewed') return [`${key}: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE`];
		const list = unwrap(field);
		if (!(list instanceof z.ZodArray) || !(list.element instanceof z.ZodObject)) {
			return [`${key}: ${blank(list)}`];
		}
		const parts = fieldsOf(list.element);
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
		const blank = `\${${stop}:${escape(descriptionOf(field))}}`;
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
