import { expect, test } from 'vitest';
import { isWanted, type BankChoice, type Listed } from '../../../../src/tools/question-bank/choice.ts';

const all: Listed = { by: 'interviewer', topic: 'fit', rounds: ['second', 'panel'], roles: [], levels: [] };
const nurses: Listed = { ...all, roles: ['nurses', 'care-workers'] };
const leaders: Listed = { ...all, levels: ['manager'] };
const nothing: BankChoice = { by: '', topic: '', round: '', role: '', level: '' };

test.each([
	['everything where nothing is chosen', {}, [all, nurses, leaders]],
	['who asks', { by: 'candidate' }, []],
	['the topic', { topic: 'fit' }, [all, nurses, leaders]],
	['another topic', { topic: 'pay' }, []],
	['one of several rounds', { round: 'panel' }, [all, nurses, leaders]],
	['another round', { round: 'executive' }, []],
	['the own work alone', { role: 'nurses' }, [nurses]],
	['work that no question names', { role: 'sales' }, []],
	['the own level alone', { level: 'manager' }, [leaders]],
	[
		'work and level, each where the other does not speak against it',
		{ role: 'nurses', level: 'manager' },
		[nurses, leaders],
	],
])('a choice shows %s', (_, change, shown) => {
	const found = [all, nurses, leaders].filter((question) => isWanted(question, { ...nothing, ...change }));
	expect(found).toEqual(shown);
});
