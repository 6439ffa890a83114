import type { SearchPage } from '../../src/search/indexing/search-input.ts';

/**
 * Made-up guides: words as often as in any language (by Zipf's law), plain ones and some that nobody has heard of.
 * The same number gives the same guides.
 */
export function madeUpGuides(count: number, seed = 7): SearchPage[] {
	const { words, name } = madeUpLanguage(randomFrom(seed));
	return Array.from({ length: count }, (_, at) => {
		const topic = name();
		const sections = Array.from({ length: 5 }, (__, part) => {
			const text = `${words(30)} ${topic} ${words(30)}.`;
			return `<h2 id="part-${part}">${words(2)} ${topic}</h2><p>${text}</p>`;
		});
		return {
			address: `/guides/made-up-${at}/`,
			html: markedPage({
				title: `${words(4)} ${topic} ${name()}`,
				body: `<p>${words(20)}</p>${sections.join('')}`,
				meta: { words: Array.from({ length: 6 }, () => words(2, name)).join(' · ') },
				filters: {
					section: 'preparation',
					stage: `stage-${at % 5}`,
					kind: 'guide',
					lang: 'en',
				},
			}),
		};
	});
}

/** A language whose words come as often as in any: by Zipf's law, plain ones and some that nobody has heard of. */
export function madeUpLanguage(random: () => number) {
	const names = Array.from({ length: rareWords }, () => madeUpWord(random));
	const vocabulary = Array.from({ length: plain.length * 2 + names.length }, (_, rank) => {
		const common = rank % 2 === 0 ? plain[rank / 2] : undefined;
		return common ?? names[rank % names.length]!;
	});
	const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1]!;
	const name = () => names[Math.floor(random() * names.length)]!;
	const words = (length: number, from = word) => Array.from({ length }, from).join(' ');
	return { words, name };
}

/** What a page says to the indexing. */
export interface Marked {
	title: string;
	body: string;
	meta: Readonly<Record<string, string>>;
	filters: Readonly<Record<string, string>>;
}

/** Writes a page as the layout of a guide marks it. */
export function markedPage({ title, body, meta, filters }: Marked): string {
	const told = (kind: string, values: Readonly<Record<string, string>>) =>
		Object.entries(values)
			.map(([key, value]) => `<span hidden data-pagefind-${kind}="${key}:${escaped(value)}"></span>`)
			.join('');
	return `<!doctype html><html lang="en"><body><article data-pagefind-body><h1 data-pagefind-weight="8">${escaped(title)}</h1>${told('filter', filters)}${told('meta', meta)}${body}</article></body></html>`;
}

/** Text as it stands in HTML. */
export function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const rareWords = 5000;

/** Ordinary words, common ones first; many of them stand in the handbook too. */
const plain =
	`the and to of a in is you for it that on with as be your at this they have are or by from not what an if can work
	will do we all one their more when how time there who about people up out so day them her make get which he she has
	other than may then way first after only new use because where need help team give most two some over also before
	well here many must through back much just those long week take place good own ask right down each should every best
	part group next line hand know call plan keep order full open check office number person list month year change
	system service customer project report order money store safety machine water house school doctor food price market
	travel road street city country world music garden letter paper book picture colour window door table kitchen floor
	morning evening night summer winter holiday weather family friend child woman man health body head heart eye foot`
		.trim()
		.split(/\s+/);

const syllables =
	'ba be bo bra da do dra fe fli fo ga gle go gri ja jo ka kle ko kri la le lo lun ma mo nak ne nor pa pli po qua ra ri ro sa skel so sta ta tem tro va vel vo wa wen zan ze zor'.split(
		' ',
	);

function madeUpWord(random: () => number): string {
	const length = 3 + Math.floor(random() * 2);
	return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]!).join('');
}

/** Numbers from 0 to 1 that look like chance. @see https://prng.di.unimi.it/, splitmix32 */
export function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x9e3779b9) | 0;
		let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
		mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
		return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
	};
}
