import { askEachKind } from './questions.ts';

askEachKind('ember');
