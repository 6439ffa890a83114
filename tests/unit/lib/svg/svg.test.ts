import { describe, expect, test } from 'vitest';
import { unsafeSvg } from '../../../../src/lib/svg/svg.ts';

const xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (inside: string, more = '') =>
	`<svg xmlns="http://www.w3.org/2000/svg" ${xlink} viewBox="0 0 9 9"${more}>${inside}</svg>`;
const fault = (text: string) => unsafeSvg(Buffer.from(text));

test.each([
	'<path d="M0 0h9"/>',
	'<style>.a { fill: url(#b) } @media print { .a { fill: red } }</style><g class="a"><circle r="3"/></g>',
	'<style><![CDATA[ .a > path { font-family: "\\41rial"; clip-path: url( "#c" ) } ]]></style>',
	'<linearGradient id="b"><stop offset="1"/></linearGradient><rect fill="url(#b)" width="9" height="9"/>',
	'<use href="#b"/><use xlink:href="#b"/><text xml:space="preserve">on 3 May</text>',
	'<image href="data:image/png;base64,iVBORw0KGgo="/>',
	'<g transform="rotate(3) translate(1 2)"><title>Ours &amp; theirs</title><desc>One line</desc></g>',
	'<animate attributeName="fill-opacity" values="0;1" begin="0s" dur="2s"/>',
	'<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>',
	'<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="Layer 1" i:groupmode="layer"/>',
])('%s only draws', (inside) => {
	expect(fault(`<?xml version="1.0" encoding="UTF-8"?><!-- drawn by hand -->${svg(inside)}`)).toBeUndefined();
});

test('a prefix of its own makes it no less a drawing', () => {
	expect(fault('<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:path d="M0 0"/></s:svg>')).toBeUndefined();
	expect(fault('<?xml version="1.0" standalone="no"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe(
		undefined,
	);
});

describe('more than a drawing', () => {
	test.each([
		['<script>alert(1)</script>', '<script>'],
		['<g><SCRIPT href="x.js"/></g>', '<SCRIPT>'],
		['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', '<x:script>'],
		['<s xmlns="http://www.w3.org/1999/xhtml"/>', '<s>'],
		['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', '<h:script>'],
		['<title><textarea><script>alert(1)</script></textarea></title>', '<textarea>'],
		['<title><h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/></title>', '<h:iframe>'],
		['<metadata><h:script xmlns:h="http://www.w3.org/1999/xhtml"/></metadata>', '<h:script>'],
		['<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"/>', '<m:math>'],
		['<e:listener xmlns:e="http://www.w3.org/2001/xml-events"/>', '<e:listener>'],
		['<g xmlns:e="http://www.w3.org/2001/xml-events" e:event="click"/>', 'e:event="click"'],
		['<handler type="text/javascript">x</handler>', '<handler>'],
		['<path onload="alert(1)"/>', 'onload="alert(1)"'],
		['<path OnLoad="alert(1)"/>', 'OnLoad="alert(1)"'],
		['<animate onbegin="alert(1)"/>', 'onbegin="alert(1)"'],
		['<a href="javascript:alert(1)"><path/></a>', '<a>'],
		['<foreignObject><p>x</p></foreignObject>', '<foreignObject>'],
		['<iframe/>', '<iframe>'],
		['<image href="https://a.example/p.png"/>', 'href="https://a.example/p.png"'],
		['<image href="//a.example/p.png"/>', 'href="//a.example/p.png"'],
		['<image href="p.png"/>', 'href="p.png"'],
		['<image href="&#104;ttps://a.example/p.png"/>', 'href="https://a.example/p.png"'],
		['<use xlink:href="other.svg#a"/>', 'xlink:href="other.svg#a"'],
		['<use l:href="other.svg#a" xmlns:l="http://www.w3.org/1999/xlink"/>', 'l:href="other.svg#a"'],
		['<feImage href="other.svg"/>', 'href="other.svg"'],
		['<image href="data:image/svg+xml,x"/>', 'href="data:image/svg+xml,x"'],
		['<image href="data:text/html,x"/>', 'href="data:text/html,x"'],
		['<g xml:base="https://a.example/"><use href="#b"/></g>', 'xml:base="https://a.example/"'],
		['<style>@import "https://a.example/a.css"</style>', '<style> with an address'],
		['<style>@\\69mport "https://a.example/a.css"</style>', '<style> with an address'],
		['<style>@im\\\nport "a.css"</style>', '<style> with an address'],
		['<style>@namespace url(x)</style>', '<style> with an address'],
		['<style>a { fill: \\75rl(https://a.example/) }</style>', '<style> with an address'],
		['<style>a { fill: \\000075 rl(https://a.example/) }</style>', '<style> with an address'],
		['<style>a { fill: u\\72 l("https://a.example/") }</style>', '<style> with an address'],
		['<style>a { fill: U\\52L(https://a.example/) }</style>', '<style> with an address'],
		['<style><![CDATA[a { fill: url(https://a.example/) }]]></style>', '<style> with an address'],
		['<style>a { fill: ur<!-- -->l(https://a.example/) }</style>', '<style> with an address'],
		['<style>a { fill: url(&#104;ttps://a.example/) }</style>', '<style> with an address'],
		['<style>a { fill: image-set("https://a.example/" 1x) }</style>', '<style> with an address'],
		['<style>a { fill: -webkit-image-set("a.png" 1x) }</style>', '<style> with an address'],
		['<style>a { fill: src("a.png") }</style>', '<style> with an address'],
		['<style>@font-face { src: url(a.woff2) }</style>', '<style> with an address'],
		['<style>a { behavior: expression(alert(1)) }</style>', '<style> with an address'],
		['<style>a{}<g/>b { fill: url(x) }</style>', '<style> with elements in it'],
		['<rect style="fill: \\75 rl(https://a.example/)"/>', 'style="fill: \\75 rl(https://a.example/)"'],
		['<rect fill="url(https://a.example/x#b)"/>', 'fill="url(https://a.example/x#b)"'],
		['<rect filter="url( &apos;https://a.example/#b&apos; )"/>', 'filter="url( \'https://a.example/#b\' )"'],
		['<animate attributeName="fill" values="red;url(//a.example/)"/>', 'values="red;url(//a.example/)"'],
		['<set attributeName="href" to="javascript:alert(1)"/>', 'attributeName="href"'],
		['<set attributeName="xlink:href" to="#a"/>', 'attributeName="xlink:href"'],
		['<set attributeName="fill" to="javascript:alert(1)"/>', 'to="javascript:alert(1)"'],
	])('%s', (inside, words) => expect(fault(svg(inside))).toBe(words));

	test.each([
		['an event on the outermost element', svg('', ' onload="alert(1)"'), 'onload="alert(1)"'],
		['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, '<!DOCTYPE>'],
		['attributes by declaration', `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x">]>${svg('')}`, '<!DOCTYPE>'],
		['a document type', `<!DOCTYPE svg>${svg('')}`, '<!DOCTYPE>'],
		['an order for a style sheet', `<?xml-stylesheet href="a.css"?>${svg('')}`, '<?xml-stylesheet?>'],
		['an order inside', svg('<?xml-stylesheet href="a.css"?>'), '<?xml-stylesheet?>'],
		['an HTML page', '<html><body><svg/><script>x</script></body></html>', '<html> around it'],
		['no namespace', '<svg><script>x</script></svg>', '<svg> around it'],
		['another namespace', '<svg xmlns="http://www.w3.org/1999/xhtml"/>', '<svg> around it'],
		['an encoding of its own', `<?xml version="1.0" encoding="utf-7"?>${svg('')}`, 'the encoding utf-7'],
		['another one', `<?xml version='1.0' encoding='ISO-2022-JP'?>${svg('')}`, 'the encoding ISO-2022-JP'],
		['a newer XML', `<?xml version="1.1"?>${svg('')}`, 'another version of XML'],
		['an unknown entity', svg('<text>&nbsp;</text>'), 'something that is not XML'],
		['an unclosed element', '<svg xmlns="http://www.w3.org/2000/svg"><g>', 'something that is not XML'],
		['a second root', svg('') + svg('<script/>'), 'something that is not XML'],
		['an attribute written twice', svg('<path d="" d=""/>'), 'something that is not XML'],
		['nothing', '', 'something that is not XML'],
		['groups without end', svg('<g>'.repeat(20_000) + '</g>'.repeat(20_000)), 'groups more than 200 levels'],
	])('%s', (_, text, words) => expect(fault(text)).toContain(words));

	test('another encoding than UTF-8', () => {
		expect(unsafeSvg(Buffer.from(`\ufeff${svg('<script/>')}`, 'utf16le'))).toContain('encoding');
		expect(unsafeSvg(Buffer.from(svg('<text>ü</text>'), 'latin1'))).toContain('encoding');
	});

	test('what is told is cut short', () => {
		expect(fault(svg(`<image href="${'x'.repeat(1_000_000)}"/>`))?.length).toBeLessThan(100);
		expect(fault(svg(`<${'x'.repeat(1_000_000)}/>`))?.length).toBeLessThan(100);
	});
});
