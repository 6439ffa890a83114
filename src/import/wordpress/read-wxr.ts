import { SaxesParser } from 'saxes';
import { dayOf, type Medium, type Note, type Post, type Reading, type Source } from '../post.ts';
import { putSharedBlocks } from './blocks.ts';
import { withFootnotes } from './footnotes.ts';
import { textOf, parseHtml } from '../../lib/html-tree.ts';

/** An item of the export as it is written, field by field. */
interface Item {
	fields: Map<string, string>;
	meta: Map<string, string>;
	categories: string[];
	tags: string[];
	comments: number;
	/** Whether the file ends before the item does. */
	isCut: boolean;
}

/** States of texts that the site’s visitors could not read. */
const states = new Map([
	['draft', 'It was a draft.'],
	['pending', 'It was waiting to be approved.'],
	['future', 'It was not published yet.'],
	['private', 'It was private: make sure that everybody may read it.'],
]);

/**
 * Reads a WordPress export (WXR). Posts become guides and pages become pages; comments and authors are left behind.
 * Entities that the file declares itself are never put in, and nothing it points to is opened.
 * @returns undefined when the file is no WordPress export
 */
export function readWxr({ file, text }: Source): Reading | undefined {
	const { items, site, version, fault } = parse(text);
	if (version === undefined && items.length === 0) return undefined;
	const media = mediaOf(items);
	const shared = sharedBlocksOf(items);
	const used = new Set<string>();
	const remarks = new Map<string, number>();
	const remark = (kind: string) => remarks.set(kind, (remarks.get(kind) ?? 0) + 1);
	const posts = items.flatMap((item): Post[] => {
		const type = item.fields.get('wp:post_type') ?? 'post';
		const status = item.fields.get('wp:status') ?? 'publish';
		if (['attachment', 'nav_menu_item', 'wp_block'].includes(type)) return [];
		if (type !== 'post' && type !== 'page') {
			remark(`of the type “${type}”`);
			return [];
		}
		if (status !== 'publish' && !states.has(status)) {
			remark(`with the status “${status}”`);
			return [];
		}
		const html = putSharedBlocks(item.fields.get('content:encoded') ?? '', shared, used);
		return [postOf(item, html, { file, site, media })];
	});
	for (const number of shared.keys())
		if (!used.has(number)) remark('of the type “wp_block”, which no text uses,');
	return {
		posts,
		remarks: [
			...[...remarks].map(([kind, count]) => `${count} ${count === 1 ? 'text' : 'texts'} ${kind} left out.`),
			...(fault === undefined
				? []
				: [`The file is damaged in line ${fault}. Texts near it may be incomplete.`]),
		],
	};
}

function parse(text: string) {
	const parser = new SaxesParser();
	const path: string[] = [];
	const items: Item[] = [];
	let site = '';
	let version: string | undefined;
	let fault: number | undefined;
	let words = '';
	let key = '';
	let domain = '';
	parser.on('error', () => (fault ??= parser.line));
	parser.on('opentag', ({ name, attributes }) => {
		path.push(name);
		words = '';
		const item = items.at(-1);
		if (name === 'item') items.push(emptyItem());
		if (name === 'wp:comment' && item) item.comments += 1;
		if (name === 'category') domain = attributes['domain'] ?? '';
	});
	parser.on('text', (found) => (words += found));
	parser.on('cdata', (found) => (words += found));
	parser.on('closetag', ({ name }) => {
		path.pop();
		const around = path.at(-1);
		const item = items.at(-1);
		if (name === 'wp:wxr_version') version = words;
		if (around === 'channel' && (name === 'wp:base_blog_url' || (name === 'link' && site === '')))
			site = words.trim();
		if (around === 'wp:postmeta' && name === 'wp:meta_key') key = words;
		if (around === 'wp:postmeta' && name === 'wp:meta_value') item?.meta.set(key, words);
		if (around !== 'item' || !item) return;
		if (name === 'category') (domain === 'post_tag' ? item.tags : item.categories).push(plain(words));
		else item.fields.set(name, words);
	});
	parser.write(withoutBareSigns(text.trimStart()));
	// What an export that was cut off still holds is kept.
	const open = path.toReversed();
	const last = items.at(-1);
	if (last && open.includes('item')) last.isCut = true;
	if (open.length > 0) fault ??= parser.line;
	for (const name of open) parser.write(`</${name}>`);
	parser.close();
	return { items, site, version, fault };
}

/**
 * Writes an ampersand that starts no entity as one: plugins forget it, and all up to the next semicolon would be lost.
 * A text that the end of the file cuts off is ended.
 */
function withoutBareSigns(text: string): string {
	const parts: string[] = [];
	for (let at = 0; at < text.length;) {
		const start = text.indexOf('<![CDATA[', at);
		const end = start === -1 ? -1 : text.indexOf(']]>', start);
		const plain = text.slice(at, start === -1 ? undefined : start);
		parts.push(plain.replace(/&(?!#?\w+;)/g, '&amp;'));
		if (start !== -1) parts.push(end === -1 ? `${text.slice(start)}]]>` : text.slice(start, end));
		at = start === -1 || end === -1 ? text.length : end;
	}
	return parts.join('');
}

function emptyItem(): Item {
	return { fields: new Map(), meta: new Map(), categories: [], tags: [], comments: 0, isCut: false };
}

function mediaOf(items: readonly Item[]): Map<string, Medium> {
	const files = items.filter(({ fields }) => fields.get('wp:post_type') === 'attachment');
	return new Map(
		files.map(({ fields, meta }) => [
			fields.get('wp:post_id') ?? '',
			{
				address: fields.get('wp:attachment_url') ?? fields.get('guid') ?? '',
				alt: plain(meta.get('_wp_attachment_image_alt') ?? ''),
			},
		]),
	);
}

function sharedBlocksOf(items: readonly Item[]): Map<string, string> {
	const blocks = items.filter(({ fields }) => fields.get('wp:post_type') === 'wp_block');
	return new Map(
		blocks.map(({ fields }) => [fields.get('wp:post_id') ?? '', fields.get('content:encoded') ?? '']),
	);
}

function postOf(
	{ fields, meta, categories, tags, comments, isCut }: Item,
	html: string,
	{ file, site, media }: { file: string; site: string; media: Map<string, Medium> },
): Post {
	const field = (name: string) => fields.get(name)?.trim() ?? '';
	const title = plain(field('title'));
	const status = states.get(field('wp:status'));
	const notes: Note[] = [];
	const state = (text: string) => notes.push({ about: 'state', text });
	if (isCut) state('The file ends in the middle of it: what followed is missing.');
	if (status !== undefined) state(status);
	if (field('wp:post_password') !== '') state('It was protected by a password.');
	if (comments > 0) notes.push({ about: 'removed', text: `comments by readers: ${comments}` });
	const featured = meta.get('_thumbnail_id');
	if (featured !== undefined) {
		const address = media.get(featured)?.address ?? '';
		notes.push({ about: 'picture', text: `The featured picture ${address}`.trim() + ' was left out.' });
	}
	const described = ['_yoast_wpseo_metadesc', 'rank_math_description', '_aioseo_description'];
	const promise = [field('excerpt:encoded'), ...described.map((key) => meta.get(key) ?? '')].map(plain);
	const address = field('link') === '' ? site : field('link');
	return {
		file,
		kind: field('wp:post_type') === 'page' ? 'page' : 'guide',
		title,
		html: withFootnotes(html, meta.get('footnotes')),
		lineBreaks: !html.includes('<!-- wp:'),
		name: field('wp:post_name') || title,
		addresses: [address, field('guid'), `${site}/?p=${field('wp:post_id')}`],
		promise: promise.find((words) => words !== ''),
		topics: categories,
		tags,
		changed: dayOf(fields.get('wp:post_modified')) ?? dayOf(fields.get('wp:post_date')),
		media,
		notes,
	};
}

/** Words of a field that may hold entities and tags. */
function plain(html: string): string {
	return textOf(parseHtml(html))
		.replace(/\s+/g, ' ')
		.replace(/ ?\[(?:…|\.\.\.)\] ?$/, '…')
		.trim();
}
