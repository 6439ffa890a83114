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
