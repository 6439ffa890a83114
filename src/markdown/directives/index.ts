import { counting } from './counting.ts';
import { doDont } from './do-dont.ts';
import { evidence } from './evidence.ts';
import { example } from './example.ts';
import { law } from './law.ts';
import type { Directive } from './directive.ts';
import { question } from './question.ts';
import { say } from './say.ts';
import { throughUs } from './through-us.ts';
import { useTool } from './use-tool.ts';

/** Every directive an author can use, by its kebab-case name. */
export const directives: ReadonlyMap<string, Directive> = new Map(
	[counting, doDont, evidence, example, law, question, say, throughUs, useTool].map((directive) => [
		directive.name,
		directive,
	]),
);

/** Parts that stand inside a directive → the directive they belong to. */
export const partOwners: ReadonlyMap<string, string> = new Map(
	[...directives.values()].flatMap((directive) =>
		Object.keys(directive.parts ?? {}).map((part) => [part, directive.name]),
	),
);
