import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { splitFrontMatter } from '../lib/front-matter.ts';
import { readYaml } from '../lib/yaml.ts';
import { addressOf, dayOf, type Note, type Reading, type Source } from './post.ts';
import { foldersOf } from './read-html.ts';
import { removeTemplateTags } from './shortcodes.ts';

const toHtml = unified()
	.use(remarkParse)
	.use(remarkGfm, { singleTilde: false })
	.use(remarkRehype, { allowDangerousHtml: true })
	.use(rehypeStringify, { allowDangerousHtml: true });

/** Reads one Markdown file, with the front matter that other site programs use. */
export function readMarkdown({ file, path, text }: Source): Reading {
	const notes: Note[] = [];
	const { yaml, body } = splitFrontMatter(text.replace(/^\+\+\+\n[\s\S]*?\n\+\+\+\n/, ''));
	const read = readYaml(yaml ?? '', file);
	if (read.problems.length > 0 || text.startsWith('+++\n'))
		notes.push({ about: 'state', text: 'Its front matter could not be read and was left out.' });
	const fields = (read.data ?? {}) as Record<string, unknown>;
	const words = (...names: string[]) => names.flatMap((name) => listOf(fields[name]));
	if (fields['draft'] === true) notes.push({ about: 'state', text: 'It was a draft.' });
	const name = path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
	const plainName = name.replace(/^\d{4}-\d{2}-\d{2}-/, '');
	const heading = /^#[ \t]+(.+?)[ \t#]*$/m.exec(body)?.[1];
	return {
		posts: [
			{
				file,
				kind: 'guide',
				title: words('title')[0] ?? heading ?? plainName.replaceAll('-', ' '),
				html: String(toHtml.processSync(removeTemplateTags(body, notes))),
				name: words('slug')[0] ?? plainName,
				addresses: [addressOf(path)],
				promise: words('promise', 'description', 'summary', 'excerpt')[0],
				topics: [...words('section', 'category', 'categories'), ...foldersOf(path)],
				tags: words('tags', 'keywords', 'search'),
				changed: dayOf(words('lastmod', 'updated', 'modified', 'date')[0] ?? name),
				media: new Map(),
				notes,
			},
		],
		remarks: [],
	};
}

function listOf(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(listOf);
	if (typeof value === 'number') return [String(value)];
	return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
}
