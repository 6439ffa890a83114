import {
	box,
	boxKind,
	collapsible,
	escape,
	isCollapsible,
	label,
	row,
	strongLine,
	type Around,
} from './boxes.ts';
import { codeAsText } from './hidden-code.ts';

/** A tag of a component, or a shortcode, that is no HTML. */
export interface Component {
	name: string;
	/** Attributes whose value is text; those without a name by their place, from 0. */
	texts: ReadonlyMap<string, string>;
	/** Whether it has lines of its own. */
	isBlock: boolean;
	/** Whether it starts its line. */
	startsLine: boolean;
	/** Whether nothing stands inside it. */
	isEmpty: boolean;
}

const picture = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#].*)?$/i;

/** What readers get in place of a component: its words, its links and pictures, and what stands inside. */
export function aroundOf(component: Component): Around {
	const { name, startsLine } = component;
	const around = row(name);
	if (!around || !startsLine) return insideOf(component);
	const inside = insideOf({ ...component, isBlock: true });
	return { open: around.open + inside.open, close: inside.close + around.close };
}

function insideOf({ name, texts, isBlock, startsLine, isEmpty }: Component): Around {
	const of = (...names: string[]) =>
		names.map((each) => texts.get(each) ?? '').find((text) => text !== '') ?? '';
	if (/^icon$/i.test(name)) return { open: '', close: '' };
	const title = of('title', 'label', 'heading', 'header', 'summary', 'name');
	const kind = kindOf(name, of('type', 'kind', 'variant', 'style', 'status', 'intent', 'color', '0'));
	if (kind !== undefined) {
		const given = title || (boxKind(of('0')) === undefined ? of('0') : of('1'));
		if (startsLine) return box(kind, given);
	}
	if (startsLine && isCollapsible(name)) {
		const isOpen = ['open', 'defaultOpen'].some((each) => (texts.get(each) ?? 'false') !== 'false');
		return collapsible(title || of('0'), isOpen);
	}
	if (/^tab(?:-?(?:item|panel))?$/i.test(name))
		return { open: label(title || of('value', '0')), close: '\n\n' };
	const code = texts.get('code');
	if (code !== undefined && isBlock && /^code(?:-?block)?$/i.test(name))
		return { open: `\n\n${strongLine(title)}${codeOf(code, of('lang', 'language'))}\n\n`, close: '' };
	const sources = [of('src', 'image', 'img', 'source', 'light', '0')];
	const pictures = sources
		.filter((source) => picture.test(source))
		.map((source) => imageOf(source, of('alt'), of('caption')));
	const address = of('href', 'to', 'url', 'link');
	const words = of('text', 'description', 'subtitle', 'caption');
	const said = pictures.length > 0 && words === of('caption') ? '' : words;
	const told = [said === '' ? '' : isBlock ? `<p>${escape(said)}</p>\n\n` : escape(said), ...pictures]
		.join(' ')
		.trim();
	const [before, after] = isBlock ? ['\n\n', '\n\n'] : ['', ''];
	if (address === '')
		return {
			open: `${before}${isBlock ? strongLine(title) : `${escape(title)} `}${told}${after}`,
			close: isBlock ? apart : after,
		};
	const start = `<a href="${escape(address)}">${escape(title)}`;
	if (isEmpty)
		return {
			open: `${before}${start}${title === '' ? escape(address) : ''}</a>${after}${told}${after}`,
			close: '',
		};
	if (isBlock)
		return {
			open: `${before}<p>${start}${title === '' ? escape(address) : ''}</a></p>${after}${told}${after}`,
			close: after,
		};
	return { open: `${start}${title === '' ? '' : ' '}`, close: `</a>${after}${told}${after}` };
}

function kindOf(name: string, type: string): string | undefined {
	if (/^(?:aside|admonition|callout|alert|notice|hint|message|banner|box)$/i.test(name))
		return boxKind(type) ?? boxKind(name) ?? 'note';
	return /^(?:quote|example|summary|help|faq|todo|check|default)$/i.test(name) ? undefined : boxKind(name);
}

/** Ends what stands inside: a list would take what comes after it in, where that stands further in. */
const apart = '\n\n<!-- -->\n\n';

function codeOf(code: string, lang: string): string {
	const look = lang === '' ? '' : ` class="language-${escape(lang)}"`;
	// Nothing in it counts as a sign, neither of HTML nor of what is read later.
	const plain = code.replace(/[^\w \uE000\uE001]/gu, (sign) => `&#${sign.codePointAt(0) ?? 32};`);
	return `<pre><code${look}>${codeAsText(plain)}</code></pre>`;
}

function imageOf(source: string, alt: string, caption: string): string {
	const image = `<img src="${escape(source)}" alt="${escape(alt)}">`;
	return caption === '' ? image : `<figure>${image}<figcaption>${escape(caption)}</figcaption></figure>`;
}
