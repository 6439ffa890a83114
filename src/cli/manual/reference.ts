import { stringify } from 'yaml';
import type { z } from 'astro/zod';
import { exampleOf, usualWords } from '../init/brand-file.ts';
import { shapes } from '../editor-schemas.ts';
import { fieldsOf, type Field, type FieldGroup } from './fields.ts';

/** Pages of the reference, and the shapes whose fields each lists. */
export const referencePages: Readonly<Record<string, readonly (keyof typeof shapes)[]>> = {
	'brand-yaml': ['brand'],
	'brand-of-a-language': ['brand-of-a-language'],
	'sections-yaml': ['sections'],
	'journey-yaml': ['journey'],
	'redirects-yaml': ['redirects'],
	'guide-front-matter': ['guide'],
	'page-front-matter': ['page'],
	'part-front-matter': ['part'],
	'questions-yaml': ['questions'],
	'roles-yaml': ['roles'],
	'glossary-yaml': ['glossary'],
	'search-yaml': ['search'],
	'strings-yaml': ['strings'],
	'wording-yaml': ['wording'],
	'laws-yaml': ['laws'],
	'evidence-yaml': ['claims', 'sources'],
};

/**
 * What follows the text of a reference page: every field of its files, from the descriptions by which they are checked.
 * @param page its id
 * @param strings what the interface says
 */
export function fieldsText(page: string, strings: Readonly<Record<string, string>>): string {
	const names = referencePages[page] ?? [];
	if (names.includes('strings')) return stringsText(strings);
	const [isOne, depth] = names.length === 1 ? [true, '##'] : [false, '###'];
	return names
		.map((name) => {
			const groups = fieldsOf(shapes[name].shape).map((group) => groupText(group, name, depth));
			return [...(isOne ? [] : [`## ${name}.yaml`]), ...groups].join('\n\n');
		})
		.join('\n\n');
}

/** @param depth marks of its heading */
function groupText(group: FieldGroup, shape: keyof typeof shapes, depth: string): string {
	const { name, description, inner } = group;
	const lines = [`${depth} ${name}`, `${plain(description)} ${ruleOf(group)}`];
	if (shape === 'brand') lines.push(example(name));
	if (inner.length > 0) {
		const rows = inner.map((field) => [
			`\`${field.name}\``,
			`${plain(field.description)}${ownersOf(field)}`,
			ruleOf(field),
		]);
		lines.push(table(['Field', 'What it is', 'Write'], rows));
	}
	return lines.join('\n\n');
}

/** What to write, and what counts without it. */
function ruleOf({ write, needed, usual }: Field): string {
	const what = `${write.charAt(0).toUpperCase()}${write.slice(1)}.`;
	if (needed) return `${what} Needed.`;
	return usual === undefined ? what : `${what} Without it: \`${usual}\`.`;
}

function ownersOf({ of }: Field): string {
	return of.length === 0 ? '' : ` Only with \`${of.join('`, `')}\`.`;
}

function example(name: string): string {
	const field = (shapes.brand.shape as z.ZodObject).shape[name] as z.ZodType;
	const value = exampleOf(field);
	if (value === undefined || JSON.stringify(value).includes(usualWords)) return '';
	const text = stringify({ [name]: value }, { lineWidth: 0, singleQuote: true });
	return `\`\`\`yaml\n${text}\`\`\``;
}

/** Every string of the interface by the first word of its key, with what ours says. */
function stringsText(strings: Readonly<Record<string, string>>): string {
	const [fields, forms] = [fieldsOf(shapes.strings.shape), /\.(?:zero|one|two|few|many)$/];
	const parts = Map.groupBy(
		fields.filter(({ name }) => !forms.test(name)),
		({ name }) => name.split('.')[0] ?? '',
	);
	return [...parts]
		.map(([part, inside]) => {
			const rows = inside.map(({ name, description }) => [
				`\`${name}\``,
				plain(description),
				plain(strings[name] ?? ''),
			]);
			return `## ${part}\n\n${table(['String', 'What it is for', 'What ours says'], rows)}\n`;
		})
		.join('\n');
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Words as Markdown that reads the same; addresses stay addresses, and lead nowhere. */
export function plain(words: string): string {
	return words
		.replace(/\s+/g, ' ')
		.split(/(https?:\/\/[^\s“”"]*[^\s“”".,;:])/)
		.map((part, index) => (index % 2 === 1 ? `\`${part}\`` : part.replace(/[\\`*_{}[\]<>|~#:]/g, '\\$&')))
		.join('');
}
