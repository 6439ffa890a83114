import type { Loaded } from '../../build/load.ts';
import { readYaml } from '../../lib/yaml/yaml.ts';

/** An address elsewhere, and where it is written. */
export interface Address {
	address: string;
	/** Such as `content/brand.yaml:12`. */
	places: string[];
}

/**
 * Every address elsewhere that the site's own texts name: those of the firm where there is one, else ours.
 * Comments and the site's own address are not among them.
 */
export function addressesOf(all: readonly Pick<Loaded, 'site' | 'factsByFile'>[]): Address[] {
	const found = new Map<string, string[]>();
	const own = new Map(
		all.flatMap(({ site }) =>
			site.files
				.filter(({ origin }) => origin === (site.isOurs ? 'callback' : 'firm'))
				.map((file) => [file.file, file] as const),
		),
	);
	const { origin, siteBase = '/' } = all[0]?.site ?? {};
	const add = (address: string, place: string) => {
		const url = URL.parse(address);
		if (url?.origin === origin && `${url?.pathname}/`.startsWith(siteBase)) return;
		found.set(address, [...(found.get(address) ?? []), place]);
	};
	for (const { links } of all.flatMap(({ factsByFile }) => [...factsByFile.values()])) {
		for (const { to, file, line } of links) {
			if (own.has(file) && /^https?:/.test(to)) add(to, `${file}:${line}`);
		}
	}
	for (const { kind, file, text } of own.values()) {
		if (kind !== 'data' && kind !== 'topic') continue;
		const { data, lineOf } = readYaml(text, file);
		for (const [path, value] of textsIn(data))
			for (const address of addressesIn(value)) add(address, `${file}:${lineOf(path)}`);
	}
	return [...found].map(([address, places]) => ({ address, places: [...new Set(places)] }));
}

/** Every text in data, each with the way to it. */
function textsIn(data: unknown, path: readonly string[] = []): (readonly [readonly string[], string])[] {
	if (typeof data === 'string') return [[path, data]];
	if (typeof data !== 'object' || data === null) return [];
	return Object.entries(data).flatMap(([key, value]) => textsIn(value, [...path, key]));
}

/** The addresses that a text is or holds. Within a sentence, the signs after one belong to the sentence. */
function addressesIn(text: string): string[] {
	if (/^https?:\S+$/.test(text)) return [text];
	return text.match(/https?:\/\/(?:\([^\s"'<>()]*\)|[^\s"'<>().,;:!?]|[.,;:!?](?![\s"')]|$))+/g) ?? [];
}
