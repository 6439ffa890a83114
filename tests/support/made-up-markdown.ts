/** Words and signs as they stand in a paragraph. */
const phrases = [
	...[
		'word ',
		'Two words. ',
		'**bold** ',
		'*it* ',
		'`code` ',
		'`` a ` b `` ',
		'***x*** ',
		'*a **b** c* ',
		'“quote” ',
	],
	...[
		'[link](/a-b "t") ',
		'[ref][x] ',
		'[x] ',
		'[x]',
		'![picture](/p.png) ',
		'[^n] ',
		'[^1]',
		'x**y**z ',
		'**“x”**y ',
	],
	...[
		'https://a.example/x?y=1 ',
		'http://x.example. ',
		'www.x.example ',
		'a@b.example ',
		'<https://a.example> ',
	],
	...['10:30 ', '9:05–10:00', 'a:b ', ':x ', ':x[y]{z} ', '10:30@b.example ', '10:30.example ', '16:9'],
	...[
		'~~gone~~ ',
		'~one~ ',
		'\\* ',
		'&amp; ',
		'&nbsp;',
		'_under_ ',
		'snake_case ',
		'— ',
		'é ',
		'🙂 ',
		'العربية ',
		'漢字',
	],
	...[
		'  \n',
		'\\\n',
		'\n',
		'\n',
		'(paren) ',
		'| ',
		'# ',
		'- ',
		'1. ',
		'! ',
		'[ ',
		'] ',
		'* ',
		'"q" ',
		'$5 ',
		'...',
	],
];

/** Blocks that hold no paragraph of made-up words. */
const plainBlocks = [
	...[
		'::question{id=Q001}',
		'::question {id="Q1"}',
		'::q{#a .b .c}',
		'::q[a :b c]{x="&amp;"}',
		'::leaf text',
		'::x',
	],
	...[
		'::q{a="x\ny" a=b b c=\'d\'}',
		':::say\nopen\n',
		':::',
		':::say{a=}\nx\n:::',
		'::: say\nx\n:::',
		':::say {a=b}\nx\n:::',
	],
	...[
		':::info Who lends what\nx\n:::',
		'- :::say\n  x\n  :::',
		'> :::say\n> x\n> :::',
		'::::when\n:::say\nhi\n:::\n::::',
	],
	...[
		'```js\nlet a = 1\n```',
		'---',
		'***',
		'Title\n=====',
		'    indented',
		'- a\n\n  b\n  - c',
		'- a\n- b\n\n\n- c',
	],
	...['1) x\n2) y', '* x\n+ y', '> a\nlazy', '[x]: /there "title"', '[^1]: a\n\n    b', ''],
];

/** What stands in texts of Markdown, or of MDX, alone. */
const onlyIn = {
	md: {
		phrases: ['<b>x</b> ', '<!-- c --> ', '<br> ', '5 < 6 ', '{ '],
		blocks: ['<Say>x</Say>', '<div>\n\nx\n\n</div>'],
	},
	mdx: {
		phrases: ['<Say>x</Say> ', '<Evidence claims="C1" /> ', '{/* c */} '],
		blocks: [
			'{/* c */}',
			'<Do>one line</Do>',
			'<A /> <B />',
			'<Say>\n[x]: /there\n</Say>',
			'- <Evidence claims="C1" /> ',
		],
	},
};

/**
 * Writes texts of everything that Markdown knows, sound and unsound, in any order.
 * @param seed the same number gives the same texts
 */
export function* madeUpMarkdown(seed: number, ending: 'md' | 'mdx'): Generator<string, never> {
	let state = seed;
	const next = (below: number) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
	const pick = (from: readonly string[]) => from[next(from.length)] ?? '';
	const times = (most: number, make: () => string) => Array.from({ length: 1 + next(most) }, make).join('');
	const own = onlyIn[ending];
	const words = [...phrases, ...own.phrases];
	const line = (most: number) => times(most, () => pick(words));
	const oneLine = (most: number) => line(most).replaceAll('\n', '');
	const around = [
		() => line(8),
		() => `${'#'.repeat(1 + next(4))} ${oneLine(3)}`,
		() => `- ${line(4)}\n- ${line(4)}`,
		() => `1. ${line(4)}\n2. ${line(3)}`,
		() => `- [ ] ${line(4)}\n- [x] ${line(3)}`,
		() => `> ${line(5)}`,
		() => `> [!TIP]\n> ${line(5)}`,
		() => `:::say\n${line(5)}\n:::`,
		() => `:::say{who="a b" place=c}\n${blocks(2)}\n:::`,
		() => `::law[label]{id="a"}\n[^n]: ${line(4)}`,
		() => `| a | b |\n| - | :-: |\n| ${oneLine(2)} | x |`,
		...(ending === 'mdx'
			? [() => `<Say who="a">\n\n${blocks(2)}\n\n</Say>`, () => `<Note>\n${line(3)}\n</Note>`]
			: []),
	];
	const plain = [...plainBlocks, ...own.blocks];
	function blocks(most: number): string {
		const block = () => (next(3) > 0 ? around[next(around.length)]?.() : pick(plain)) ?? '';
		return times(most, () => `${block()}\n${pick(['\n', '\n', ''])}`);
	}
	for (;;) yield blocks(4);
}

/** Corners of Markdown, each by itself. */
export const corners = {
	// prettier-ignore
	md: [
		'a\r\nb\r\n\r\n- x\r\n- y\r\n', '# T\r\n\r\n:::say\r\nhi\r\n:::\r\n', 'a\rb\r\rc', '\ufeff# T', 'a\u0000b',
		'a\u2028b', 'a\u0085b **b**', '\t- a\n\t- b', 'a  \r\nb', '| a | b |\r\n| - | - |\r\n| c | d |\r\n',
		'[^1]\r\n\r\n[^1]: x\r\n', '```\r\na\r\n```\r\n', '**ä**ö *ñ*é', 'a\u00a0**b**\u00a0c', '**b**\u200bx',
		'“**x**”', 'x“**y**”z', '*a*’s', '**a**’s', '«**a**»', 'a_b_c', '_a_b', '**a:**b', '**a**:b', '10:30**x**',
		'a\n***\nb', '&copy; &#x41; &bogus;', '\\:::say', 'a \\:::say', '`a`:30', '[a]:30', '[10:30](/x)',
		'[x](/a "t (b)")', '<a@b.c>', 'http://a.b/c_d_e_f', 'http://a.b?x=(y)', 'http://a.b).', 'www.a.b,', 'a@b.c.',
		'mailto:a@b.c', 'xmpp:a@b.c', 'ftp://a.b', 'HTTPS://A.example', '(https://a.example)', 'https://a.example/ä',
		'https://ä.example/', 'https://a.example*b*', '*https://a.example*', '~~https://a.example~~', '1. a\n3. b',
		'2) a', '- a\n\n\n\n  b', '-\n  a', '- \n\n  a', '*\ta', '> a\n>\n> b', '>a', '#a', '#', '## ##', 'a\n=',
		'a\n-', '***a** b*', '**a *b***', '![a *b*](/x)', '[![a](/b)](/c)', '[a\nb](/c)', '[a](<b c>)', '[a](b\\)c)',
		'[a]( /b )', '[a]()', '[]()', '[a][]', '[A]\n\n[a]: /x', '[a]: /x\n[a]: /y\n\n[a]', '[a]:\n/x\n\n[a]',
		'| a |\n|-|', '|a|b|\n|-|-|\n|c|', '|a\\|b|c|\n|-|-|\n|d|e|', '| `a\\|b` | c |\n|-|-|',
		'a | b\n- | -\nc | d', '- [ ] a\n  - [x] b', '- [ ]a', '- [X] a', '1. [ ] a', '- [ ]\n', '* [ ] *a*', '<br>',
		'<br/>', '<!-- a -->\n\nb', '<!-- a\n\nb -->', '<div>\na\n</div>', '<b>*a*</b>', 'a <!-- b --> c', '<?x?>',
		'<![CDATA[x]]>', '<a href="x">y</a>', '^[note]', '[^a b]', '[^a]', '[^a]: x',
		'a[^1]b[^1]\n\n[^1]: x [^2]\n[^2]: y', '::say', '::say[a b]', '::say{id=x}', '::say{id="a b" x=y}',
		':::say{id=x}\n\na\n\n:::', ':::say\n- a\n- b\n:::', '::::x\n:::y\na\n:::\n::::',
		'- a\n  :::say\n  b\n  :::', '> ::say', 'a\n::say', 'a\n:::say\nb\n:::\nc', ':::say\n:::', ':::\n:::',
		'::: say\n:::', '| a | b |\n|-|-|\n| 1 | 2 |\n<kbd>x</kbd> y', '> | a |\n> |-|\n> | 1 |\n> <br>', 'ßwww.a.b', '😀x@y.z',
		'“www.a.b” and ’x@y.z',
	],
	// prettier-ignore
	mdx: [
		'<Say>\r\n\r\na\r\n\r\n</Say>', '<A b="c\nd" />', '<A b=\'c\' />', '<A\n  b="c"\n/>', '<A b="&amp;" />',
		'<A b />', '<A b={1} />', 'a <B/> c', '<A>\na\n</A>', '<A>\n\na\n</A>', '- <A>\n\n  a\n\n  </A>',
		'<A><B>a</B></A>', '<A>\n<B>\n\na\n\n</B>\n</A>', '{/* a\n\nb */}', 'a {/* b */} c', '<A>{/* b */}</A>',
		'<br/>', '<A>\n- a\n- b\n</A>', '<A>\n\n- a\n- b\n\n</A>', '\\<a', 'a < b', 'a <= b', '1 < 2 > 3', '\\{a\\}',
		'`{a}`', '```\n{a}\n<b>\n```', '<A x="{y}" />', '    code', '<A>\n    code\n</A>', '<A>\n\n    code\n\n</A>',
		'<A.b/>', '<a:b/>', '<></>', '# <A/>', '| <A/> | b |\n|-|-|', '[<A/>](/x)', '**<A/>**', '<A>*b*</A>',
		'*<A>b</A>*', '<Say who="a">“b”</Say>\n', 'x <kbd>a</kbd> y', '<kbd>a</kbd>',
	],
};
