import { counting } from './counting.ts';
import { doDont } from './do-dont.ts';
import { evidence } from './evidence.ts';
import { example } from './example.ts';
import { law } from './law.ts';
import type { Piece } from './piece.ts';
import { question } from './question.ts';
import { say } from './say.ts';
import { throughUs } from './through-us.ts';
import { useTool } from './use-tool.ts';

/** Every piece an author can use, by its kebab-case name. */
export const pieces: ReadonlyMap<string, Piece> = new Map(
	[counting, doDont, evidence, example, law, question, say, throughUs, useTool].map((piece) => [
		piece.name,
		piece,
	]),
);

/** Parts that stand inside a piece → the piece they belong to. */
export const partOwners: ReadonlyMap<string, string> = new Map(
	[...pieces.values()].flatMap((piece) => Object.keys(piece.parts ?? {}).map((part) => [part, piece.name])),
);
