import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import highlighter from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import graphql from 'highlight.js/lib/languages/graphql';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import less from 'highlight.js/lib/languages/less';
import lua from 'highlight.js/lib/languages/lua';
import makefile from 'highlight.js/lib/languages/makefile';
import markdown from 'highlight.js/lib/languages/markdown';
import nginx from 'highlight.js/lib/languages/nginx';
import perl from 'highlight.js/lib/languages/perl';
import php from 'highlight.js/lib/languages/php';
import plaintext from 'highlight.js/lib/languages/plaintext';
import powershell from 'highlight.js/lib/languages/powershell';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import scss from 'highlight.js/lib/languages/scss';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';
import vbnet from 'highlight.js/lib/languages/vbnet';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { visit } from 'unist-util-visit';
import { textOf } from '../lib/html-tree.ts';

/** Names that people write after the three backticks are these, and the short forms that each of them brings. */
const languages = {
	bash,
	c,
	cpp,
	csharp,
	css,
	diff,
	dockerfile,
	go,
	graphql,
	http,
	ini,
	java,
	javascript,
	json,
	kotlin,
	less,
	lua,
	makefile,
	markdown,
	nginx,
	perl,
	php,
	plaintext,
	powershell,
	python,
	r,
	ruby,
	rust,
	scss,
	shell,
	sql,
	swift,
	typescript,
	vbnet,
	xml,
	yaml,
};

for (const [name, language] of Object.entries(languages)) highlighter.registerLanguage(name, language);

/** More signs than anybody reads are left as they are. */
const most = 100_000;

/**
 * Marks the words of code by what they are, in classes whose colours are in `styles/code.css`. A language that is not
 * known, or not named, stays plain.
 * @returns whether there is any code
 */
export function highlightCode(tree: Root): boolean {
	let found = false;
	visit(tree, 'element', (pre) => {
		const [code] = pre.children;
		if (pre.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return;
		found = true;
		// Code runs from left to right in every script.
		pre.properties.dir = 'ltr';
		const text = textOf(code);
		const language = languageOf(code);
		if (language === undefined || text.length > most || !highlighter.getLanguage(language)) return;
		const { value } = highlighter.highlight(text, { language, ignoreIllegals: true });
		code.children = fromHtml(value, { fragment: true }).children as Element['children'];
	});
	return found;
}

function languageOf({ properties: { className } }: Element): string | undefined {
	const [, name] = /^language-(.+)$/.exec(Array.isArray(className) ? String(className[0]) : '') ?? [];
	return name?.toLowerCase();
}
