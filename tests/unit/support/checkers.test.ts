import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inlineCode } from '../../support/inline-code.ts';
import { deadLinks } from '../../support/links.ts';
import { write } from '../../support/overlay.ts';
import { pagesOf, readPage } from '../../support/pages.ts';

// What checks the built sites has to find what is wrong with them.
const dist = mkdtempSync(join(tmpdir(), 'callback-checkers-'));
afterAll(() => rmSync(dist, { recursive: true }));

describe('the link checker', () => {
	write(dist, {
		'index.html': '<h1 id=top>Home</h1>',
		'pay/index.html': '<h2 id="قصص">Pay</h2>',
		'a.css': '',
		'logo.svg': '',
	});

	const told = (html: string) => {
		const page = readPage('here/index.html', html);
		return deadLinks({ dist, base: '/x/' }, [...pagesOf({ dist }), page]);
	};

	test.each([
		'<a href="/x/">a</a>',
		'<a href="/x/#top">a</a>',
		'<a href="/x/pay/#%D9%82%D8%B5%D8%B5">a</a>',
		'<a href="../pay/">a</a>',
		'<a href="?q=x#here" id="here">a</a>',
		'<link rel=stylesheet href="/x/a.css">',
		'<img srcset="/x/logo.svg 1x, /x/logo.svg 2x">',
		'<a href="https://a.example/">a</a><a href="mailto:a@b.example">b</a>',
	])('lets %s pass', (html) => {
		// A page links to itself by its own file.
		write(dist, { 'here/index.html': html });
		expect(told(html)).toEqual([]);
	});

	test.each([
		['<a href="/x/nowhere/">a</a>', '/x/nowhere/ leads to no file'],
		['<a href="/x/pay">a</a>', '/x/pay leads to no file'],
		['<a href="/pay/">a</a>', '/pay/ leaves the path of the site'],
		['<a href="/x/pay/#gone">a</a>', '/x/pay/#gone leads to no element'],
		['<a href="#gone">a</a>', '#gone leads to no element'],
		['<form action="/x/search/"></form>', '/x/search/ leads to no file'],
		['<script src="/x/b.js"></script>', '/x/b.js leads to no file'],
		['<img srcset="/x/logo.svg 1x, /x/dark.svg 2x">', '/x/dark.svg leads to no file'],
		['<template><a href="/x/nowhere/">a</a></template>', '/x/nowhere/ leads to no file'],
	])('finds %s', (html, fault) => {
		write(dist, { 'here/index.html': '' });
		expect(told(html)).toEqual([`here/index.html: ${fault}`]);
	});
});

describe('the search for code in pages', () => {
	test.each([
		['<script>1</script>', 'inline script'],
		['<script type=module>1</script>', 'inline script'],
		['<p style="color: red">a</p>', 'p style'],
		['<p onclick="x()">a</p>', 'p onclick'],
		['<a href=" JavaScript:x()">a</a>', 'a href'],
		['<template><p style="">a</p></template>', 'p style'],
		['<svg><a xlink:href="javascript:x()" /></svg>', 'a href'],
	])('finds %s', (html, found) => expect(inlineCode(readPage('a.html', html))).toEqual([`a.html: ${found}`]));

	test.each([
		'<script src="a.js"></script>',
		'<script type="application/ld+json">{}</script>',
		'<p title="style">a</p>',
	])('lets %s pass', (html) => expect(inlineCode(readPage('a.html', html))).toEqual([]));
});
