import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addressMark, type Block, type MadeUpText } from './corpus.ts';

/** A generator that builds the made-up guides. */
export interface Peer {
	name: string;
	/** Packages that it needs, pinned; installed when peers are asked for. */
	packages: Readonly<Record<string, string>>;
	/** Files of a project of these guides, by path. */
	files: (texts: readonly MadeUpText[]) => Record<string, string>;
	/** Commands of a whole build with its search, run in the folder of the project. */
	build: readonly (readonly string[])[];
	/** What is thrown away before a cold build. */
	kept: readonly string[];
	/** File of the guide that is edited, from the folder of the project. */
	edited: (id: string) => string;
}

/** Writes the files of a project; what stood in its folders before is gone. */
export function writeProject(folder: string, files: Record<string, string>): void {
	for (const name of ['src', 'content', 'public'])
		rmSync(join(folder, name), { recursive: true, force: true });
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
}

const sections = ['preparation', 'dos-and-donts', 'salary', 'follow-up'];
const stages = ['getting-ready', 'the-day', 'the-offer', 'afterwards'];

/** A guide in the words of Callback. */
function ourGuide({ title, promise, lines, blocks }: MadeUpText, at: number): string {
	const front = [
		`title: ${title}`,
		`promise: ${promise}`,
		`section: ${sections[at % sections.length]}`,
		`stage: ${stages[at % stages.length]}`,
		`order: ${100 + at}`,
		'hurry:',
		...lines.map(({ say, to }) => `  - { say: '${say}', to: ${to} }`),
		'reviewed: 2026-01-05',
	];
	const address = (text: string) => text.replace(addressMark, '/guides/guide-$1/');
	return `---\n${front.join('\n')}\n---\n\n${blocks.map((block) => address(blockOf(block, ourNote))).join('\n\n')}\n`;
}

function blockOf(block: Block, note: (title: string, text: string) => string): string {
	if (block.is === 'heading') return `${'#'.repeat(block.depth)} ${block.text}`;
	return block.is === 'note' ? note(block.title, block.text) : block.text;
}

const ourNote = (title: string, text: string) => `:::example{who="${title}"}\n${text}\n:::`;

/** Sections and stages as the handbook has them, for a site that leaves it out. */
const shape = {
	'content/en/sections.yaml': `sections:\n${sections
		.map(
			(id, at) =>
				`  - { id: ${id}, name: Part ${at + 1}, summary: Made-up guides., kind: journey, order: ${10 * (at + 1)}, stage: ${stages[at]} }\n`,
		)
		.join('')}`,
	'content/en/journey.yaml': `stages:\n${stages
		.map(
			(id, at) =>
				`  - { id: ${id}, name: Stage ${at + 1}, summary: Made-up tasks., order: ${10 * (at + 1)}, due: at once }\n`,
		)
		.join('')}`,
};

/**
 * Files of a site folder of Callback with these guides.
 * @param brand lines added to brand.yaml
 * @param handbook whether our own guides, questions and tools stand beside them
 */
export function ourSite(
	texts: readonly MadeUpText[],
	brand: string,
	handbook: boolean,
): Record<string, string> {
	return {
		'content/brand.yaml': [
			'name: Bench Staffing',
			'tagline: made-up guides',
			'address: https://bench.example/',
			"accent: '#1f5f8b'",
			`interviews: ${String(handbook)}`,
			brand,
		].join('\n'),
		...(handbook ? {} : shape),
		...Object.fromEntries(
			texts.map((text, at) => [
				`content/en/guides/${sections[at % sections.length]}/${text.id}.md`,
				ourGuide(text, at),
			]),
		),
	};
}

/** Starlight with its own look and search; its menu shows links to sections only. */
export const starlight: Peer = {
	name: 'Starlight',
	packages: { astro: '7.3.5', '@astrojs/starlight': '0.42.4', sharp: '0.35.5' },
	files: (texts) => ({
		'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ site: 'https://bench.example', integrations: [starlight({ title: 'Bench', sidebar: ${JSON.stringify(
			Array.from({ length: Math.min(12, texts.length) }, (_, at) => ({
				label: `Part ${at + 1}`,
				slug: texts[Math.floor((at * texts.length) / 12)]?.id,
			})),
		)} })] });\n`,
		'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
		'src/content/docs/index.mdx': '---\ntitle: Bench\n---\n\nHome.\n',
		...Object.fromEntries(
			texts.map((text) => [
				`src/content/docs/${text.id}.mdx`,
				`---\ntitle: ${text.title}\ndescription: ${text.promise}\n---\n\nimport { Aside } from '@astrojs/starlight/components';\n\n${text.blocks
					.map((block) =>
						blockOf(block, (title, words) => `<Aside title="${title}">\n${words}\n</Aside>`).replace(
							addressMark,
							'/guide-$1/',
						),
					)
					.join('\n\n')}\n`,
			]),
		),
	}),
	build: [['astro', 'build', '--silent']],
	kept: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
	edited: (id) => `src/content/docs/${id}.mdx`,
};

/** Astro with MDX, one layout, and Pagefind's own command. */
export const bareAstro: Peer = {
	name: 'bare Astro',
	packages: { astro: '7.3.5', '@astrojs/mdx': '8.0.2', pagefind: '1.6.0' },
	files: (texts) => ({
		'astro.config.mjs': `import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
export default defineConfig({ site: 'https://bench.example', integrations: [mdx()] });\n`,
		'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { guides: defineCollection({ loader: glob({ base: './src/content/guides', pattern: '*.mdx' }) }) };\n`,
		'src/components/Callout.astro': `<aside><p><b>{Astro.props.title}</b></p><slot /></aside>\n`,
		'src/layouts/Base.astro': `---
const { title, headings = [] } = Astro.props;
---
<html lang="en"><head><meta charset="utf-8" /><title>{title}</title><style>body { max-width: 40rem; margin: auto; }</style></head>
<body><header><a href="/">Bench</a><a href="/search/">Search</a></header><nav>{headings.map((h) => <a href={'#' + h.slug}>{h.text}</a>)}</nav>
<main data-pagefind-body><h1>{title}</h1><slot /></main></body></html>\n`,
		'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
import Base from '../layouts/Base.astro';
const guides = await getCollection('guides');
---
<Base title="Bench"><ul>{guides.map((g) => <li><a href={'/guides/' + g.id + '/'}>{g.data.title}</a></li>)}</ul></Base>\n`,
		'src/pages/search.astro': `---
import Base from '../layouts/Base.astro';
---
<Base title="Search"><div id="search"></div></Base>\n`,
		'src/pages/guides/[id].astro': `---
import { getCollection, render } from 'astro:content';
import Base from '../../layouts/Base.astro';
import Callout from '../../components/Callout.astro';
export async function getStaticPaths() { return (await getCollection('guides')).map((g) => ({ params: { id: g.id }, props: { g } })); }
const { g } = Astro.props;
const { Content, headings } = await render(g);
---
<Base title={g.data.title} headings={headings}><Content components={{ Callout }} /></Base>\n`,
		...Object.fromEntries(
			texts.map((text) => [
				`src/content/guides/${text.id}.mdx`,
				`---\ntitle: ${text.title}\n---\n\n${text.blocks
					.map((block) =>
						blockOf(block, (title, words) => `<Callout title="${title}">\n\n${words}\n\n</Callout>`).replace(
							addressMark,
							'/guides/guide-$1/',
						),
					)
					.join('\n\n')}\n`,
			]),
		),
	}),
	build: [
		['astro', 'build', '--silent'],
		['pagefind', '--site', 'dist', '--silent'],
	],
	kept: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
	edited: (id) => `src/content/guides/${id}.mdx`,
};
