import { createRequire } from 'node:module';
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { HLJSApi, LanguageFn } from 'highlight.js';
import type { Highlight } from '../markdown/context.ts';

/** Short names that people write for languages whose own file has another name. */
const shortNames = new Map(
	Object.entries({
		'c++': 'cpp',
		'c#': 'csharp',
		cs: 'csharp',
		docker: 'dockerfile',
		golang: 'go',
		gql: 'graphql',
		html: 'xml',
		js: 'javascript',
		json5: 'json',
		jsonc: 'json',
		jsx: 'javascript',
		kt: 'kotlin',
		make: 'makefile',
		md: 'markdown',
		mdx: 'markdown',
		ps1: 'powershell',
		py: 'python',
		rb: 'ruby',
		rs: 'rust',
		sh: 'bash',
		console: 'shell',
		svg: 'xml',
		toml: 'ini',
		ts: 'typescript',
		tsx: 'typescript',
		vb: 'vbnet',
		yml: 'yaml',
		zsh: 'bash',
	}),
);

/** More signs than anybody reads are left as they are. */
const most = 100_000;

const load = createRequire(import.meta.url);

/** Of the highlighter, for what is kept of texts: another version may colour them in another way. */
export const highlighterVersion = (load('highlight.js/package.json') as { version: string }).version;

/** Marks the words of code by what they are. The highlighter and each language load when a text first holds some of it. */
export const highlight: Highlight = (code, written) => {
	if (code.length > most) return undefined;
	const name = shortNames.get(written) ?? written;
	const highlighter = load('highlight.js/lib/core') as HLJSApi;
	if (!highlighter.getLanguage(name) && !learn(highlighter, name)) return undefined;
	const { value } = highlighter.highlight(code, { language: name, ignoreIllegals: true });
	return fromHtml(value, { fragment: true }).children as ElementContent[];
};

/** @returns whether there is a language of this name */
function learn(highlighter: HLJSApi, name: string): boolean {
	if (!/^[a-z\d][a-z\d-]*$/.test(name)) return false;
	try {
		highlighter.registerLanguage(name, load(`highlight.js/lib/languages/${name}`) as LanguageFn);
		return true;
	} catch {
		// No language that the highlighter knows: the code stays plain.
		return false;
	}
}
