import { askEachKind } from './questions.ts';

askEachKind('callback');
