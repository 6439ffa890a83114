import type { Medium, Note } from '../post.ts';
import { decoded } from '../../lib/url.ts';
import { escapeSigns } from '../markdown/hidden-code.ts';
import { decodedText, withoutCoded } from './coded.ts';

/** Shortcodes of WordPress and of plugins that many sites use, which may stand without an attribute. */
const known = new Set(
	`audio button caption column columns contact-form-7 embed formidable gallery gravityform row table-of-contents toc
	ninja_form playlist quote rev_slider spacer video vimeo wp_caption wpforms youtube tabs tab accordion toggle
	recent-posts sitemap divider dropcap highlight testimonial cta more nextpage`.split(/\s+/),
);

/** Page builders begin all their shortcodes with the same letters. */
const builders =
	/^(?:vc|et_pb|fusion|av|mk|tve|cs|nectar|ux|elementor|fl|wpb|tatsu|thrive|mc4wp|wpcf7|su)[_-]/;

/** What stands in brackets after the name: brackets may stand between quotation marks. */
const inside = /(?:\s(?:"[^"]*"|'[^']*'|[^[\]"'])*|\s*\/)?/.source;
/** The same where a quotation mark is left open. */
const loose = /(?:\s[^[\]]*|\s*\/)?/.source;
const shortcode = new RegExp(`\\[(\\[?)(\\/?)([a-zA-Z][\\w-]*)(${inside}|${loose})\\](\\]?)`, 'g');
const caption = new RegExp(
	`\\[(?:wp_)?caption\\b(${inside})\\]((?:(?!\\[\\/?(?:wp_)?caption\\b)[\\s\\S])*)\\[\\/(?:wp_)?caption\\]`,
	'g',
);

/**
 * Takes WordPress shortcodes out of HTML and keeps the words between them, and their titles. Pictures stay pictures,
 * and what leads to a film or sound stays a link. Words in brackets that are no shortcode, such as [your name], stay.
 * @param media the media library, for galleries
 */
export function removeShortcodes(html: string, media: ReadonlyMap<string, Medium>, notes: Note[]): string {
	const closed = new Set([...html.matchAll(/\[\/([a-zA-Z][\w-]*)\]/g)].map(([, name]) => name));
	const isShortcode = (name: string, rest: string) =>
		known.has(name) || builders.test(name) || closed.has(name) || /^\s+[\w-]+\s*=\s*\S/.test(rest);
	const kept = new Set<string>();
	const code: string[] = [];
	const outside = html.replace(
		/<(pre|code)\b[\s\S]*?(?:<\/\1>|$)|<!--[\s\S]*?(?:-->|$)/gi,
		(found) => `<!--code ${code.push(found) - 1}-->`,
	);
	const removed = withoutCoded(outside, notes)
		.replace(caption, (_, rest: string, held: string) => figure(attributesOf(rest), held))
		.replace(/\[embed\b[^[\]]*\]\s*(https?:[^\s[\]<>"]+)\s*\[\/embed\]/g, (_, address: string) =>
			link(address),
		)
		.replace(shortcode, (all, open: string, slash: string, name: string, rest: string, end: string) => {
			if (open !== '' && end !== '') return all.slice(1, -1);
			if (!isShortcode(name, rest)) {
				kept.add(all);
				return all;
			}
			const around = [open, end] as const;
			if (slash !== '') return around.join('');
			const attributes = attributesOf(rest);
			const heading = closed.has(name) ? headingIn(attributes) : undefined;
			const said = heading === undefined ? wordsOf(attributes) : undefined;
			const shown =
				heading === undefined ? standIn(name, attributes, media) : `\n\n<h6>${escapeSigns(heading)}</h6>\n\n`;
			const led = shown.trim() === '' || heading !== undefined ? addressesIn(attributes) : [];
			const gone = name === 'gallery' ? picturesIn(attributes).filter((id) => !media.has(id)) : [];
			notes.push({
				about: 'removed',
				text: [
					`shortcode [${name}]`,
					said === undefined ? '' : `, which said “${said}”`,
					led.length === 0 ? '' : `, which led to ${led.join(' and ')}`,
					gone.length === 0 ? '' : `, of which these pictures are not in the export: ${gone.join(', ')}`,
				].join(''),
			});
			return around.join(shown);
		});
	if (kept.size > 0) {
		const list = [...kept].slice(0, 8).join(', ');
		notes.push({
			about: 'write',
			text: `These words in brackets were kept: ${list}. Take out what belongs to a plugin.`,
		});
	}
	return removed.replace(/<!--code (\d+)-->/g, (_, at: string) => code[Number(at)] ?? '');
}

function figure(attributes: ReadonlyMap<string, string>, held: string): string {
	const [, picture = '', words = ''] = /^(\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/.exec(
		held,
	) ?? ['', '', held];
	const told = [attributes.get('caption') ?? '', words]
		.map((part) => part.trim())
		.filter((part) => part !== '');
	return `<figure>${picture}<figcaption>${told.join(' ')}</figcaption></figure>`;
}

/** What readers get in place of a shortcode. */
function standIn(name: string, attributes: Map<string, string>, media: ReadonlyMap<string, Medium>): string {
	if (name === 'gallery')
		return picturesIn(attributes)
			.map((id) => pictureOf(media.get(id)))
			.join('');
	if (name === 'vc_custom_heading') return `<h2>${escapeSigns(attributes.get('text') ?? '')}</h2>`;
	const address = addressesIn(attributes)[0];
	const isFilm = /audio|video|youtube|vimeo|embed/.test(name);
	return isFilm && address !== undefined ? link(address) : '\n\n';
}

/** Numbers of the pictures of a gallery. */
function picturesIn(attributes: ReadonlyMap<string, string>): string[] {
	return (attributes.get('ids') ?? attributes.get('include') ?? '').split(/[\s,]+/).filter((id) => id !== '');
}

function pictureOf(medium: Medium | undefined): string {
	return medium ? `<p><img src="${escapeSigns(medium.address)}" alt="${escapeSigns(medium.alt)}"></p>` : '';
}

function link(address: string): string {
	const plain = address.replaceAll('&amp;', '&');
	return `<p><a href="${escapeSigns(plain)}">${escapeSigns(plain)}</a></p>`;
}

/** Attributes by name; those without a name by their place, from 0. */
function attributesOf(rest: string): Map<string, string> {
	const found = new Map<string, string>();
	let count = 0;
	for (const [bare, name, double, single, plain] of rest.matchAll(
		/(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))|\S+/g,
	)) {
		if (name === undefined) found.set(String(count++), bare);
		else found.set(name, double ?? single ?? plain ?? '');
	}
	return found;
}

/** What a part is called that readers open, or that stands below its title. */
function headingIn(attributes: ReadonlyMap<string, string>): string | undefined {
	return ['title', 'heading', 'tab_title', 'question', 'header']
		.map((name) => attributes.get(name)?.trim() ?? '')
		.find((value) => value !== '');
}

/** Words a reader saw that stood in an attribute, such as the label of a button. */
function wordsOf(attributes: ReadonlyMap<string, string>): string | undefined {
	const said = 'title text label heading subtitle content description button_text caption'
		.split(' ')
		.map((name) => attributes.get(name) ?? '')
		.filter((value) => value.trim() !== '' && decodedText(value) === undefined);
	for (const value of attributes.values()) {
		const text = decodedText(value);
		if (text !== undefined) said.push(...shownIn(text));
	}
	return said.length === 0 ? undefined : said.join(' · ');
}

/** The words and addresses of HTML. */
function shownIn(html: string): string[] {
	const addresses = [...html.matchAll(/\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/g)].map(
		([, address = '']) => address,
	);
	return [
		html
			.replace(/<[^<>]*>/g, ' ')
			.replace(/\s+/g, ' ')
			.trim(),
		...addresses,
	].filter((part) => part !== '');
}

/** Addresses of links and films; WPBakery writes `url:https%3A%2F%2Fa.example|title:Words`. */
function addressesIn(attributes: ReadonlyMap<string, string>): string[] {
	const values = ['src', 'url', 'mp4', 'mp3', 'link', 'href', 'button_link', 'button_url', '0'].map(
		(name) => {
			const given = attributes.get(name) ?? '';
			const value = /^url:([^|]*)/.exec(given)?.[1] ?? given;
			return /^https?%3A/i.test(value) ? value.replace(/(?:%[\da-f]{2})+/gi, decodedRun) : value;
		},
	);
	return values.filter((value) => /^https?:\/\/\S+$/.test(value));
}

/** Signs that are coded, read; of letters that are coded wrongly only the signs of addresses, such as `%2F`. */
function decodedRun(run: string): string {
	const read = decoded(run);
	return read === run ? run.replace(/%[0-7][\da-f]/gi, decoded) : read;
}
