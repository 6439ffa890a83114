import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import { byName } from '../addresses.ts';
import { readContainers } from './containers.ts';
import { readDefinitions } from './definitions.ts';
import { readFields, wordsOf, type Fields } from './front-matter-fields.ts';
import { hideCode } from './hidden-code.ts';
import { openMarkdown } from './in-html.ts';
import { readIncludes } from './includes.ts';
import { readJsx } from './jsx.ts';
import { readMarks } from './marks.ts';
import { readSlashes } from './slashes.ts';
import { fenceCode, readTemplateTags } from './template-tags.ts';
import { readTree } from './tree.ts';
import { mendFootnotes } from '../footnotes.ts';
import { ownTextOf } from '../own-text.ts';
import { addressOf, dayOf, folderAddress, type Note, type Reading, type Source } from '../post.ts';
import { positionOf } from '../positions.ts';
import { foldersOf, isIndex, nameOfFile } from '../html/read-html.ts';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });
/** In MDX, lines that stand further in are inside of something, and never code. */
const mdxParser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(neverIndented);
const toHtml = unified()
	.use(remarkRehype, { allowDangerousHtml: true })
	.use(rehypeStringify, { allowDangerousHtml: true });

/** Fields that are read, each under one of the names that site programs use. */
const read = {
	title: ['title'],
	name: ['slug'],
	promise: ['promise', 'description', 'summary', 'excerpt'],
	topics: ['section', 'category', 'categories'],
	tags: ['tags', 'keywords', 'search', 'taxonomies'],
	changed: ['lastmod', 'updated', 'modified', 'date'],
	addresses: ['slug', 'permalink', 'url', 'aliases'],
	draft: ['draft'],
	position: ['sidebar_position', 'weight', 'nav_order'],
} as const;

/** Reads one Markdown file, with the front matter and the marks that other site programs use. */
export function readMarkdown({ file, path, text }: Source): Reading {
	const notes: Note[] = [];
	const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const { fields, body, broken } = readFields(whole, file);
	if (broken) notes.push({ about: 'state', text: brokenNote(broken) });
	const words = (of: keyof typeof read) => read[of].flatMap((name) => wordsOf(fields[name]));
	const ending = /\.mdx$/i.test(path) ? '.mdx' : '.md';
	const own = broken ? undefined : ownTextOf(fields, whole, ending);
	if (!own) noteFields(fields, notes);
	if (fields['draft'] === true) notes.push({ about: 'state', text: 'It was a draft.' });
	const tree = own ? parser.parse(body) : treeOf(body, ending === '.mdx', notes);
	const name = nameOfFile(path);
	const plainName = name.replace(/^\d{4}-\d{2}-\d{2}-/, '');
	// The first page of a site is called by nothing but its title.
	const isFirst = isIndex(path) && /^(?:index|_index|readme|docs?|contents?|src|source|pages)$/i.test(name);
	const heading = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
	return {
		posts: [
			{
				file,
				kind: own && own.section === undefined ? 'page' : 'guide',
				title: words('title')[0] ?? (heading ? toString(heading).trim() : plainName.replaceAll('-', ' ')),
				isTitleGuessed: words('title').length === 0 && !heading,
				html: own ? body : toHtml.stringify(toHtml.runSync(tree)),
				name:
					words('name')[0]
						?.split('/')
						.findLast((part) => part !== '') ?? (isFirst ? '' : plainName),
				addresses: addressesOf(path, plainName, words('addresses')),
				promise: words('promise')[0],
				topics: [...words('topics'), ...foldersOf(path)],
				tags: words('tags'),
				position: positionOf(fields),
				changed: dayOf(words('changed')[0] ?? path.replace(/^.*\//, '')),
				media: new Map(),
				notes,
				...(own && { own }),
			},
		],
		remarks: [],
	};
}

function brokenNote({ reason, left }: NonNullable<Fields['broken']>): string {
	const why = reason === undefined ? '' : ` (${reason.replace(/\.$/, '')})`;
	const lost = left.length === 0 ? '' : ` These lines were left out: ${left.join(' · ')}`;
	return `Its front matter could not be read as it should${why}. See whether all of it is there.${lost}`;
}

function treeOf(body: string, isMdx: boolean, notes: Note[]): Root {
	const { text, show } = hideCode(fenceCode(body));
	const tell = (name: string) => notes.push({ about: 'removed', text: `frame :::${name}; its text stays` });
	const withCode = isMdx || /^import\s[^\n]*\sfrom\s*["'][^"'\n]+["'][ \t;]*$/m.test(text);
	const blocks = openMarkdown(readSlashes(readIncludes(text, notes)));
	const words = readJsx(readContainers(readTemplateTags(blocks, notes), tell), withCode, notes);
	const plain = readMarks(readDefinitions(words, notes));
	for (const note of notes) note.text = show(note.text);
	const tree = (withCode ? mdxParser : parser).parse(show(plain));
	readTree(tree, notes);
	mendFootnotes(tree, notes);
	return tree;
}

function neverIndented(this: Processor): void {
	(this.data().micromarkExtensions ??= []).push({ disable: { null: ['codeIndented'] } });
}

/** Every address that may mean a file: its own, that of its page, its name alone. */
function addressesOf(path: string, name: string, written: readonly string[]): [string, ...string[]] {
	const folder = path.slice(0, path.lastIndexOf('/') + 1);
	return [
		addressOf(path),
		`${addressOf(path).replace(/\.[^.]*$/, '')}/`,
		...[name, name.replace(/^\d+[-_.]/, '')].map((each) => addressOf(folder + each)),
		...written
			.map((address) => URL.parse(address.replace(/^\/+/, ''), folderAddress)?.href ?? '')
			.filter(Boolean),
		byName + encodeURIComponent(nameOfFile(path)),
	];
}

/** Names the fields that nothing here has a place for. */
function noteFields(fields: Record<string, unknown>, notes: Note[]): void {
	const known: readonly string[] = Object.values(read).flat();
	const left = Object.entries(fields).filter(([name]) => !known.includes(name));
	if (left.length === 0) return;
	const told = left.map(
		([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
	);
	notes.push({ about: 'removed', text: `front matter ${told.join('; ')}` });
}
