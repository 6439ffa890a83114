import { madeUpLanguage, randomFrom } from '../search/corpus.ts';

/** A made-up guide, in words that every generator can be given. */
export interface MadeUpText {
	id: string;
	title: string;
	promise: string;
	/** Ids of headings that the lines at the top lead to. */
	lines: { say: string; to: string }[];
	/** What stands in it, in order. */
	blocks: Block[];
}

/** A piece of a guide; `{0}` in a text is the address of another guide, put in by the writer of each generator. */
export type Block =
	| { is: 'heading'; depth: 2 | 3; text: string; id: string }
	| { is: 'markdown'; text: string }
	| { is: 'note'; title: string; text: string };

/**
 * Made-up guides of 600 to 1,800 words with tables, tasks, footnotes, lists, links to one another and notes. The same
 * number gives the same guides; more guides begin with the same ones.
 */
export function madeUpTexts(count: number): MadeUpText[] {
	const language = madeUpLanguage(randomFrom(11));
	return Array.from({ length: count }, (_, at) => madeUpText(at, count, language, randomFrom(1000 + at)));
}

/** Address of a made-up guide in its text, for the writer of a generator to replace. */
export const addressMark = /\{guide-(\d+)\}/g;

function madeUpText(
	at: number,
	count: number,
	{ words, name }: ReturnType<typeof madeUpLanguage>,
	random: () => number,
): MadeUpText {
	const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
	const sentence = () => `${capital(words(between(8, 20)))}.`;
	const paragraph = () => Array.from({ length: between(2, 5) }, sentence).join(' ');
	const link = () => `[${words(2)}]({guide-${between(0, count - 1)}})`;
	const list = () => Array.from({ length: between(3, 6) }, () => `- **${words(2)}**: ${words(8)}`).join('\n');
	const table = () => {
		const row = () => `| ${words(2)} | ${words(4)} | ${words(3)} |`;
		return [row(), '| --- | --- | --- |', ...Array.from({ length: between(3, 5) }, row)].join('\n');
	};
	const tasks = () =>
		Array.from({ length: between(3, 6) }, () => `- [ ] ${capital(words(6))} (${between(1, 9) * 5} min)`).join(
			'\n',
		);
	const sections = between(4, 8);
	const blocks: Block[] = [{ is: 'markdown', text: paragraph() }];
	const lines: MadeUpText['lines'] = [];
	for (let section = 0; section < sections; section += 1) {
		const text = capital(`${words(3)} ${name()} ${section}`);
		const id = text.toLowerCase().replaceAll(' ', '-');
		blocks.push({ is: 'heading', depth: 2, text, id });
		if (lines.length < 3) lines.push({ say: `Read **${words(3)}**.`, to: id });
		blocks.push({ is: 'markdown', text: `${paragraph()} ${link()}` }, { is: 'markdown', text: paragraph() });
		if (section % 3 === 0) blocks.push({ is: 'markdown', text: list() });
		if (section % 3 === 1) blocks.push({ is: 'markdown', text: table() });
		if (section % 4 === 2) blocks.push({ is: 'note', title: words(3), text: paragraph() });
		if (section === 1) blocks.push({ is: 'markdown', text: `${sentence()}[^one]\n\n[^one]: ${words(6)}.` });
	}
	blocks.push({ is: 'markdown', text: sentence() }, { is: 'markdown', text: tasks() });
	return {
		id: `guide-${at}`,
		title: capital(`${words(4)} ${name()} ${at}`),
		promise: `${capital(words(10))}.`,
		lines,
		blocks,
	};
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
