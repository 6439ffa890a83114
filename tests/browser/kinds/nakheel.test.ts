import { askEachKind } from './questions.ts';

askEachKind('nakheel');
