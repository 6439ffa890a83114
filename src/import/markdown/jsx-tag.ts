/** A tag of JSX or HTML, taken apart. */
export interface JsxTag {
	name: string;
	/** Whether it starts with a capital letter, as components do, or is a tag without a name. */
	isComponent: boolean;
	isClosing: boolean;
	/** Whether it closes itself. */
	isEmpty: boolean;
	/** Whether only other tags stand before it on its line. */
	startsLine: boolean;
	/** Whether nothing else stands on its lines. */
	isBlock: boolean;
	attributes: Map<string, { value: string; isCode: boolean }>;
	/** As it is written. */
	source: string;
	/** Where the text goes on. */
	end: number;
}

/** How far a part of a tag is followed, in characters: nobody writes longer ones, and many that never end take long. */
const longest = 4000;

/** Reads the tag that starts at a `<`; nothing where none does. */
export function readTag(text: string, start: number): JsxTag | undefined {
	const head = /^<(\/?)(?:([A-Za-z][\w.:-]*)(?=[\s/>])|(?=>))/.exec(text.slice(start, start + 200));
	if (!head) return undefined;
	const [whole, slash, name = ''] = head;
	const attributes: JsxTag['attributes'] = new Map();
	let at = start + whole.length;
	for (;;) {
		at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
		const ending = /^\/?>/.exec(text.slice(at, at + 2))?.[0];
		if (ending !== undefined) {
			const end = at + ending.length;
			return {
				name,
				isComponent: name === '' || /^[A-Z]/.test(name),
				isClosing: slash === '/',
				isEmpty: ending === '/>',
				startsLine: startsLine(text, start),
				isBlock: startsLine(text, start) && endsLine(text, end),
				attributes,
				source: text.slice(start, end),
				end,
			};
		}
		if (text[at] === '{') {
			const code = balanced(text, at);
			if (code === undefined) return undefined;
			attributes.set('{…}', { value: code, isCode: true });
			at += code.length + 2;
			continue;
		}
		const attribute =
			/^([A-Za-z_@:][\w.:@-]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|(?=\{)|([^\s"'<>={}]+)))?/.exec(
				text.slice(at, at + longest),
			);
		if (!attribute) return undefined;
		const [written, key = '', double, single, bare] = attribute;
		at += written.length;
		const code = written.trimEnd().endsWith('=') ? balanced(text, at) : undefined;
		if (code !== undefined) at += code.length + 2;
		else if (written.trimEnd().endsWith('=')) return undefined;
		attributes.set(key, { value: code ?? double ?? single ?? bare ?? '', isCode: code !== undefined });
	}
}

/** What stands between the brace at a place and the one that closes it. */
function balanced(text: string, start: number): string | undefined {
	let depth = 0;
	let quote: string | undefined;
	const end = Math.min(text.length, start + longest);
	for (let at = start; at < end; at += 1) {
		const sign = text[at] ?? '';
		if (quote !== undefined) quote = sign === quote ? undefined : quote;
		else if (depth > 0 && '"\'`'.includes(sign)) quote = sign;
		else if (sign === '{') depth += 1;
		else if (sign === '}' && --depth === 0) return text.slice(start + 1, at);
	}
	return undefined;
}

function startsLine(text: string, start: number): boolean {
	return /^(?:[\s>]|<[^<>]*>)*$/.test(
		text.slice(Math.max(start - longest, text.lastIndexOf('\n', start - 1) + 1), start),
	);
}

function endsLine(text: string, end: number): boolean {
	const stop = text.indexOf('\n', end);
	return /^(?:\s|<[^<>]*>)*$/.test(
		text.slice(end, Math.min(end + longest, stop === -1 ? text.length : stop)),
	);
}
