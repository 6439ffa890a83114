import { expect, test } from 'vitest';
import { samplePassage, samplePassages } from '../sample.ts';
import { companyDiagnostics } from './companies.ts';

const companies = ['Boots', 'H&M', 'L’Oréal', 'Next', 'Tesco', 'Tesco Bank'];
const isWord = (word: string) => ['boots', 'next'].includes(word);
const found = (body: string) =>
	companyDiagnostics(samplePassages(body), companies, isWord).map(
		({ message }) => message.split(' is a real')[0],
	);

test.each([
	['I worked at Tesco for two years.', 'Tesco'],
	['“Tesco’s shelves were mine.”', 'Tesco'],
	['<Example who="A cashier at Boots">\n\nWords.\n\n</Example>', 'Boots'],
	['She moved to Next.', 'Next'],
	['At H&M, and later', 'H&M'],
	['| Firm |\n| --- |\n| L’Oréal |', 'L’Oréal'],
	['The Tesco Bank desk.', 'Tesco Bank'],
])('%s', (body, name) => expect(found(body)).toEqual([name]));

test.each([
	'Next, put on your boots.',
	'“Boots on, please.” Next time, ask.',
	'Tescolike and boots.',
	'Words.[^a]\n\n[^a]: Tesco, staff handbook.',
])('%s', (body) => expect(found(body)).toEqual([]));

test('people may type a name', () => {
	expect(companyDiagnostics([samplePassage('interview at Tesco', 'search')], companies, isWord)).toEqual([]);
});
