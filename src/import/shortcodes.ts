import type { Medium, Note } from './post.ts';

/** Shortcodes of WordPress and of plugins that many sites use, which may stand without an attribute. */
const known = new Set(
	`audio button caption column columns contact-form-7 embed formidable gallery gravityform row table-of-contents toc
	ninja_form playlist quote rev_slider spacer video vimeo wp_caption wpforms youtube tabs tab accordion toggle
	recent-posts sitemap divider dropcap highlight testimonial cta more nextpage`.split(/\s+/),
);

/** Page builders begin all their shortcodes with the same letters. */
const builders =
	/^(?:vc|et_pb|fusion|av|mk|tve|cs|nectar|ux|elementor|fl|wpb|tatsu|thrive|mc4wp|wpcf7|su)[_-]/;

const shortcode = /\[(\[?)(\/?)([a-zA-Z][\w-]*)((?:\s[^[\]]*|\s*\/)?)\](\]?)/g;

/**
 * Takes WordPress shortcodes out of HTML and keeps the words between them. Pictures stay pictures, and what leads to
 * a film or sound stays a link. Words in brackets that are no shortcode, such as [your name], stay.
 * @param media the media library, for galleries
 */
export function removeShortcodes(html: string, media: ReadonlyMap<string, Medium>, notes: Note[]): string {
	const closed = new Set([...html.matchAll(/\[\/([a-zA-Z][\w-]*)\]/g)].map(([, name]) => name));
	const isShortcode = (name: string, rest: string) =>
		known.has(name) || builders.test(name) || closed.has(name) || /^\s+[\w-]+\s*=\s*\S/.test(rest);
	const kept = new Set<string>();
	const removed = html
		.replace(
			/\[(?:wp_)?caption\b[^[\]]*\]((?:(?!\[\/?(?:wp_)?caption\b)[\s\S])*)\[\/(?:wp_)?caption\]/g,
			(_, inside: string) => {
				const [, picture = '', words = ''] =
					/^(\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/.exec(inside) ?? ['', '', inside];
				return `<figure>${picture}<figcaption>${words.trim()}</figcaption></figure>`;
			},
		)
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
			const words = wordsOf(attributes);
			notes.push({
				about: 'removed',
				text: `shortcode [${name}]${words === undefined ? '' : `, which said “${words}”`}`,
			});
			return around.join(standIn(name, attributes, media));
		});
	if (kept.size > 0) {
		const list = [...kept].slice(0, 8).join(', ');
		notes.push({
			about: 'write',
			text: `These words in brackets were kept: ${list}. Take out what belongs to a plugin.`,
		});
	}
	return removed;
}

/** What readers get in place of a shortcode. */
function standIn(name: string, attributes: Map<string, string>, media: ReadonlyMap<string, Medium>): string {
	if (name === 'gallery') {
		const ids = (attributes.get('ids') ?? attributes.get('include') ?? '').split(/[\s,]+/);
		return ids.map((id) => pictureOf(media.get(id))).join('');
	}
	if (name === 'vc_custom_heading') return `<h2>${escape(attributes.get('text') ?? '')}</h2>`;
	const sources = ['src', 'url', 'mp4', 'mp3', 'link', '0'].map((key) => attributes.get(key) ?? '');
	const address = sources.find((value) => /^https?:\/\/\S+$/.test(value));
	const isFilm = /audio|video|youtube|vimeo|embed/.test(name);
	return isFilm && address !== undefined ? link(address) : '\n\n';
}

function pictureOf(medium: Medium | undefined): string {
	return medium ? `<p><img src="${escape(medium.address)}" alt="${escape(medium.alt)}"></p>` : '';
}

function link(address: string): string {
	const plain = address.replaceAll('&amp;', '&');
	return `<p><a href="${escape(plain)}">${escape(plain)}</a></p>`;
}

/** Attributes by name; those without a name by their place, from 0. */
function attributesOf(rest: string): Map<string, string> {
	const found = new Map<string, string>();
	let count = 0;
	for (const [bare, name, double, single, plain] of rest.matchAll(
		/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))|\S+/g,
	)) {
		if (name === undefined) found.set(String(count++), bare);
		else found.set(name, double ?? single ?? plain ?? '');
	}
	return found;
}

/** Words a reader saw that stood in an attribute, such as the label of a button. */
function wordsOf(attributes: ReadonlyMap<string, string>): string | undefined {
	return ['title', 'text', 'label', 'heading', 'content', 'button_text']
		.map((name) => attributes.get(name) ?? '')
		.find((value) => value.trim() !== '');
}

function escape(words: string): string {
	return words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Takes out the placeholders of Jekyll, Hugo and similar programs: `{% include x %}`, `{{< film >}}`. */
export function removeTemplateTags(text: string, notes: Note[]): string {
	return text.replace(/\{%[^{}]*%\}|\{\{[<%]?[^{}]*[>%]?\}\}/g, (tag) => {
		notes.push({ about: 'removed', text: `placeholder ${tag.replace(/\s+/g, ' ').slice(0, 60)}` });
		return '';
	});
}
