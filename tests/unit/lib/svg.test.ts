import { expect, test } from 'vitest';
import { unsafeSvg } from '../../../src/lib/svg.ts';

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;

test.each([
	'<path d="M0 0h9"/>',
	'<style>.a { fill: url(#b) }</style><g class="a"><circle r="3"/></g>',
	'<linearGradient id="b"><stop offset="1"/></linearGradient><rect fill="url(#b)" width="9" height="9"/>',
	'<use href="#b"/><text>on 3 May</text>',
	'<image href="data:image/png;base64,iVBORw0KGgo="/>',
])('%s only draws', (inside) => {
	expect(unsafeSvg(`<?xml version="1.0"?><!DOCTYPE svg>${svg(inside)}`)).toBeUndefined();
});

test.each([
	['<script>alert(1)</script>', '<script>'],
	['<g><SCRIPT href="x.js"/></g>', '<script>'],
	['<path onload="alert(1)"/>', 'onload="alert(1)"'],
	['<a href="javascript:alert(1)"><path/></a>', '<a>'],
	['<foreignObject><p>x</p></foreignObject>', '<foreignObject>'],
	['<image href="https://a.example/p.png"/>', 'href="https://a.example/p.png"'],
	['<use xlink:href="other.svg#a"/>', 'href="other.svg#a"'],
	['<image href="data:image/svg+xml,x"/>', 'href="data:image/svg+xml,x"'],
	['<style>@import "https://a.example/a.css"</style>', '<style> with an address'],
	['<rect fill="url(https://a.example/x#b)"/>', 'fill="url(https://a.example/x#b)"'],
	['<set attributeName="href" to="javascript:alert(1)"/>', 'attributeName="href"'],
])('%s does more', (inside, words) => expect(unsafeSvg(svg(inside))).toBe(words));

test('entities, which could hide all this, are refused', () => {
	expect(unsafeSvg(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`)).toBe('<!ENTITY');
});
