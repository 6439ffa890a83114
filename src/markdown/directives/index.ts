import { accordion } from './accordion.ts';
import { button } from './button.ts';
import { cards } from './cards.ts';
import { columns } from './columns.ts';
import { counting } from './counting.ts';
import { doDont } from './do-dont.ts';
import { elsewhere } from './elsewhere.ts';
import { evidence } from './evidence.ts';
import { example } from './example.ts';
import { figure } from './figure.ts';
import { file } from './file.ts';
import { map, video } from './frames.ts';
import { law } from './law.ts';
import { notes } from './note.ts';
import { question } from './question.ts';
import { quote } from './quote.ts';
import { say } from './say.ts';
import { steps } from './steps.ts';
import { throughUs } from './through-us.ts';
import { useTool } from './use-tool.ts';
import type { Directive } from './directive.ts';

const all: readonly Directive[] = [
	...[accordion, button, cards, columns, counting, doDont, elsewhere, evidence, example],
	...[figure, file, law, map, ...notes, question, quote],
	...[say, steps, throughUs, useTool, video],
];

/** Every directive an author can use, by its kebab-case name. */
export const directives: ReadonlyMap<string, Directive> = new Map(
	all.map((directive) => [directive.name, directive]),
);

/** Parts that stand inside a directive → the directive they belong to. */
export const partOwners: ReadonlyMap<string, string> = new Map(
	[...directives.values()].flatMap((directive) =>
		Object.keys(directive.parts ?? {}).map((part) => [part, directive.name]),
	),
);
