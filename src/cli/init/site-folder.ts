import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { schemaSettings } from '../editor-schemas.ts';
import type { Reword } from '../../lib/wording.ts';
import { readContent } from '../../site/files.ts';
import { folderOf } from '../../site/locales.ts';
import { readWording, regionOf } from '../../site/wording.ts';
import { ownPackage, ownSource, type OwnSource } from '../own-package.ts';
import { packageRoot } from '../site-directories.ts';
import { brandOf, listOf, logoName, slugOf } from './answers.ts';
import { asMailLink, asMarkdown } from './as-markdown.ts';
import { brandFile } from './brand-file.ts';
import { ownGuide, ownPrivacy } from './own-texts.ts';
import type { Known } from './question.ts';
import { isOwnAlone, sectionsFile, shownSections } from './shape.ts';
import { snippets } from './snippets.ts';
import { firstGuide, imprint, privacy, type Firm } from './texts.ts';

/**
 * Every file of a new site folder, by its path inside.
 * @param today as `2026-11-22`
 */
export function siteFolder(folder: string, known: Known, today: string): Map<string, string | Buffer> {
	const { name = '', locales = 'en', logo, contact = '', email = '' } = known;
	const languages = listOf(locales).map(folderOf);
	const source = ownSource(folder);
	const firm = {
		name: asMarkdown(name),
		contact: asMarkdown(contact),
		email: email === '' ? '' : asMailLink(email),
		today,
		reword: rewordFor(listOf(locales)),
	};
	return new Map<string, string | Buffer>([
		['package.json', json(packageFile(source, name))],
		...(source.packed ? [[basename(source.packed), readFileSync(source.packed)] as const] : []),
		['pnpm-workspace.yaml', pnpmSettings],
		['content/brand.yaml', brandFile(brandOf(known))],
		...textsOf(known, firm),
		...languages
			.filter((language) => language !== 'en')
			.map((language) => [`content/${language}/strings.yaml`, ourStrings()] as const),
		...(logo ? [[`public/${logoName(logo)}`, readFileSync(logo)] as const] : []),
		['.gitignore', 'node_modules/\ndist/\n.callback/\n'],
		['.github/workflows/site.yml', workflow],
		['.vscode/settings.json', json({ 'yaml.schemas': schemaSettings() })],
		['.vscode/extensions.json', json({ recommendations: ['redhat.vscode-yaml'] })],
		['.vscode/callback.code-snippets', json(snippets(isOwnAlone(known)))],
	]);
}

/** The first texts of the firm, and which sections there are. */
function textsOf(known: Known, firm: Firm): [string, string][] {
	const sections = sectionsFile(known);
	const [section = ''] = shownSections(known);
	const texts: [string, string][] = isOwnAlone(known)
		? [
				[`content/en/guides/${section}/before-you-start.md`, ownGuide(firm)],
				['content/en/pages/privacy.md', ownPrivacy(firm)],
			]
		: [
				[`content/en/guides/${section}/what-we-find-out.md`, firstGuide(firm, section)],
				['content/en/pages/privacy.mdx', privacy(firm)],
			];
	return [
		...(sections === undefined ? [] : [['content/en/sections.yaml', sections] as [string, string]]),
		...texts,
		['content/en/pages/imprint.md', imprint(firm)],
	];
}

/** Our texts that become the firm's are put into the words of its region once: afterwards they stay as they are. */
function rewordFor(locales: readonly string[]): Reword {
	const { files } = readContent(join(packageRoot, 'content'), 'callback', (path) => path);
	const { wordingOf } = readWording(files, regionOf({ locales: [...locales] }));
	return wordingOf({ origin: 'callback', locale: 'en' }).reword;
}

function packageFile({ dependency }: OwnSource, name: string) {
	const commands = ['dev', 'build', 'check', 'preview'];
	return {
		name: slugOf(name),
		private: true,
		scripts: Object.fromEntries(commands.map((command) => [command, `callback ${command}`])),
		dependencies: { [ownPackage.name]: dependency },
		engines: ownPackage.engines,
	};
}

/** pnpm stops at a package that would run a script of its own. The one there is works without. */
const pnpmSettings = `# For those who install with pnpm instead of npm.
packages: ['.']
allowBuilds:
  esbuild: false
`;

/** English words to translate, so that a site in another language can be built from the start. */
function ourStrings(): string {
	const ours = readFileSync(join(packageRoot, 'content', 'en', 'strings.yaml'), 'utf8');
	return `# The words of buttons and headings, in English. Translate what stands after each colon.\n${ours}`;
}

/** Checks and builds the site at each change, so that nothing broken goes online. */
const workflow = `name: site
on: [push, pull_request]
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      # Mistakes in your files stop here, before anything goes online. What is only due to be read again is listed,
      # and stops nothing.
      - run: npx callback check
        if: github.event_name != 'pull_request'
      # A pull request is where a newer Callback comes in. If it changed a text that you have replaced, this step is
      # red until somebody has read the change and run "npx callback check --accept". A push never waits for that.
      - run: npx callback check --strict
        if: github.event_name == 'pull_request'
      - run: npx callback build
`;

function json(value: unknown): string {
	return `${JSON.stringify(value, null, 2)}\n`;
}
